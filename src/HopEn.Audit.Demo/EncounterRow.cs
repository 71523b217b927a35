namespace HopEn.Audit.Demo;

/// <summary>One encounter as a software package exports it, cells as text.</summary>
internal sealed record EncounterRow
{
    /// <summary>Patient.</summary>
    public required string Ipp { get; init; }

    /// <summary>Code of the software.</summary>
    public required string Kind { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required string Uf { get; init; }

    /// <summary>FINESS ET, for the software that has it.</summary>
    public required string Finess { get; init; }

    /// <summary>Service, for the software that has it.</summary>
    public required string Service { get; init; }

    /// <summary>Free text that the audit does not read.</summary>
    public string Label { get; init; } = string.Empty;
}
