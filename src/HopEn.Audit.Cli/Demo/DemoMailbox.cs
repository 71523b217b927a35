namespace HopEn.Audit.Cli.Demo;

/// <summary>A mailbox of the hospital, as declared and as published.</summary>
internal sealed record DemoMailbox
{
    public required string Address { get; init; }

    public string Type { get; init; } = "ORG";

    /// <summary>FINESS as written in the declared list.</summary>
    public string Finess { get; init; } = "";

    public string Service { get; init; } = "";

    public string Label { get; init; } = "";

    public string Description { get; init; } = "";

    public string Responsible { get; init; } = "";

    public string Rpps { get; init; } = "";

    public int Sends { get; init; }

    /// <summary>Whether the directory shows it.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>FINESS under which it is published; null for the declared one, empty for none.</summary>
    public string? PublishedFiness { get; init; }

    public string? PublishedType { get; init; }

    /// <summary>Rules that it must make fail.</summary>
    public IReadOnlyList<string> Planted { get; init; } = [];
}
