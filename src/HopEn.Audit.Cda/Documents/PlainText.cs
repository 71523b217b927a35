using System.Globalization;
using System.Text;

namespace HopEn.Audit.Cda.Documents;

/// <summary>Texts compared as registrars write them: no accent, no case, one space for hyphens, apostrophes and spaces.</summary>
internal static class PlainText
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
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
}
