using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>The readings of a value that may be an hour or a length of time.</summary>
internal static class HourOrLengthReadings
{
    /// <summary>« le 17 mai, 2h »: the hour it starts, or how long it lasts?</summary>
    public static (IReadOnlyList<OutageReading>, string?) OfValue(DateSyntax syntax, DateOnly day)
    {
        var length = TimeSpan.FromMinutes((syntax.From!.Hour!.Value * 60) + syntax.From.Minute);
        var asHour = new OutageReading("as-hour", [HourWindows.StartingIn(syntax, day)], "c’est l’heure du début");
        if (length == TimeSpan.Zero)
            return ([asHour], null);
        var asDuration = new OutageReading(
            "as-duration",
            [HourWindows.Within(syntax with { From = null, Duration = length }, day, day)],
            "c’est la durée"
        );
        return length <= TimeSpan.FromHours(6)
            ? ([asDuration, asHour], "une petite valeur après une virgule est plutôt une durée")
            : ([asHour, asDuration], "une grande valeur après une virgule est plutôt une heure");
    }

    /// <summary>« depuis 14h »: that hour, or as long ago? « depuis 3h » is rather a length.</summary>
    public static (IReadOnlyList<OutageReading>, string?) OfSince(DateSyntax syntax, DateOnly day, TimeSpan ago)
    {
        var (from, to) = (
            HourWindows.Shift(MomentResolver.Midnight(day), -ago),
            HourWindows.Shift(MomentResolver.Midnight(day.AddDays(1)), -ago)
        );
        var asLength = new OutageReading(
            "as-duration",
            [new OutageWindow(new OutageMoment(from, to, MomentResolver.NoHour), new OutageMoment(from, null, null))],
            "c’est la durée écoulée"
        );
        if (syntax.From is null)
            return ([asLength with { Code = "plain", Explanation = "depuis ce temps" }], null);
        var asHour = new OutageReading("as-hour", [HourWindows.OpenEnded(syntax, day)], "c’est l’heure du début");
        return ago <= TimeSpan.FromHours(6)
            ? ([asLength, asHour], "une petite valeur est plutôt une durée")
            : ([asHour, asLength], "une grande valeur est plutôt une heure");
    }
}
