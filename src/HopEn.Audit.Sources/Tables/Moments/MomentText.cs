using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables.Moments;

/// <summary>Reads a moment that is not in a usual form: whole, or not at all.</summary>
/// <remarks>
/// The usual forms are read by the macros of the dataset, at a tenth of the cost; what is read here is written again in the form
/// that they read. An instant (with an offset) becomes the hour of Paris. What follows and isn't understood is never left out.
/// </remarks>
internal static partial class MomentText
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Patience = 1000;

    /// <summary>Characters beyond which a text is no moment.</summary>
    public const int LongestMoment = 120;

    private static readonly DateOnly FirstSerialDay = new(1899, 12, 30);

    /// <summary>The moment in the form of the macros, « 2025-06-03 » or « 2025-06-03 10:15:00 »; null when it can't be read.</summary>
    /// <param name="cell">Cell, clean.</param>
    /// <param name="today">Day of the audit: a year of two digits is not after the next one.</param>
    public static string? Read(string cell, DateOnly today) =>
        cell.Length > LongestMoment || HasOtherDigits(cell) ? null : ReadFolded(MomentWords.Folded(cell), today);

    /// <summary>Whether it holds digits that are none of 0 to 9, which patterns take for such and numbers do not.</summary>
    public static bool HasOtherDigits(string cell) => cell.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c));

    private static string? ReadFolded(string text, DateOnly today)
    {
        if (Serial().Match(text) is { Success: true } serial)
            return OfSerial(serial.Value.Replace(',', '.'));
        if (Compact().Match(text) is { Success: true } compact)
            return OfCompact(compact, text);
        foreach (var pattern in (ReadOnlySpan<Func<Regex>>)[YearFirst, DayFirst, InWords, MonthWord])
        {
            var match = pattern().Match(text);
            if (match.Success)
                return MomentDay.Of(match, today) is { } day ? After(day, text[match.Length..]) : null;
        }

        return YearLast().Match(text) is { Success: true } last
            ? ReadFolded(
                $"{last.Groups["mon"].Value} {last.Groups["d"].Value} {last.Groups["y"].Value} {last.Groups["rest"].Value}",
                today
            )
            : null;
    }

    private static string? After(DateOnly day, string rest)
    {
        if (!MomentClock.Read(rest, out var time, out var offset))
            return null;
        // No day follows the last of the calendar, where programs put what never ends.
        return time is not { } read ? Written(day)
            : offset is null || day.Year is > 1 and < 9999 ? Written(day.ToDateTime(TimeOnly.MinValue) + read, offset)
            : null;
    }

    private static string? OfCompact(Match match, string text)
    {
        if (MomentDay.Of(match, DateOnly.MaxValue.AddYears(-1)) is not { } day)
            return null;
        if (!match.Groups["h"].Success)
            return After(day, text[match.Length..]);
        if (MomentClock.TimeOf(match) is not { } time)
            return null;
        // What follows the digits is read as it would be after the same time with colons.
        var clock = time.Days > 0 ? "24:00" : time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
        return After(day, $" {clock}{text[match.Length..]}");
    }

    // A spreadsheet counts days, and their parts as decimals; a second is its rounding.
    private static string? OfSerial(string number)
    {
        var days = decimal.Parse(number, CultureInfo.InvariantCulture);
        var day = FirstSerialDay.AddDays((int)days);
        return days == Math.Truncate(days)
            ? Written(day)
            : Written(
                day.ToDateTime(TimeOnly.MinValue).AddSeconds((double)Math.Round((days - (int)days) * 86400)),
                null
            );
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant, or an hour of the place, in the form of the macros.</summary>
    internal static string Written(DateTime local, TimeSpan? offset) =>
        (offset is { } apart ? ParisTime.Of(new DateTimeOffset(local, apart)).DateTime : local).ToString(
            "yyyy-MM-dd HH:mm:ss",
            CultureInfo.InvariantCulture
        );

    [GeneratedRegex(@"^\d{5}([.,]\d{1,15})?$", Options, Patience)]
    private static partial Regex Serial();

    [GeneratedRegex(
        @"^((?<y>(19|20)\d{2})(?<m>0[1-9]|1[0-2])(?<d>\d{2})|(?<d>\d{2})(?<m>\d{2})(?<y>(19|20)\d{2}))"
            + @"((?<h>\d{2})(?<mi>\d{2})((?<s>\d{2})(\d{3}|[.,]\d{1,9})?)?)?(?!\d)",
        Options,
        Patience
    )]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?<y>\d{4})\s?[-/.\\ ]\s?(?<m>\d{1,2})\s?[-/.\\ ]\s?(?<d>\d{1,2})(?!\d)", Options, Patience)]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^(?<d>\d{1,2})\s?[-/.\\ ]\s?(?<m>\d{1,2})\s?[-/.\\ ]\s?(?<y>\d{4}|\d{2})(?!\d)",
        Options,
        Patience
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(
        @"^((?<dow>[a-z]{3,9})\.?,?\s)?(le\s)?(?<d>\d{1,2})(er)?[-/.]?\s?(?<mon>[a-z?]{3,9})\.?\s?[-/,]?\s?(?<y>\d{4}|\d{2})(?!\d)",
        Options,
        Patience
    )]
    private static partial Regex InWords();

    [GeneratedRegex(
        @"^((?<dow>[a-z]{3,9})\.?,?\s)?(?<mon>[a-z]{3,9})\.?\s(?<d>\d{1,2})(st|nd|rd|th)?,?\s(?<y>\d{4})(?!\d)",
        Options,
        Patience
    )]
    private static partial Regex MonthWord();

    // Tue Jun 3 10:15:00 CEST 2025, as C and Java write it.
    [GeneratedRegex(
        @"^([a-z]{3}\s)?(?<mon>[a-z]{3})\s(?<d>\d{1,2})\s(?<rest>\d{1,2}:\d{2}\S*(\s[a-z]{1,5})?)\s(?<y>\d{4})$",
        Options,
        Patience
    )]
    private static partial Regex YearLast();
}
