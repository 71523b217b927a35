namespace HopEn.Audit.Cli.Commands;

/// <summary>What <c>outages</c> is asked.</summary>
internal sealed record OutagesRequest
{
    /// <summary>Folder of the rules, with the declarations of sources.</summary>
    public required string Rules { get; init; }

    /// <summary>Sources named: identifiers, files, addresses; none for all that are declared.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>First day; null without limit.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day; null without limit.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Whether pages and feeds are asked of the network.</summary>
    public bool Refreshes { get; init; }

    /// <summary>Whether addresses of private networks are accepted.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>Format: console, json, ics, html.</summary>
    public string Format { get; init; } = "console";

    /// <summary>File to write; null for the standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Folder of what is kept of the network; null for that of the user.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether neither progress nor remarks are shown.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether what is shown has no colour.</summary>
    public bool NoColour { get; init; }
}
