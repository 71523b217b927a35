using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.ArsEvidence;

/// <summary>Reads the month that a line of a matrix already names.</summary>
internal static partial class MatrixMonth
{
    private static readonly string[] Names =
    [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ];

    /// <summary>The month; null when the cell names none.</summary>
    /// <param name="cell">Text of the cell; a date of a spreadsheet is its serial number.</param>
    /// <param name="years">Years of the period, for a month written without its own.</param>
    public static Month? Read(string cell, IReadOnlyCollection<int> years)
    {
        if (
            decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var serial)
            && serial is > 40000 and < 60000
        )
            return Month.Of(new DateOnly(1899, 12, 30).AddDays((int)serial));
        var folded = MatrixHeader.Fold(cell);
        if (Numbers().Match(folded) is { Success: true } found)
        {
            var (year, month) = found.Groups["y"].Success
                ? (found.Groups["y"].Value, found.Groups["m"].Value)
                : (found.Groups["y2"].Value, found.Groups["m2"].Value);
            return Month.TryParse($"{year}-{month.PadLeft(2, '0')}", out var numbered) ? numbered : null;
        }

        var name = Array.FindIndex(Names, one =>
            folded == one || folded.StartsWith(one + " ", StringComparison.Ordinal)
        );
        if (name < 0)
            return null;
        var told = folded
            .Split(' ')
            .Select(word =>
                int.TryParse(word, CultureInfo.InvariantCulture, out var year) && year is > 2000 and < 2100 ? year : 0
            )
            .FirstOrDefault(year => year > 0);
        return told > 0 || years.Count == 1
            ? Month.Of(new DateOnly(told > 0 ? told : years.First(), name + 1, 1))
            : null;
    }

    [GeneratedRegex(
        @"^(?:(?:\d{1,2} )?(?<m>\d{1,2}) (?<y>20\d\d)|(?<y2>20\d\d) (?<m2>\d{1,2})(?: \d{1,2})?)(?: 00 00 00)?$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Numbers();
}
