using System.Globalization;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Sources.Tables.Moments;

/// <summary>Makes a day of the parts of a text.</summary>
internal static class MomentDay
{
    private const int FirstYear = 1000;

    /// <summary>The day; null when there is no such day, or when the text names another day of the week.</summary>
    /// <param name="match">Groups y, d, and m or mon; dow when the day of the week is named.</param>
    /// <param name="today">Day of the audit: a year of two digits is not after the next one.</param>
    public static DateOnly? Of(Match match, DateOnly today)
    {
        var month = match.Groups["mon"] is { Success: true } word
            ? MomentWords.Month(word.Value)
            : Number(match.Groups["m"]);
        var (year, day) = (Number(match.Groups["y"]), Number(match.Groups["d"]));
        if (match.Groups["y"].Length == 2)
            year = 2000 + year > today.Year + 1 ? 1900 + year : 2000 + year;
        if (
            month is not (>= 1 and <= 12)
            || year < FirstYear
            || day < 1
            || day > DateTime.DaysInMonth(year, month.Value)
        )
            return null;
        var found = new DateOnly(year, month.Value, day);
        return match.Groups["dow"] is { Success: true } named && MomentWords.Day(named.Value) != found.DayOfWeek
            ? null
            : found;
    }

    private static int Number(Group group) =>
        int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
