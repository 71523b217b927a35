using System.Globalization;
using System.Text;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>
/// Recognises the columns of a response matrix by their headers, never by their place:
/// no text read describes the official sheet.
/// </summary>
/// <param name="told">Header by column, as the dossier gives it; empty to recognise the headers by their words.</param>
internal sealed class MatrixHeader(IReadOnlyDictionary<string, string> told)
{
    private static readonly (string Column, string[] Words)[] Known =
    [
        ("finess", ["finess"]),
        ("numerator", ["numerateur"]),
        ("denominator", ["denominateur"]),
        ("month", ["mois", "periode de reference", "periode"]),
        ("rate", ["taux", "resultat", "pourcentage", "valeur de l indicateur"]),
        ("comment", ["commentaire", "observation", "remarque", "precision"]),
    ];

    /// <summary>The column of a header; null when it is none of ours.</summary>
    public string? ColumnOf(string header)
    {
        var folded = Fold(header);
        if (folded.Length == 0)
            return null;
        foreach (var (column, written) in told)
            if (Fold(written) == folded)
                return column;
        // « Taux (numérateur / dénominateur) » holds the words of three columns.
        if (
            !told.ContainsKey("rate")
            && folded.Contains("numerateur", StringComparison.Ordinal)
            && folded.Contains("denominateur", StringComparison.Ordinal)
        )
            return "rate";
        return Known
            .FirstOrDefault(known =>
                !told.ContainsKey(known.Column)
                && known.Words.Any(word => folded.Contains(word, StringComparison.Ordinal))
            )
            .Column;
    }

    /// <summary>Letters and digits without accents, in lower case, one space between words.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
