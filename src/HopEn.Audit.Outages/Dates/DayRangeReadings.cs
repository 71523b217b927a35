using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>The readings of several days without hours, or with those of a start only.</summary>
internal static class DayRangeReadings
{
    /// <summary>The readings, the retained one first, and why.</summary>
    public static (IReadOnlyList<OutageReading>, string?) Of(DateSyntax syntax, IReadOnlyList<DateOnly> named)
    {
        var days = NamedDays.Expanded(syntax, named);
        if (syntax.IsWholeDay)
            return SingleReading.Of(
                new OutageWindow(
                    OutageMoment.Exactly(MomentResolver.Midnight(days[0])),
                    OutageMoment.Exactly(MomentResolver.Midnight(days[^1].AddDays(1)))
                ),
                "des journées entières"
            );
        if (!syntax.IsRange && !NamedDays.AreConsecutive(days))
            return (
                [
                    new OutageReading(
                        "each-day",
                        [.. days.Select(day => OneDayReadings.Of(syntax, day).Item1[0].Windows[0])],
                        "chacun de ces jours"
                    ),
                ],
                null
            );
        if (syntax.Duration is not null && syntax.From is null)
            return SingleReading.Of(
                HourWindows.Within(syntax, days[0], days[^1]),
                "dans ces jours, pendant la durée annoncée"
            );
        return SingleReading.Of(
            new OutageWindow(MomentResolver.Start(days[0], syntax.From), MomentResolver.End(days[^1], syntax.To)),
            "du premier jour au dernier"
        );
    }
}
