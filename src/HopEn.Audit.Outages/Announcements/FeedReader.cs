using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>
/// Reads RSS and Atom feeds, without DTD or external entity; one that is badly formed is read as far as its elements can
/// be told apart.
/// </summary>
internal static class FeedReader
{
    private const long LongestFeed = 20_000_000;

    public static AnnouncementBatch Read(string text)
    {
        var trimmed = text.TrimStart();
        if (trimmed.StartsWith('{') || trimmed.StartsWith('['))
            return JsonFeedReader.Read(text);
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(trimmed),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = LongestFeed,
                }
            );
            var feed = XDocument.Load(reader);
            var items = feed.Descendants()
                .Where(element => element.Name.LocalName is "item" or "entry")
                .Take(AnnouncementBatch.Most + 1)
                .Select(Item)
                .ToArray();
            if (items.Length > 0)
                return AnnouncementBatch.Bounded(items, []);
            return feed.Root?.Name.LocalName is "rss" or "feed" or "RDF"
                ? new AnnouncementBatch([], ["Le flux ne contient aucune entrée."], IsEmpty: true)
                : new AnnouncementBatch([], ["Ce n’est pas un flux RSS ni Atom."]);
        }
        catch (XmlException fault)
        {
            return NotUnderstood(trimmed, fault);
        }
    }

    private static Announcement Item(XElement item)
    {
        string? Text(params string[] names) =>
            names
                .Select(name =>
                    item.Elements().FirstOrDefault(child => child.Name.LocalName == name) is { } child
                        ? Markup(child).Trim()
                        : null
                )
                .FirstOrDefault(value => value is { Length: > 0 });
        var link = item.Elements().FirstOrDefault(child => child.Name.LocalName == "link");
        var title = Text("title") is { } markup ? PageReader.Fragment(markup) : null;
        return Of(
            title,
            Text("encoded", "content", "description", "summary"),
            Text("pubDate", "published", "date", "updated"),
            Text("guid", "id"),
            link?.Attribute("href")?.Value ?? link?.Value.Trim()
        );
    }

    // XHTML stands in a feed as elements, whose ends part the words.
    private static string Markup(XElement element) =>
        element.HasElements ? string.Concat(element.Nodes()) : element.Value;

    private static Announcement Of(string? title, string? body, string? date, string? id, string? link) =>
        new(id ?? link ?? title ?? "entrée", title, PageReader.Fragment(body ?? string.Empty))
        {
            PublishedOn = WrittenDates.Day(date),
            Url = Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? link : null,
        };

    private static AnnouncementBatch NotUnderstood(string text, XmlException fault)
    {
        if (fault.Message.Contains("DTD", StringComparison.Ordinal))
            return new AnnouncementBatch(
                [],
                ["Le flux déclare une DTD\u202f: il est refusé, car elle peut faire lire d’autres fichiers."]
            );
        using var document = new HtmlParser().ParseDocument(text);
        var items = document
            .QuerySelectorAll("item, entry")
            .Take(AnnouncementBatch.Most + 1)
            .Select(item =>
            {
                string? Text(string names) => item.QuerySelector(names)?.TextContent.Trim();
                return Of(
                    Text("title"),
                    Text("description, summary, content"),
                    Text("pubdate, published, updated"),
                    Text("guid, id"),
                    null
                );
            })
            .ToArray();
        var where = fault.LineNumber.ToString(CultureInfo.InvariantCulture);
        return AnnouncementBatch.Bounded(
            items,
            [
                items.Length == 0
                    ? $"Le flux n’est pas lisible (ligne {where})."
                    : $"Le flux est mal écrit (ligne {where})\u202f: ses entrées ont été lues au mieux.",
            ]
        );
    }
}
