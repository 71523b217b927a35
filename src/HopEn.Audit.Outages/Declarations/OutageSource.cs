using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Declarations;

/// <summary>A source of announcements, as declared in <c>rules/outages/</c>: an address or a file.</summary>
public sealed record OutageSource
{
    /// <summary>Permanent.</summary>
    public required string Id { get; init; }

    /// <summary>Name, in French.</summary>
    public required string Title { get; init; }

    /// <summary>Shape.</summary>
    public required OutageSourceKind Kind { get; init; }

    /// <summary>Address; null for a file.</summary>
    public Uri? Url { get; init; }

    /// <summary>Full path; null for an address.</summary>
    public string? File { get; init; }

    /// <summary>Service meant when an announcement names none; null when unknown.</summary>
    public OutageService? Service { get; init; }

    /// <summary>How far it can be trusted.</summary>
    public OutageConfidence Confidence { get; init; } = OutageConfidence.Relayed;

    /// <summary>CSS selectors of the notices of a page, tried in order.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>CSS selectors of the title inside a notice, tried in order.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Whether the feed that the page names is read instead, when it is on the same host.</summary>
    public bool FollowsFeed { get; init; }

    /// <summary>Day the announcement was written, when the source doesn't tell; null otherwise.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Its address, or the name of its file.</summary>
    public string Location => Url?.ToString() ?? Path.GetFileName(File!);

    /// <summary>
    /// An address that the user names on the command line: its shape comes from the end of its path,
    /// and a page is read with the feed it names.
    /// </summary>
    /// <param name="url">Address, http or https.</param>
    public static OutageSource OfUrl(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        OutageSourceKind kind = Path.GetExtension(url.AbsolutePath).ToLowerInvariant() switch
        {
            ".ics" => OutageSourceKind.Calendar,
            ".xml" or ".rss" or ".atom" or ".json" => OutageSourceKind.Feed,
            ".txt" => OutageSourceKind.Text,
            _ => OutageSourceKind.Page,
        };
        return new OutageSource
        {
            Id = url.Host,
            Title = url.Host + url.AbsolutePath,
            Kind = kind,
            Url = url,
            FollowsFeed = kind == OutageSourceKind.Page,
        };
    }

    /// <summary>
    /// A file that the user names on the command line: its shape comes from its extension,
    /// and it is trusted as the hospital's own when it is a list kept by hand.
    /// </summary>
    /// <exception cref="ConfigurationException">The extension is none of those known.</exception>
    public static OutageSource OfFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        OutageSourceKind kind = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".yml" or ".yaml" => OutageSourceKind.Events,
            ".ics" => OutageSourceKind.Calendar,
            ".xml" or ".rss" or ".atom" or ".json" => OutageSourceKind.Feed,
            ".html" or ".htm" or ".xhtml" => OutageSourceKind.Page,
            ".txt" or ".md" => OutageSourceKind.Text,
            var other => throw new ConfigurationException(
                $"«\u202f{path}\u202f»\u202f: l’extension «\u202f{other}\u202f» n’est pas celle d’une source d’annonces\u202f; "
                    + "attendu\u202f: .yml, .ics, .xml, .json, .html ou .txt."
            ),
        };
        var name = Path.GetFileName(path);
        return new OutageSource
        {
            Id = name,
            Title = name,
            Kind = kind,
            File = Path.GetFullPath(path),
            Confidence = kind == OutageSourceKind.Events ? OutageConfidence.Confirmed : OutageConfidence.Relayed,
        };
    }
}
