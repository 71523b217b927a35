namespace HopEn.Audit.Demo;

/// <summary>A mailbox as the hospital declares it, cells as text.</summary>
internal sealed record DemoMailbox
{
    public required string Address { get; init; }

    public required string Type { get; init; }

    public string Finess { get; init; } = string.Empty;

    public string Service { get; init; } = string.Empty;

    public string Label { get; init; } = string.Empty;

    public string Description { get; init; } = string.Empty;

    public string Responsible { get; init; } = string.Empty;

    public string Rpps { get; init; } = string.Empty;

    public string Sends { get; init; } = string.Empty;

    /// <summary>Whether it stands in the second list, a CSV, rather than in the workbook.</summary>
    public bool InCsv { get; init; }

    /// <summary>Reject code when the row can't be used.</summary>
    public string? Reject { get; init; }

    /// <summary>Whether the address is a patient's, which no report may show.</summary>
    public bool IsPatient { get; init; }

    /// <summary>Rules it must break.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>What was done to it.</summary>
    public string Note { get; init; } = string.Empty;

    public IReadOnlyList<string> Cells =>
        [Address, Type, Finess, Service, Label, Description, Responsible, Rpps, Sends];
}
