using System.Text;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Measures how deep the elements of a page are before it is parsed.</summary>
/// <remarks>
/// A parser of pages and whoever walks its tree go as deep as the page does: a million tags that nothing closes take hours, or the
/// stack. Here a tag costs a comparison. Elements that pages leave open (rows, cells, paragraphs) are closed as a browser would.
/// </remarks>
internal static class HtmlDepth
{
    private const int Deepest = 2000;
    private const int LongestName = 16;

    private static readonly HashSet<string> Empty =
    [
        .. "area base br col embed frame hr img input link meta param source track wbr".Split(' '),
    ];

    // What each of them leaves open ends where the next begins, within its table.
    private static readonly Dictionary<string, string[]> Closes = new()
    {
        ["td"] = ["td", "th"],
        ["th"] = ["td", "th"],
        ["tr"] = ["tr"],
        ["tbody"] = ["tbody", "thead", "tfoot"],
        ["p"] = ["p"],
        ["li"] = ["li"],
        ["option"] = ["option"],
    };

    /// <summary>Whether elements are nested deeper than in any page that a program exports.</summary>
    public static bool IsBeyondReason(ReadOnlySpan<byte> page)
    {
        var open = new List<string>();
        for (int next; (next = page.IndexOf((byte)'<')) >= 0 && open.Count <= Deepest; )
        {
            page = page[(next + 1)..];
            var closes = Name(page, out var name);
            if (name.Length == 0 || Empty.Contains(name))
                continue;
            if (closes)
                Close(open, [name]);
            else
                Open(open, name);
        }

        return open.Count > Deepest;
    }

    private static void Open(List<string> open, string name)
    {
        if (Closes.TryGetValue(name, out var ended))
            Close(open, ended);
        open.Add(name);
    }

    private static void Close(List<string> open, string[] names)
    {
        var at = open.FindLastIndex(name => name == "table" || names.Contains(name));
        if (at >= 0 && names.Contains(open[at]))
            open.RemoveRange(at, open.Count - at);
    }

    // Of a page in UTF-16, every other byte is none.
    private static bool Name(ReadOnlySpan<byte> tag, out string name)
    {
        var (closes, written) = (false, new StringBuilder(LongestName));
        foreach (var character in tag[..Math.Min(tag.Length, 2 * LongestName)])
        {
            if (character == '/' && written.Length == 0)
                closes = true;
            else if (char.IsAsciiLetterOrDigit((char)character))
                written.Append((char)(character | 0x20));
            else if (character != 0)
                break;
        }

        name = written.ToString();
        return closes;
    }
}
