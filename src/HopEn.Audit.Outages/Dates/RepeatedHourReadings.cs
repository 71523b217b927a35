using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>The readings of a range of hours over several days: one stretch, or one each day or each night.</summary>
internal static class RepeatedHourReadings
{
    /// <summary>The readings, the retained one first, and why.</summary>
    public static (IReadOnlyList<OutageReading>, string?) Of(DateSyntax syntax, IReadOnlyList<DateOnly> named)
    {
        var days = NamedDays.Expanded(syntax, named);
        var crosses = HourWindows.CrossMidnight(syntax);
        var continuous = new OutageReading(
            "continuous",
            [HourWindows.Between(syntax, days[0], days[^1])],
            "d’une traite, du premier jour au dernier"
        );
        if (days[^1].DayNumber - days[0].DayNumber > NamedDays.MostDays)
            return ([continuous], null);
        if (!crosses && syntax.IsNight)
        {
            var isEarly = syntax.From!.StartMinutes < 12 * 60;
            return (
                [
                    new OutageReading(
                        "plain",
                        [
                            .. days.Zip(days.Skip(1))
                                .Select(night => isEarly ? night.Second : night.First)
                                .Select(day => HourWindows.Between(syntax, day, day)),
                        ],
                        "chaque nuit, entre les jours nommés"
                    ),
                ],
                null
            );
        }

        if (!crosses)
        {
            var eachDay = new OutageReading(
                "each-day",
                [.. days.Select(day => HourWindows.Between(syntax, day, day))],
                "chaque jour, aux mêmes heures"
            );
            return syntax.IsEach || !NamedDays.AreConsecutive(days)
                ? ([eachDay], null)
                : (
                    [eachDay, continuous],
                    "des heures de journée se répètent chaque jour\u202f; un seul arrêt aurait une heure à côté de chaque date"
                );
        }

        var after = new OutageReading(
            "each-night-after",
            [.. days.Select(day => HourWindows.Between(syntax, day, day.AddDays(1)))],
            "chaque nuit qui suit un jour nommé"
        );
        if (!NamedDays.AreConsecutive(days))
            return ([after], null);
        if (syntax.IsNight && days.Count == 2)
            return ([continuous with { Code = "plain" }], null);
        var within = new OutageReading(
            "each-night",
            [.. days.Zip(days.Skip(1)).Select(night => HourWindows.Between(syntax, night.First, night.Second))],
            "chaque nuit, entre les jours nommés"
        );
        if (days.Count == 2)
            return syntax.IsEach
                ? ([after, continuous], "l’annonce dit «\u202fchaque\u202f»")
                : ([continuous, after], "chaque nuit finirait le lendemain du dernier jour nommé");
        if (syntax.IsNight)
            return ([within], null);
        return syntax.IsEach
            ? ([after, within, continuous], "l’annonce dit «\u202fchaque\u202f»")
            : (
                [within, continuous, after],
                "des heures de nuit se répètent\u202f; un seul arrêt aurait une heure à côté de chaque date"
            );
    }
}
