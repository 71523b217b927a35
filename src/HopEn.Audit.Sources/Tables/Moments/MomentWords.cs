using System.Globalization;
using System.Text;

namespace HopEn.Audit.Sources.Tables.Moments;

/// <summary>The names of months and of days of the week that exports write, in French and in English, whole or shortened.</summary>
internal static class MomentWords
{
    // Oracle shortens months its own way (JUIL., AOÛT), and an export in another encoding loses the accent for a question mark.
    private static readonly string[] Months =
    [
        "janvier janv jan january",
        "fevrier fevr fev f?vrier f?vr f?v february feb",
        "mars mar march",
        "avril avr april apr",
        "mai may",
        "juin june jun",
        "juillet juil jul july",
        "aout aou ao?t august aug",
        "septembre sept sep september",
        "octobre oct october",
        "novembre nov november",
        "decembre dec d?cembre d?c december",
    ];

    private static readonly string[] Days =
    [
        "dimanche dim sunday sun",
        "lundi lun monday mon",
        "mardi mar tuesday tue tues",
        "mercredi mer wednesday wed",
        "jeudi jeu thursday thu thur thurs",
        "vendredi ven friday fri",
        "samedi sam saturday sat",
    ];

    private static readonly Dictionary<string, int> MonthNumbers = Numbers(Months, 1);
    private static readonly Dictionary<string, int> DayNumbers = Numbers(Days, 0);

    /// <summary>Number of a month, from 1; null when the word is none.</summary>
    public static int? Month(string word) => MonthNumbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>A day of the week; null when the word is none.</summary>
    public static DayOfWeek? Day(string word) =>
        DayNumbers.TryGetValue(word, out var number) ? (DayOfWeek)number : null;

    /// <summary>A text in lower case, without accents, its spaces made plain and single.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsWhiteSpace(character))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (character is '\uFFFD' or '¿')
                folded.Append('?');
            else if (
                CharUnicodeInfo.GetUnicodeCategory(character)
                is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            )
                folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString().TrimEnd(' ');
    }

    private static Dictionary<string, int> Numbers(string[] words, int first) =>
        words
            .SelectMany((all, i) => all.Split(' ').Select(word => (Word: word, Number: first + i)))
            .ToDictionary(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);
}
