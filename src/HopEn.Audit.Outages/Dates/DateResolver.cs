using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>Turns a phrase as written into the ways to understand it.</summary>
internal static class DateResolver
{
    private const int LongestRange = 366;
    private const string NoStart = "Le début n’est pas annoncé.";
    private const string NoEnd = "La fin n’est pas annoncée.";
    private const string NoHour = "L’heure n’est pas précisée\u202f: la durée n’est que bornée.";
    private const string ClockChange =
        "L’horloge change cette nuit-là\u202f: l’heure annoncée a lieu deux fois, ou n’existe pas.";

    /// <summary>Resolves a phrase; null when it names no day that exists.</summary>
    public static OutageTime? Resolve(DateSyntax syntax, string words, DateContext context)
    {
        if (syntax.Instants is { } instants)
            return syntax.IsReturn
                ? Return(words, instants.Start)
                : Instants(words, instants.Start, instants.End, syntax.Duration);
        if (Days(syntax, context) is not { Count: > 0 } days)
            return null;
        var readings = HourReadings.Of(syntax, [.. days.Select(day => day.Date)]);
        var doubts = days.SelectMany(day => day.Doubts)
            .Concat(Doubts(syntax, readings.Readings[0]))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var others = Alternatives(syntax, days).ToArray();
        var because = string.Join(
            "\u202f; ",
            days.Select(day => day.Why).Append(readings.Because).OfType<string>().Distinct(StringComparer.Ordinal)
        );
        return new OutageTime(
            words,
            [.. readings.Readings, .. others],
            readings.Readings.Count + others.Length > 1 && because.Length > 0 ? because : null,
            doubts
        );
    }

    /// <summary>The moment of a token: its own offset, else the clock of France.</summary>
    public static OutageMoment MomentOf(DateToken token) =>
        token.First == 1
            ? OutageMoment.Exactly(ParisTime.Of(token.Moment!.Value))
            : MomentResolver.Local(token.Moment!.Value.UtcDateTime);

    /// <summary>The time of a start and an end that a machine wrote, or somebody typed.</summary>
    /// <param name="words">As written.</param>
    /// <param name="start">Start.</param>
    /// <param name="end">End; null when it is not told.</param>
    /// <param name="duration">Length, used when there is no end; null when it is not told.</param>
    public static OutageTime Instants(string words, OutageMoment start, OutageMoment? end, TimeSpan? duration)
    {
        var last = end
            ?? (
                duration is { } length
                    ? new OutageMoment(Shifted(start.Earliest, length), Shifted(start.Latest, length), start.Words)
                    : OutageMoment.Unknown
            );
        var window = new OutageWindow(start, last);
        var doubts = new List<string>();
        if (last.Latest is null)
            doubts.Add(NoEnd);
        else if (last.Latest < start.Earliest)
            doubts.Add("La fin annoncée précède le début.");
        if (start.Words is MomentResolver.ClockChange || last.Words is MomentResolver.ClockChange)
            doubts.Add(ClockChange);
        else if (start.Words is not null || last.Words is not null)
            doubts.Add(NoHour);
        return new OutageTime(
            words,
            [new OutageReading("plain", [window], "début et fin tels qu’ils sont écrits")],
            null,
            doubts
        );
    }

