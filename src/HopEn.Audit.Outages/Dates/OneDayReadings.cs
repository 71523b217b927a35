using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>The readings of hours on one day.</summary>
internal static class OneDayReadings
{
    /// <summary>The readings, the retained one first, and why.</summary>
    public static (IReadOnlyList<OutageReading>, string?) Of(DateSyntax syntax, DateOnly day)
    {
        if (syntax.IsWholeDay)
            return SingleReading.Of(
                new OutageWindow(
                    OutageMoment.Exactly(MomentResolver.Midnight(day)),
                    OutageMoment.Exactly(MomentResolver.Midnight(day.AddDays(1)))
                ),
                "la journée entière"
            );
        if (syntax.From is null && syntax.To is null)
            return SingleReading.Of(
                HourWindows.Within(syntax, day, day),
                syntax.Duration is null ? "ce jour-là, à une heure inconnue" : "ce jour-là, pendant la durée annoncée"
            );
        if (syntax.To is null)
            return SingleReading.Of(
                HourWindows.StartingIn(syntax, day),
                syntax.Duration is null
                    ? "à partir de cette heure"
                    : "à partir de cette heure, pendant la durée annoncée"
            );
        if (syntax.From is null)
            return SingleReading.Of(
                new OutageWindow(OutageMoment.Unknown, MomentResolver.End(day, syntax.To)),
                "jusqu’à cette heure"
            );
        var plain = new OutageReading(
            "plain",
            [HourWindows.Between(syntax, day, HourWindows.CrossMidnight(syntax) ? day.AddDays(1) : day)],
            HourWindows.CrossMidnight(syntax) ? "jusqu’au lendemain" : "ce jour-là"
        );
        if (
            syntax is { IsNight: true, From: { Part: null, StartMinutes: < 12 * 60 } }
            && !HourWindows.CrossMidnight(syntax)
        )
        {
            // « dans la nuit du 17 mai, de 2h à 4h ».
            return (
                [
                    new OutageReading(
                        "plain",
                        [HourWindows.Between(syntax, day.AddDays(1), day.AddDays(1))],
                        "la nuit qui suit ce jour"
                    ),
                    plain with
                    {
                        Code = "previous-night",
                        Explanation = "la nuit qui précède ce jour",
                    },
                ],
                NightReadings.NamedAfterItsStart
            );
        }

        if (syntax.From is not { IsMidnight: true })
            return ([plain], null);
        var later = new OutageReading(
            "next-midnight",
            [
                HourWindows.Between(
                    syntax,
                    day.AddDays(1),
                    HourWindows.CrossMidnight(syntax) ? day.AddDays(2) : day.AddDays(1)
                ),
            ],
            "minuit à la fin de ce jour"
        );
        return ([plain, later], "minuit commence le jour qui est nommé");
    }
}
