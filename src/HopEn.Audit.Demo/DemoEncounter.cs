namespace HopEn.Audit.Demo;

/// <summary>An ordinary encounter, as what it sends and produces needs to know it.</summary>
internal sealed record DemoEncounter
{
    public required string Ipp { get; init; }

    /// <summary>Number of the stay.</summary>
    public required string Number { get; init; }

    /// <summary>Letter of its kind: H stay, C consultation…</summary>
    public required char Kind { get; init; }

    public required DemoUnit Unit { get; init; }

    /// <summary>First day, as a rank of <see cref="EncounterDates"/>.</summary>
    public required int Start { get; init; }

    /// <summary>Last day.</summary>
    public required int End { get; init; }

    /// <summary>Rank of the patient.</summary>
    public required int Patient { get; init; }

    /// <summary>Chance that the identity is qualified.</summary>
    public required double Qualification { get; init; }
}
