using System.Text;

namespace HopEn.Audit.Cda.XPath;

/// <summary>fn:upper-case and fn:lower-case: the full mappings of Unicode, where one letter may become two.</summary>
internal static class CaseMapping
{
    private const char Sigma = 'Σ';

    // SpecialCasing.txt of Unicode, what no language is needed for; the Greek and Armenian ones are told, not mapped.
    private static readonly Dictionary<char, string> Uppers = new()
    {
        ['ß'] = "SS",
        ['ŉ'] = "\u02BCN",
        ['ǰ'] = "J\u030C",
        ['ﬀ'] = "FF",
        ['ﬁ'] = "FI",
        ['ﬂ'] = "FL",
        ['ﬃ'] = "FFI",
        ['ﬄ'] = "FFL",
        ['ﬅ'] = "ST",
        ['ﬆ'] = "ST",
        ['ẖ'] = "H\u0331",
        ['ẗ'] = "T\u0308",
        ['ẘ'] = "W\u030A",
        ['ẙ'] = "Y\u030A",
        ['ẚ'] = "A\u02BE",
    };

    public static string Upper(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') < 0)
            return text.ToUpperInvariant();
        var upper = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && Uppers.TryGetValue((char)rune.Value, out var several))
                upper.Append(several);
            else if (rune.Value is 0x390 or 0x3B0 or 0x587 or (>= 0x1F50 and <= 0x1FFC) or (>= 0xFB13 and <= 0xFB17))
                upper.Append(Known(rune));
            else
                upper.Append(Rune.ToUpperInvariant(rune).ToString());
        }

        return upper.ToString();
    }

    public static string Lower(string text)
    {
        if (!text.Contains('İ', StringComparison.Ordinal) && !text.Contains(Sigma, StringComparison.Ordinal))
            return text.ToLowerInvariant();
        var lower = new StringBuilder(text.ToLowerInvariant().Replace("İ", "i\u0307", StringComparison.Ordinal));
        // A sigma that ends a word has a form of its own.
        var from = 0;
        for (var i = 0; i < text.Length; i++, from++)
        {
            if (text[i] == 'İ')
                from++;
            else if (text[i] == Sigma && IsLetter(text, i - 1) && !IsLetter(text, i + 1))
                lower[from] = 'ς';
        }

        return lower.ToString();
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static string Known(Rune rune) =>
        Rune.IsUpper(rune)
            ? rune.ToString()
            : throw new XPathException("FOCH0003", "la majuscule d’une lettre n’est pas connue de l’outil");
}
