namespace HopEn.Audit.Demo;

/// <summary>A row written on purpose among the ordinary ones.</summary>
/// <param name="Month">File it goes to, from 0.</param>
/// <param name="Row">Its cells; an empty IPP in a row without reject means an ordinary new patient.</param>
internal sealed record SpecialEncounter(int Month, EncounterRow Row)
{
    /// <summary>Unit that a new patient is first met in.</summary>
    public DemoUnit? Unit { get; init; }

    /// <summary>Whether it puts its patient in the population: closed stay or consultation, of the period and of the hospital.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether rules see it: usable, of the period, of the hospital.</summary>
    public bool IsInView { get; init; } = true;

    /// <summary>Reject code when it can't be used.</summary>
    public string? Reject { get; init; }

    /// <summary>What becomes of the line before it is written; null for nothing.</summary>
    public Func<string, string>? Damage { get; init; }

    /// <summary>Adds to the ground truth, given file and line; null for nothing.</summary>
    public Action<string, long>? Plant { get; init; }
}
