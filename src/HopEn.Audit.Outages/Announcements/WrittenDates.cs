using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Dates;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>Reads the dates that feeds, status pages and pages carry in a field of their own.</summary>
/// <remarks>
/// A field is read as ISO 8601, as RFC 822 (English), or as French writes dates (« 01/03/2027 » is 1 March). Anything else is no date: a
/// publication that is guessed would date « demain » with the same certainty as one that is known.
/// </remarks>
internal static partial class WrittenDates
{
    // A year that no field has: it would show that the words hold none of their own.
    private static readonly DateContext NoYear = new(new DateOnly(1990, 1, 1), true);

    /// <summary>The day in France of a field; null when it can't be read.</summary>
    public static DateOnly? Day(string? field) =>
        Moment(field)?.Earliest is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null;

    /// <summary>The moment of a field, bounded when it is a day alone; null when it can't be read.</summary>
    /// <remarks>Without a distance from UTC it is the clock of France, as everywhere else.</remarks>
    public static OutageMoment? Moment(string? field)
    {
        var text = (field ?? string.Empty).Trim();
        if (text.Length < 8)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return Counted(count, text.Length);
        var machine =
            YearFirst().IsMatch(text) ? text
            : EnglishMonth().IsMatch(text) ? WithoutNames(text)
            : null;
        return (machine is null ? null : Machine(machine)) ?? French(text);
    }

    private static OutageMoment? Machine(string text)
    {
        if (
            !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            || !FrenchCalendar.Holds(moment.Year)
        )
            return null;
        if (moment.TimeOfDay == TimeSpan.Zero && !text.Contains(':', StringComparison.Ordinal))
            return MomentResolver.Start(DateOnly.FromDateTime(moment), null);
        return moment.Kind == DateTimeKind.Unspecified
            ? MomentResolver.Local(moment)
            : OutageMoment.Exactly(ParisTime.Of(new DateTimeOffset(moment)));
    }

    // Seconds, or milliseconds, since 1970.
    private static OutageMoment? Counted(long count, int digits)
    {
        var moment =
            digits is 9 or 10 ? DateTimeOffset.FromUnixTimeSeconds(count)
            : digits is 12 or 13 ? DateTimeOffset.FromUnixTimeMilliseconds(count)
            : DateTimeOffset.MinValue;
        return FrenchCalendar.Holds(moment.Year) ? OutageMoment.Exactly(ParisTime.Of(moment)) : null;
    }

    private static OutageMoment? French(string text) =>
        WrittenYear().IsMatch(text) && FrenchDates.Find(text, NoYear) is [{ Time: { Readings.Count: 1 } time }]
            ? time.Retained.Windows[0].Start is { Earliest: not null } start
                ? start
                : null
            : null;

    // The day of the week adds nothing, and a wrong one would refuse the date; what zones are called is not all English.
    // Null for a zone that is not known: its hour can't be told.
    private static string? WithoutNames(string text)
    {
        var written = LeadingDay().Replace(text, string.Empty);
        var zone = ZoneName().Match(written);
        if (!zone.Success)
            return written;
        var offset = zone.Groups["name"].Value.ToUpperInvariant() switch
        {
            "GMT" or "UT" or "UTC" or "Z" => " +00:00",
            "CEST" => " +02:00",
            "CET" => " +01:00",
            "AST" or "EDT" => " -04:00",
            "EST" or "CDT" => " -05:00",
            "CST" or "MDT" => " -06:00",
            "MST" or "PDT" => " -07:00",
            "PST" => " -08:00",
            "PARIS" => string.Empty,
            _ => null,
        };
        return offset is null ? null : written[..zone.Index] + offset;
    }

    [GeneratedRegex(@"^\d{4}[-/]?\d{2}[-/]?\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october"
            + @"|november|december)\b(?!\.)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex EnglishMonth();

    [GeneratedRegex(@"^\p{L}+\.?\s*,\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LeadingDay();

    [GeneratedRegex(
        @"\s*\(?\b(?<name>(?<=[\d\s(])(?!(?i:AM|PM)\b)[A-Za-z]{1,5})\)?$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d)|[/.]\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WrittenYear();
}
