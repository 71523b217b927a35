using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Dates;

/// <summary>The ways to lay hours over days.</summary>
/// <remarks>
/// « le 17 et le 18 mai (de 21H à 13H) » says two days and one range of hours: one stretch, or one each night? Over two days the
/// stretch is retained, for a second night would end on a day that nobody named. Over more days the hours are repeated: a
/// stretch would have been written with each hour beside its day. The others are kept, and the user is asked.
/// </remarks>
internal static class HourReadings
{
    /// <summary>The readings, the retained one first, and why.</summary>
    public static (IReadOnlyList<OutageReading> Readings, string? Because) Of(
        DateSyntax syntax,
        IReadOnlyList<DateOnly> days
    )
    {
        if (days.Count > 1 && days[0] == days[^1] && !syntax.IsTwoSided)
            days = [days[0]];
        if (syntax.Ago is { } ago)
            return HourOrLengthReadings.OfSince(syntax, days[0], ago);
        if (syntax.IsUntil)
            return SingleReading.Of(
                new OutageWindow(OutageMoment.Unknown, MomentResolver.End(days[^1], syntax.To)),
                "jusqu’à ce moment"
            );
        if (syntax is { From: null, To.OpenWords: not null } && days.Count == 1)
            return SingleReading.Of(
                new OutageWindow(MomentResolver.Start(days[0], null), MomentResolver.End(days[0], syntax.To)),
                "à partir de ce jour"
            );
        if (syntax.IsOpenEnded && syntax.To is null && days.Count == 1 && !syntax.IsNight)
            return SingleReading.Of(HourWindows.OpenEnded(syntax, days[0]), "à partir de ce moment");
        if (syntax.IsNight && syntax.From is null)
            return NightReadings.Of(syntax, days);
        if (syntax.MayBeDuration && days.Count == 1)
            return HourOrLengthReadings.OfValue(syntax, days[0]);
        if (syntax.IsTwoSided && days.Count == 2)
            return SingleReading.Of(
                new OutageWindow(MomentResolver.Start(days[0], syntax.From), MomentResolver.End(days[1], syntax.To)),
                "d’une traite, de la première date à la seconde"
            );
        if (days.Count == 1)
            return OneDayReadings.Of(syntax, days[0]);
        return syntax.From is not null && syntax.To is not null && !IsPart(syntax)
            ? RepeatedHourReadings.Of(syntax, days)
            : DayRangeReadings.Of(syntax, days);
    }

    private static bool IsPart(DateSyntax syntax) =>
        syntax.From is { Part: not null } && ReferenceEquals(syntax.From, syntax.To);
}
