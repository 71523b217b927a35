using System.Globalization;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Outages.Dates;

/// <summary>Cuts a folded text into the tokens that dates are made of.</summary>
internal static partial class DateLexer
{
    private const int Timeout = 10_000;

    /// <summary>Reads a folded text. Letters are scanned by hand and figures by a pattern: a page is nearly all letters.</summary>
    public static IReadOnlyList<DateToken> Read(string folded)
    {
        var tokens = new List<DateToken>();
        for (var at = 0; at < folded.Length; )
        {
            var letter = folded[at];
            if (letter == ' ')
            {
                at++;
                continue;
            }

            var token =
                char.IsAsciiDigit(letter)
                || (letter == 'v' && at + 1 < folded.Length && char.IsAsciiDigit(folded[at + 1]))
                    ? NumericToken(folded, at)
                : IsLetter(letter) ? Word(folded, at)
                : Sign(folded, at, 1);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z';

    private static DateToken Sign(string folded, int at, int length) =>
        new(folded[at] == '\n' ? DateTokenKind.Break : DateTokenKind.Sign, folded.Substring(at, length), at, length);

    private static DateToken Word(string folded, int at)
    {
        var end = at;
        while (end < folded.Length && IsLetter(folded[end]))
            end++;
        foreach (var tail in (ReadOnlySpan<string>)["'hui", "-midi", "-demain", "-hier"])
        {
            if (string.CompareOrdinal(folded, end, tail, 0, tail.Length) != 0)
                continue;
            end += tail.Length;
            break;
        }

        var text = folded[at..end];
        if (FrenchCalendar.Month(text) is { } month)
            return new DateToken(DateTokenKind.Month, text, at, end - at, month);
        return FrenchCalendar.Weekday(text) is { } weekday
            ? new DateToken(DateTokenKind.Weekday, text, at, end - at, weekday)
            : new DateToken(DateTokenKind.Word, text, at, end - at);
    }

    private static DateToken NumericToken(string folded, int at)
    {
        var match = Pattern().Match(folded, at);
        return match.Success ? Token(match) : Sign(folded, at, 1);
    }

    private static DateToken Token(Match match)
    {
        var text = match.Value;
        DateToken Of(
            DateTokenKind kind,
            int first = -1,
            int second = -1,
            int third = -1,
            DateTimeOffset? moment = null
        ) => new(kind, text, match.Index, match.Length, first, second, third, moment);
        if (match.Groups["never"].Success)
            return Of(DateTokenKind.Sign);
        if (match.Groups["iso"].Success)
            return Iso(match, Of);
        if (match.Groups["day"].Success)
        {
            var (day, month, year) = (
                Int(match, "day"),
                Int(match, "month"),
                match.Groups["year"].Success ? Int(match, "year") : -1
            );
            if (year is >= 0 and < 100)
                year += 2000;
            return day is >= 1 and <= 31 && month is >= 1 and <= 12
                ? Of(DateTokenKind.Date, day, month, year)
                : Of(DateTokenKind.Sign);
        }

        if (match.Groups["hour"].Success)
        {
            var (hour, minute) = (Int(match, "hour"), match.Groups["minute"].Success ? Int(match, "minute") : -1);
            return Of(DateTokenKind.Clock, hour, minute);
        }

        if (match.Groups["number"].Success)
            return Of(DateTokenKind.Number, Int(match, "number"));
        return Of(DateTokenKind.Sign);
    }

    private static DateToken Iso(Match match, Func<DateTokenKind, int, int, int, DateTimeOffset?, DateToken> of)
    {
        var text = match.Value;
        if (
            !DateOnly.TryParseExact(
                text.AsSpan(0, 10),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) || !FrenchCalendar.Holds(day.Year)
        )
            return of(DateTokenKind.Sign, -1, -1, -1, null);
        if (text.Length == 10)
            return of(DateTokenKind.Date, day.Day, day.Month, day.Year, null);
        var zoned = match.Groups["zone"].Success;
        return DateTimeOffset.TryParse(
            text.ToUpperInvariant(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? of(DateTokenKind.Instant, zoned ? 1 : 0, -1, -1, moment)
            : of(DateTokenKind.Sign, -1, -1, -1, null);
    }

    private static int Int(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // In order: what only looks like a date (24h/24, 7j/7, telephone and version numbers); moments of machines;
    // dates in figures; hours; numbers.
    // Minutes after a space are only taken when no hour or month follows them: « 14h 17h », « 21h 17 mai ».
    [GeneratedRegex(
        """
            \G(?:(?<never>\b24\s?h?\s?(?:/|sur)\s?24\b|\b7\s?(?:j|jours)?\s?(?:/|sur)\s?7\b|\bv?\d+(?:\.\d+){3,}|\bv\d+(?:\.\d+)*|\d{7,})
            |(?<iso>\b\d{4}-\d{2}-\d{2}(?:[t\ ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?<zone>z|[+-]\d{2}:?\d{2})?)?(?!\d|-[a-z\d]))
            |\b(?<day>\d{1,2})(?:/(?<month>\d{1,2})(?:/(?<year>\d{4}|\d{2}))?
                |-(?<month>\d{1,2})-(?<year>\d{4})
                |\.(?<month>\d{1,2})\.(?<year>\d{4}|\d{2}))(?![\d/])
            |\b(?<hour>\d{1,3})(?:\s?(?:heures?|hrs?|h)(?![a-z])|\s?h(?=\d))
                (?:(?<minute>[0-5]\d)(?!\d|h)
                |\s(?<minute>[0-5]\d)
                    (?!\d|[.:/]\d|\s?(?:h|heures?|janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|minutes?|mn|min|jours?|/)))?
            |\b(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)
            |\b(?<number>\d{1,6})(?:er|eme|e)?(?![\d])
            )
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        Timeout
    )]
    private static partial Regex Pattern();
}
