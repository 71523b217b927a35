using System.Text;

namespace HopEn.Audit.Cda.XPath;

/// <summary>The string functions that count in characters of Unicode, not in UTF-16 units.</summary>
internal static class XPathStrings
{
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    public static string Trim(string text) => text.Trim(Blanks);

    public static string NormalizeSpace(string text)
    {
        if (IsNormal(text))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var part in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
        {
            if (result.Length > 0)
                result.Append(' ');
            result.Append(part);
        }

        return result.ToString();
    }

    public static int Length(string text)
    {
        var pairs = 0;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c))
                pairs++;
        }

        return text.Length - pairs;
    }

    /// <summary>fn:substring, whose positions are rounded doubles counted from 1.</summary>
    public static string Substring(string text, double start, double? length)
    {
        var from = XPathNumbers.Round(start);
        // Without a length there is no end: from −INF on is the whole text, where −INF and INF added are nothing.
        var to = length is { } asked ? from + XPathNumbers.Round(asked) : double.PositiveInfinity;
        if (double.IsNaN(from) || double.IsNaN(to))
            return "";
        var result = new StringBuilder();
        var position = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            if (position >= from && position < to)
                result.Append(rune.ToString());
            position++;
        }

        return result.ToString();
    }

    public static string Translate(string text, string from, string to)
    {
        var map = new Dictionary<Rune, Rune?>();
        var targets = to.EnumerateRunes().ToArray();
        var index = 0;
        foreach (var rune in from.EnumerateRunes())
        {
            map.TryAdd(rune, index < targets.Length ? targets[index] : null);
            index++;
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!map.TryGetValue(rune, out var target))
                result.Append(rune.ToString());
            else if (target is { } replacement)
                result.Append(replacement.ToString());
        }

        return result.ToString();
    }

    private static bool IsNormal(string text)
    {
        var blank = true;
        foreach (var c in text)
        {
            if (c is '\t' or '\r' or '\n')
                return false;
            if (c == ' ' && blank)
                return false;
            blank = c == ' ';
        }

        return text.Length == 0 || !blank;
    }
}
