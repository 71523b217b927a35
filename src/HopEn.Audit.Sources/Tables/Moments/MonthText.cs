using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables.Moments;

/// <summary>Reads a month as exports write it: in words, or in digits whose year can't be mistaken.</summary>
internal static partial class MonthText
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The first day of the month, yyyy-MM-dd; null when it is none.</summary>
    /// <param name="cell">Cell, clean.</param>
    public static string? Read(string cell)
    {
        if (cell.Length > MomentText.LongestMoment || MomentText.HasOtherDigits(cell))
            return null;
        var match = Form().Match(MomentWords.Folded(cell));
        if (!match.Success || Number(match) is not (>= 1 and <= 12 and var month))
            return null;
        var year = match.Groups["year"].Value;
        return $"{(year.Length == 2 ? "20" : string.Empty)}{year}-{month:00}-01";
    }

    private static int? Number(Match match) =>
        match.Groups["word"] is { Success: true } word
            ? MomentWords.Month(word.Value)
            : int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);

    // « juin 2025 », « juin-25 », « 2025 juin », 202506, 062025: a year of four digits is of this century.
    [GeneratedRegex(
        @"^((?<word>[a-z?]+)\.?[ ./_-]?(?<year>(20)?\d{2})|(?<year>20\d{2})[ ./_-]?(?<word>[a-z?]+)\.?"
            + @"|(?<year>20\d{2})[ ./_-]?(?<month>\d{2})|(?<month>\d{1,2})[ ./_-]?(?<year>20\d{2}))$",
        Options,
        1000
    )]
    private static partial Regex Form();
}