    /// <summary>An interruption whose end was told by a later phrase: « panne le 12 mai à 8h … rétabli à 10h ».</summary>
    /// <returns>Null when the second can't end the first: it is over before, or its end is already known.</returns>
    public static OutageTime? Ended(OutageTime begun, OutageTime ended)
    {
        if (
            begun.Readings is not [{ Windows: [var window] }]
            || ended.Readings is not [{ Windows: [{ End: { Latest: { } latest } end }] }]
        )
            return null;
        var isOpen =
            window.End.Latest is null || (window.Duration is null && window.End.Words == MomentResolver.NoHour);
        if (!isOpen || window.Start.Earliest is not { } earliest || latest < earliest)
            return null;
        return new OutageTime(
            $"{begun.Phrase} … {ended.Phrase}",
            [new OutageReading("plain", [new OutageWindow(window.Start, end)], "du début au retour du service")],
            null,
            [
                .. begun
                    .Doubts.Where(doubt =>
                        doubt != NoEnd && (doubt != NoHour || window.Start.Words is not null || end.Words is not null)
                    )
                    .Concat(ended.Doubts.Where(doubt => doubt != NoStart))
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    private static OutageTime Return(string words, OutageMoment end) =>
        new(
            words,
            [new OutageReading("plain", [new OutageWindow(OutageMoment.Unknown, end)], "jusqu’à ce moment")],
            null,
            [NoStart]
        );

    private static DateTimeOffset? Shifted(DateTimeOffset? moment, TimeSpan length) =>
        moment is { } known ? ParisTime.Of(known + length) : null;

    private static List<ResolvedDay>? Days(DateSyntax syntax, DateContext context)
    {
        var written = Completed(syntax);
        var days = new List<ResolvedDay>();
        foreach (var (day, index) in written.Select((day, index) => (day, index)))
        {
            var after = index > 0 && day.Year is null ? days[index - 1].Date : (DateOnly?)null;
            // A list need not be in order; the end of a range is after its start.
            var isBack =
                !syntax.IsRange
                && after is { } before
                && day is { Month: { } month, Day: { } number }
                && before.Month - month is >= 0 and < 6
                && (month, number).CompareTo((before.Month, before.Day)) < 0;
            if (
                DayResolver.Resolve(isBack ? day with { Year = after!.Value.Year } : day, context, after)
                is not { } resolved
            )
                return null;
            days.Add(resolved);
        }

        return syntax.IsRange
            ? days[^1].Date < days[0].Date
                ? null
                : days
            : [.. days.OrderBy(day => day.Date)];
    }

    // « le 17 et le 18 mai »: the last day lends its month and year to those before it, or the month and year before.
    private static DaySyntax[] Completed(DateSyntax syntax)
    {
        var days = syntax.Days.ToArray();
        for (var i = days.Length - 2; i >= 0; i--)
        {
            var (day, next) = (days[i], days[i + 1]);
            if (day.Offset is not null || day.Day is null || next.Month is null)
                continue;
            if (day.Month is null)
            {
                // « du 30 au 2 juin » turns the month; « les 15 et 12 mai » is only out of order.
                var wraps = day.Day - next.Day > (syntax.IsRange ? 0 : 14);
                var month = wraps
                    ? next.Month == 1
                        ? 12
                        : next.Month - 1
                    : next.Month;
                day = day with
                {
                    Month = month,
                    Year = day.Year ?? (wraps && next.Month == 1 ? next.Year - 1 : next.Year),
                };
            }
            else if (day.Year is null && next.Year is { } year)
            {
                day = day with { Year = (day.Month, day.Day).CompareTo((next.Month, next.Day)) > 0 ? year - 1 : year };
            }

            days[i] = day;
        }

        // « le 17 mai à 20h au 18 à 6h »: the first day lends its month.
        for (var i = 1; i < days.Length; i++)
        {
            if (
                days[i] is not { Offset: null, Month: null, Day: { } number }
                || days[i - 1] is not { Month: { } month, Day: { } before } first
            )
                continue;
            var turns = number < before;
            days[i] = days[i] with
            {
                Month = turns ? (month % 12) + 1 : month,
                Year = turns && month == 12 ? first.Year + 1 : first.Year,
            };
        }

        return days;
    }

    private static IEnumerable<OutageReading> Alternatives(DateSyntax syntax, List<ResolvedDay> days)
    {
        foreach (var (day, index) in days.Select((day, index) => (day, index)))
        {
            if (day.Alternative is not { } other)
                continue;
            var moved = days.Select(
                    (one, at) =>
                        at == index ? other
                        : day.AlternativeCode is "other-year" or "by-date"
                            ? one.Date.AddYears(other.Year - day.Date.Year)
                        : one.Date
                )
                .ToArray();
            if (moved.Zip(moved.Skip(1)).Any(pair => pair.First > pair.Second))
                continue;
            var explanation = day.AlternativeCode switch
            {
                "by-weekday" => "le jour de la semaine est juste, la date est fausse",
                "by-date" => "la date la plus proche est juste, le jour de la semaine est faux",
                _ => "une autre année",
            };
            yield return HourReadings.Of(syntax, moved).Readings[0] with
            {
                Code = day.AlternativeCode,
                Explanation = explanation,
            };
        }
    }

    private static IEnumerable<string> Doubts(DateSyntax syntax, OutageReading retained)
    {
        if (retained.Windows.Any(window => window.PossibleStart > window.PossibleEnd))
            yield return "La fin annoncée précède le début.";
        if (syntax.IsUntil)
            yield return NoStart;
        else if (retained.Windows[^1].End is { Earliest: null, Latest: null } or { Latest: null })
            yield return NoEnd;
        if (syntax.From is { IsAbout: true } || syntax.To is { IsAbout: true })
            yield return "L’heure est approximative.";
        if (syntax.IsDurationAbout)
            yield return "La durée est approximative.";
        if (
            retained.Windows.Any(window =>
                window.Start.Words is not null || (window.End.Words is not null && window.End.Latest is not null)
            )
            && syntax.From is not { IsAbout: true }
            && syntax.To is not { IsAbout: true }
        )
        {
            yield return retained.Windows.Any(window =>
                window.Start.Words?.Contains("changement", StringComparison.Ordinal) == true
                || window.End.Words?.Contains("changement", StringComparison.Ordinal) == true
            )
                ? ClockChange
            : retained.Windows is [{ Start.IsExact: true }]
                ? $"L’heure de fin n’est pas précisée («\u202f{retained.Windows[0].End.Words}\u202f»)."
            : NoHour;
        }

        if (
            syntax.IsRange
            && retained.Windows.Count > 0
            && retained.Windows[^1].End.Latest - retained.Windows[0].Start.Earliest > TimeSpan.FromDays(LongestRange)
        )
            yield return "La période annoncée dépasse un an.";
    }
}
