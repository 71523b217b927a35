using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>Turns a piece of page into plain text, a line per block; scripts, styles and hidden parts are left out.</summary>
/// <remarks>The walk keeps its own stack: a hostile page nests elements by the hundred thousand.</remarks>
internal static class PageText
{
    /// <summary>Starts the line of a heading; its level follows.</summary>
    public const char HeadingMark = '\u0001';

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "embed",
        "head",
        "select",
        "textarea",
        "nav",
        "video",
        "audio",
        "canvas",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "br",
        "dt",
        "dd",
        "dl",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "caption",
        "details",
        "summary",
        "form",
        "address",
        "hr",
        "thead",
        "tbody",
        "tfoot",
    };

    public static string Of(INode root, int most, bool marksHeadings = false)
    {
        var text = new StringBuilder();
        var stack = new Stack<(INode? Node, string? Closing)>();
        stack.Push((root, null));
        while (text.Length < most && stack.TryPop(out var next))
        {
            if (next.Node is not { } node)
            {
                text.Append(next.Closing);
                continue;
            }

            if (node is IText leaf)
            {
                Append(text, leaf.Data);
                continue;
            }

            if (node is IElement element)
            {
                if (Skipped.Contains(element.LocalName) || element.HasAttribute("hidden"))
                    continue;
                if (element.LocalName == "time" && DateAttribute(element) is { } machine)
                {
                    text.Append(' ').Append(machine).Append(' ');
                    continue;
                }

                if (element.LocalName == "tr" && PageTables.Row(element) is { } labelled)
                {
                    text.Append('\n').Append(labelled).Append('\n');
                    continue;
                }

                if (element.LocalName is "dt" || IsNameOfRow(element))
                {
                    text.Append('\n');
                    stack.Push((null, " : "));
                }
                else if (
                    element.LocalName is "dd"
                    && text.ToString(Math.Max(0, text.Length - 3), Math.Min(3, text.Length)) == " : "
                )
                {
                    stack.Push((null, "\n"));
                }
                else if (Blocks.Contains(element.LocalName))
                {
                    text.Append('\n');
                    if (marksHeadings && element.LocalName is ['h', >= '1' and <= '6'])
                        text.Append(HeadingMark).Append(element.LocalName[1]);
                    stack.Push((null, "\n"));
                }
                else if (element.LocalName is "td" or "th")
                {
                    stack.Push((null, " | "));
                }
            }

            for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
                stack.Push((node.ChildNodes[i], null));
        }

        return Lines(text.ToString());
    }

    // The one header of a row that holds one value: « <th>Fin</th><td>23h</td> ».
    private static bool IsNameOfRow(IElement element) =>
        element is { LocalName: "th", NextElementSibling: { LocalName: "td", NextElementSibling: null } }
        && element.PreviousElementSibling is null;

    // A soft hyphen or a zero-width space cuts no word; a control character is a space.
    private static void Append(StringBuilder text, string data)
    {
        foreach (var letter in data)
        {
            if (char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
                text.Append(char.IsControl(letter) ? ' ' : letter);
        }
    }

    /// <summary>A text with its spaces single and its empty lines gone.</summary>
    public static string Lines(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(line =>
                    string.Join(
                            ' ',
                            line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        )
                        .Trim('|', ' ')
                )
                .Where(line => line.Length > 0)
        );

    // The machine's moment wins over the words beside it. A day alone is kept only when the words hold no hour.
    private static string? DateAttribute(IElement element)
    {
        var value = element.GetAttribute("datetime")?.Trim();
        if (
            value is not { Length: >= 10 }
            || !DateTimeOffset.TryParse(
                value,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
            || !FrenchCalendar.Holds(moment.Year)
            || !char.IsAsciiDigit(value[0])
        )
            return null;
        if (value.Length == 10 && element.TextContent.Any(char.IsAsciiDigit))
            return null;
        var role =
            $"{element.ClassName} {element.GetAttribute("itemprop")} {(element.HasAttribute("pubdate") ? "published" : string.Empty)}";
        var isPublication =
            role.Contains("publi", StringComparison.OrdinalIgnoreCase)
            || role.Contains("updated", StringComparison.OrdinalIgnoreCase)
            || role.Contains("modified", StringComparison.OrdinalIgnoreCase)
            || role.Contains("posted", StringComparison.OrdinalIgnoreCase);
        return isPublication ? "publié le " + value : value;
    }
}
