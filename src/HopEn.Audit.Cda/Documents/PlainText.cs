using System.Globalization;
using System.Text;

namespace HopEn.Audit.Cda.Documents;

/// <summary>Texts compared as registrars write them: no accent, no case, one space for hyphens, apostrophes and spaces.</summary>
internal static class PlainText
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in WithoutLigatures(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToUpperInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    // Letters that no accent makes: « SŒUR » is registered « SOEUR », « WEIß » « WEISS ».
    private static string WithoutLigatures(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00DE') < 0
            ? text.Replace("Æ", "AE", StringComparison.Ordinal).Replace("Ø", "O", StringComparison.Ordinal)
            : string.Concat(
                text.Select(c =>
                    c switch
                    {
                        'œ' or 'Œ' => "OE",
                        'æ' or 'Æ' => "AE",
                        'ß' or '\u1E9E' => "SS",
                        'ø' or 'Ø' => "O",
                        'ł' or 'Ł' => "L",
                        'đ' or 'Đ' or 'ð' or 'Ð' => "D",
                        'ı' => "I",
                        _ => c.ToString(),
                    }
                )
            );
}
