namespace HopEn.Audit.Cda.XPath;

/// <summary>The text of a regular expression, one character of Unicode after the other.</summary>
internal sealed class RegexText(string text)
{
    private int at;

    public bool AtEnd => at >= text.Length;

    /// <summary>The next character; empty at the end.</summary>
    public string Peek => AtEnd ? "" : text.Substring(at, char.IsSurrogatePair(text, at) ? 2 : 1);

    /// <summary>The next character, which is passed over.</summary>
    public string Next()
    {
        if (AtEnd)
            throw Refused();
        var one = Peek;
        at += one.Length;
        return one;
    }

    /// <summary>Whether this comes next, which is then passed over.</summary>
    public bool Take(string wanted)
    {
        var found = text.AsSpan(at).StartsWith(wanted, StringComparison.Ordinal);
        if (found)
            at += wanted.Length;
        return found;
    }

    /// <summary>Whether this comes next.</summary>
    public bool NextIs(string wanted) => text.AsSpan(at).StartsWith(wanted, StringComparison.Ordinal);

    public static XPathException Refused() =>
        new("FORX0002", "une expression rationnelle du schéma n’est pas correcte");
}
