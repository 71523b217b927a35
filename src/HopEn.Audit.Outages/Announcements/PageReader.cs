using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HopEn.Audit.Outages.Dates;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>Reads the announcements of a web page: by the declared selectors, in order, else section by section.</summary>
/// <remarks>
/// Nothing of the page is run or fetched. A page that changed is still read as text,
/// and the user is told that its selectors no longer find anything.
/// </remarks>
internal static class PageReader
{
    private const int LongestNotice = 20_000;
    private const int LongestPage = 4_000_000;

    public static AnnouncementBatch Read(OutageSource source, SourceContent content, DateContext context)
    {
        var markup = TextDecoder.Decode(content);
        if (PageNesting.IsTooDeep(markup))
            return new AnnouncementBatch(
                [],
                [
                    "La page imbrique ses éléments par milliers\u202f: elle n’est pas lue. Regardez-la dans un navigateur.",
                ]
            );
        using var document = new HtmlParser().ParseDocument(markup);
        var published = Published(document);
        var feed = FeedLink(document, content.Url);
        foreach (var selector in source.Notices)
        {
            var notices = Select(document, selector, context)
                .Select((element, index) => Notice(source, element, index, content.Url, published))
                .ToArray();
            if (notices.Length > 0)
                return AnnouncementBatch.Bounded(notices, [], feed);
        }

        var sections = PageSections
            .Of(PageText.Of(document.Body ?? (INode)document, LongestPage, marksHeadings: true))
            .Where(section => HasDate(section.Title + "\n" + section.Text, context))
            .Take(AnnouncementBatch.Most + 1)
            .Select(section => section with { Url = content.Url?.ToString(), PublishedOn = published })
            .ToArray();
        string[] messages =
            source.Notices.Count == 0 || sections.Length == 0
                ? []
                :
                [
                    "Aucun des sélecteurs déclarés ne trouve plus d’annonce datée\u202f: "
                        + "le texte de la page a été lu à leur place. Réparez-les dans le jeu de règles.",
                ];
        return AnnouncementBatch.Bounded(sections, messages, feed);
    }

    /// <summary>A piece of markup as text, for feeds.</summary>
    public static string Fragment(string markup)
    {
        if (PageNesting.IsTooDeep(markup))
            return string.Empty;
        using var document = new HtmlParser().ParseDocument(markup);
        return PageText.Of(document.Body ?? (INode)document, LongestNotice);
    }

    // A selector by class often finds a list, its elements and their parts:
    // each dated part climbs to the highest match that holds no other.
    private static IEnumerable<IElement> Select(IHtmlDocument document, string selector, DateContext context)
    {
        var matches = document.QuerySelectorAll(selector).Take(AnnouncementBatch.Most + 1).ToArray();
        var known = matches.ToHashSet();
        var dated = matches.Where(match => HasDate(PageText.Of(match, LongestNotice), context)).ToArray();
        var holders = dated.SelectMany(match => Matches(match, known)).ToHashSet();
        var parts = dated.Where(match => !holders.Contains(match)).ToArray();
        var count = parts
            .SelectMany(part => Matches(part, known))
            .CountBy(ancestor => ancestor)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        return parts
            .Select(part => Matches(part, known).TakeWhile(ancestor => count[ancestor] == 1).LastOrDefault() ?? part)
            .Distinct();
    }

    private static IEnumerable<IElement> Matches(IElement element, HashSet<IElement> known)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (known.Contains(parent))
                yield return parent;
        }
    }

    private static Announcement Notice(OutageSource source, IElement element, int index, Uri? url, DateOnly? published)
    {
        var title = source
            .Titles.Append("h1, h2, h3, h4, h5, h6")
            .Select(element.QuerySelector)
            .OfType<IElement>()
            .Select(found => PageText.Of(found, 500))
            .FirstOrDefault(text => text.Length > 0);
        var link = element
            .QuerySelectorAll("a[href]")
            .Select(anchor => anchor.GetAttribute("href"))
            .FirstOrDefault(href =>
                href is { Length: > 1 } && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            );
        var address =
            link is not null
            && url is not null
            && Uri.TryCreate(url, link, out var absolute)
            && absolute.Scheme is "http" or "https"
                ? new Uri(url!, link!).ToString()
                : url?.ToString();
        return new Announcement(
            element.Id
                ?? link
                ?? title
                ?? "annonce " + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            title,
            PageText.Of(element, LongestNotice)
        )
        {
            Url = address,
            PublishedOn = published,
        };
    }

    private static bool HasDate(string text, DateContext context) =>
        FrenchDates.Find(text, context).Any(phrase => !phrase.IsPublication);

    private static DateOnly? Published(IHtmlDocument document)
    {
        var meta = document
            .QuerySelectorAll(
                "meta[property='article:published_time'], meta[name='date'], meta[name='dcterms.date'], meta[itemprop='datePublished']"
            )
            .Select(element => element.GetAttribute("content"))
            .FirstOrDefault(value => value is not null);
        return WrittenDates.Day(meta);
    }

    private static Uri? FeedLink(IHtmlDocument document, Uri? url)
    {
        if (url is null)
            return null;
        var href = document
            .QuerySelectorAll("link[rel~=alternate][href]")
            .FirstOrDefault(link =>
                link.GetAttribute("type") is "application/rss+xml" or "application/atom+xml" or "application/feed+json"
            )
            ?.GetAttribute("href");
        return
            href is not null
            && Uri.TryCreate(url, href, out var feed)
            && feed.Host == url.Host
            && feed.Scheme == url.Scheme
            ? feed
            : null;
    }
}
