using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Declarations;

/// <summary>A source of announcements, as declared in <c>rules/outages/</c>.</summary>
/// <param name="Id">Permanent.</param>
/// <param name="Title">Name, in French.</param>
/// <param name="Kind">Shape.</param>
/// <param name="Url">Address; null for a file.</param>
/// <param name="File">Full path; null for an address.</param>
/// <param name="Service">Service meant when an announcement names none; null when unknown.</param>
/// <param name="Confidence">How far it can be trusted.</param>
/// <param name="Notices">CSS selectors of the notices of a page, tried in order.</param>
/// <param name="Titles">CSS selectors of the title inside a notice, tried in order.</param>
/// <param name="FollowsFeed">Whether the feed that the page names is read instead, when it is on the same host.</param>
/// <param name="Published">Day the announcement was written, when the source doesn't tell; null otherwise.</param>
public sealed record OutageSource(
    string Id,
    string Title,
    OutageSourceKind Kind,
    Uri? Url,
    string? File,
    OutageService? Service,
    OutageConfidence Confidence,
    IReadOnlyList<string> Notices,
    IReadOnlyList<string> Titles,
    bool FollowsFeed,
    DateOnly? Published
)
{
    /// <summary>Its address, or the name of its file.</summary>
    public string Location => Url?.ToString() ?? Path.GetFileName(File!);

    /// <summary>An address that the user names on the command line: its shape comes from the end of its path, and a page is read with the feed it names.</summary>
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
        return new OutageSource(
            url.Host,
            url.Host + url.AbsolutePath,
            kind,
            url,
            null,
            null,
            OutageConfidence.Relayed,
            [],
            [],
            kind == OutageSourceKind.Page,
            null
        );
    }

    /// <summary>A file that the user names on the command line: its shape comes from its extension, and it is trusted as the hospital's own when it is a list kept by hand.</summary>
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
                $"«\u202f{path}\u202f»\u202f: l’extension «\u202f{other}\u202f» n’est pas celle d’une source d’annonces\u202f; attendu\u202f: .yml, .ics, .xml, .json, .html ou .txt."
            ),
        };
        var name = Path.GetFileName(path);
        return new OutageSource(
            name,
            name,
            kind,
            null,
            Path.GetFullPath(path),
            null,
            kind == OutageSourceKind.Events ? OutageConfidence.Confirmed : OutageConfidence.Relayed,
            [],
            [],
            false,
            null
        );
    }
}
