using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>Turns a phrase as written into the ways to understand it.</summary>
internal static class DateResolver
{
    /// <summary>Resolves a phrase; null when it names no day that exists.</summary>
    public static OutageTime? Resolve(DateSyntax syntax, string words, DateContext context)
    {
        if (syntax.Instants is { } instants)
            return syntax.IsReturn
                ? Until(words, instants.Start)
                : Instants(words, instants.Start, instants.End, syntax.Duration);
        if (NamedDayResolver.Resolve(syntax, context) is not { Count: > 0 } days)
            return null;
        var readings = HourReadings.Of(syntax, [.. days.Select(day => day.Date)]);
        readings = readings with { Readings = LengthReadings.Within(readings.Readings, syntax) };
        var doubts = days.SelectMany(day => day.Doubts)
            .Concat(DateDoubts.Of(syntax, readings.Readings[0]))
            .Concat(LengthReadings.Doubts(readings.Readings[0], syntax))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var others = OtherDays(syntax, days).ToArray();
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
                    ? new OutageMoment(
                        HourWindows.Shift(start.Earliest, length),
                        HourWindows.Shift(start.Latest, length),
                        start.Words
                    )
                    : OutageMoment.Unknown
            );
        var window = new OutageWindow(start, last);
        var doubts = new List<string>();
        if (last.Latest is null)
            doubts.Add(DateDoubts.NoEnd);
        else if (last.Latest < start.Earliest)
            doubts.Add(DateDoubts.EndBeforeStart);
        if (start.Words is MomentResolver.ClockChange || last.Words is MomentResolver.ClockChange)
            doubts.Add(DateDoubts.ClockChange);
        else if (start.Words is not null || last.Words is not null)
            doubts.Add(DateDoubts.NoHour);
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
                        doubt != DateDoubts.NoEnd
                        && (doubt != DateDoubts.NoHour || window.Start.Words is not null || end.Words is not null)
                    )
                    .Concat(ended.Doubts.Where(doubt => doubt != DateDoubts.NoStart))
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>A time of which only the end is told.</summary>
    public static OutageTime Until(string words, OutageMoment end) =>
        new(
            words,
            [new OutageReading("plain", [new OutageWindow(OutageMoment.Unknown, end)], "jusqu’à ce moment")],
            null,
            [DateDoubts.NoStart]
        );

    private static IEnumerable<OutageReading> OtherDays(DateSyntax syntax, List<ResolvedDay> days)
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
            yield return LengthReadings.Within(HourReadings.Of(syntax, moved).Readings, syntax)[0] with
            {
                Code = day.AlternativeCode,
                Explanation = explanation,
            };
        }
    }
}
