namespace HopEn.Audit.Outages.Announcements;

/// <summary>Measures how deep a page nests its elements before it is parsed.</summary>
/// <remarks>
/// A parser of HTML looks through the open elements at each tag: a page of a hundred thousand nested elements would hold
/// it for minutes.
/// </remarks>
internal static class PageNesting
{
    private const int Deepest = 2_000;

    // Elements that have no end, or whose end may be left out.
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "area",
        "base",
        "col",
        "embed",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "optgroup",
        "html",
        "head",
        "body",
        "colgroup",
        "rp",
        "rt",
    };

    public static bool IsTooDeep(ReadOnlySpan<char> markup)
    {
        var unclosed = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = markup.IndexOf('<'); at >= 0; )
        {
            markup = markup[(at + 1)..];
            var closes = markup is ['/', ..];
            var name = closes ? markup[1..] : markup;
            var length = name.IndexOfAnyExcept(Letters);
            name = length < 0 ? name : name[..length];
            if (name.Length > 0 && !unclosed.Contains(name))
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
                return true;
            at = markup.IndexOf('<');
        }

        return false;
    }

    private static System.Buffers.SearchValues<char> Letters { get; } =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
