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
    private const int MostDays = 62;
    private const string NamedNight = "une nuit porte le nom du jour où elle commence";

    /// <summary>The readings, the retained one first, and why.</summary>
    public static (IReadOnlyList<OutageReading> Readings, string? Because) Of(
        DateSyntax syntax,
        IReadOnlyList<DateOnly> days
    )
    {
        if (days.Count > 1 && days[0] == days[^1] && !syntax.IsTwoSided)
            days = [days[0]];
        if (syntax.Ago is { } ago)
            return SinceHourOrLength(syntax, days[0], ago);
        if (syntax.IsUntil)
            return Only(
                new OutageWindow(OutageMoment.Unknown, MomentResolver.End(days[^1], syntax.To)),
                "jusqu’à ce moment"
            );
        if (syntax is { From: null, To.OpenWords: not null } && days.Count == 1)
            return Only(
                new OutageWindow(MomentResolver.Start(days[0], null), MomentResolver.End(days[0], syntax.To)),
                "à partir de ce jour"
            );
        if (syntax.IsOpenEnded && syntax.To is null && days.Count == 1 && !syntax.IsNight)
            return Only(Open(syntax, days[0]), "à partir de ce moment");
        if (syntax.IsNight && syntax.From is null)
            return Nights(syntax, days);
        if (syntax.MayBeDuration && days.Count == 1)
            return HourOrDuration(syntax, days[0]);
        if (syntax.IsTwoSided && days.Count == 2)
            return Only(
                new OutageWindow(MomentResolver.Start(days[0], syntax.From), MomentResolver.End(days[1], syntax.To)),
                "d’une traite, de la première date à la seconde"
            );
        if (days.Count == 1)
            return OneDay(syntax, days[0]);
        return syntax.From is not null && syntax.To is not null && !IsPart(syntax)
            ? SeveralDays(syntax, days)
            : Spread(syntax, days);
    }

    private static bool IsPart(DateSyntax syntax) =>
        syntax.From is { Part: not null } && ReferenceEquals(syntax.From, syntax.To);

    private static (IReadOnlyList<OutageReading>, string?) OneDay(DateSyntax syntax, DateOnly day)
    {
        if (syntax.IsWholeDay)
            return Only(
                new OutageWindow(
                    OutageMoment.Exactly(MomentResolver.Midnight(day)),
                    OutageMoment.Exactly(MomentResolver.Midnight(day.AddDays(1)))
                ),
                "la journée entière"
            );
        if (syntax.From is null && syntax.To is null)
            return Only(
                Lasting(syntax, day, day),
                syntax.Duration is null ? "ce jour-là, à une heure inconnue" : "ce jour-là, pendant la durée annoncée"
            );
        if (syntax.To is null)
            return Only(
                From(syntax, day),
                syntax.Duration is null
                    ? "à partir de cette heure"
                    : "à partir de cette heure, pendant la durée annoncée"
            );
        if (syntax.From is null)
            return Only(
                new OutageWindow(OutageMoment.Unknown, MomentResolver.End(day, syntax.To)),
                "jusqu’à cette heure"
            );
        var plain = new OutageReading(
            "plain",
            [Window(syntax, day, Crosses(syntax) ? day.AddDays(1) : day)],
            Crosses(syntax) ? "jusqu’au lendemain" : "ce jour-là"
        );
        if (syntax is { IsNight: true, From: { Part: null, StartMinutes: < 12 * 60 } } && !Crosses(syntax))
        {
            // « dans la nuit du 17 mai, de 2h à 4h ».
            return (
                [
                    new OutageReading(
                        "plain",
                        [Window(syntax, day.AddDays(1), day.AddDays(1))],
                        "la nuit qui suit ce jour"
                    ),
                    plain with
                    {
                        Code = "previous-night",
                        Explanation = "la nuit qui précède ce jour",
                    },
                ],
                NamedNight
            );
        }

        if (syntax.From is not { IsMidnight: true })
            return ([plain], null);
        var later = new OutageReading(
            "next-midnight",
            [Window(syntax, day.AddDays(1), Crosses(syntax) ? day.AddDays(2) : day.AddDays(1))],
            "minuit à la fin de ce jour"
        );
        return ([plain, later], "minuit commence le jour qui est nommé");
    }

    private static (IReadOnlyList<OutageReading>, string?) SeveralDays(DateSyntax syntax, IReadOnlyList<DateOnly> named)
    {
        var days = Expanded(syntax, named);
        var crosses = Crosses(syntax);
        var continuous = new OutageReading(
            "continuous",
            [Window(syntax, days[0], days[^1])],
            "d’une traite, du premier jour au dernier"
        );
        if (days[^1].DayNumber - days[0].DayNumber > MostDays)
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
                                .Select(day => Window(syntax, day, day)),
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
                [.. days.Select(day => Window(syntax, day, day))],
                "chaque jour, aux mêmes heures"
            );
            return syntax.IsEach || !Consecutive(days)
                ? ([eachDay], null)
                : (
                    [eachDay, continuous],
                    "des heures de journée se répètent chaque jour\u202f; un seul arrêt aurait une heure à côté de chaque date"
                );
        }

        var after = new OutageReading(
            "each-night-after",
            [.. days.Select(day => Window(syntax, day, day.AddDays(1)))],
            "chaque nuit qui suit un jour nommé"
        );
        if (!Consecutive(days))
            return ([after], null);
        if (syntax.IsNight && days.Count == 2)
            return ([continuous with { Code = "plain" }], null);
        var within = new OutageReading(
            "each-night",
            [.. days.Zip(days.Skip(1)).Select(night => Window(syntax, night.First, night.Second))],
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

    // No hours, or hours of a start only, over several days.
    private static (IReadOnlyList<OutageReading>, string?) Spread(DateSyntax syntax, IReadOnlyList<DateOnly> named)
    {
        var days = Expanded(syntax, named);
        if (syntax.IsWholeDay)
            return Only(
                new OutageWindow(
                    OutageMoment.Exactly(MomentResolver.Midnight(days[0])),
                    OutageMoment.Exactly(MomentResolver.Midnight(days[^1].AddDays(1)))
                ),
                "des journées entières"
            );
        if (!syntax.IsRange && !Consecutive(days))
            return (
                [
                    new OutageReading(
                        "each-day",
                        [.. days.Select(day => OneDay(syntax, day).Item1[0].Windows[0])],
                        "chacun de ces jours"
                    ),
                ],
                null
            );
        if (syntax.Duration is not null && syntax.From is null)
            return Only(Lasting(syntax, days[0], days[^1]), "dans ces jours, pendant la durée annoncée");
        return Only(
            new OutageWindow(MomentResolver.Start(days[0], syntax.From), MomentResolver.End(days[^1], syntax.To)),
            "du premier jour au dernier"
        );
    }

    private static (IReadOnlyList<OutageReading>, string?) Nights(DateSyntax syntax, IReadOnlyList<DateOnly> named)
    {
        static OutageWindow Night(DateOnly day) =>
            new(MomentResolver.Span(day, 20, 24, "nuit"), MomentResolver.Span(day.AddDays(1), 0, 8, "nuit"));
        if (named.Count == 1)
        {
            var (next, previous) = (
                new OutageReading("plain", [Night(named[0])], "la nuit qui suit ce jour"),
                new OutageReading("previous-night", [Night(named[0].AddDays(-1))], "la nuit qui précède ce jour")
            );
            return syntax.Days[0].Offset is not null ? ([next], null) : ([next, previous], NamedNight);
        }

        var days = Expanded(syntax, named);
        return (
            [
                new OutageReading(
                    "plain",
                    [.. days.Zip(days.Skip(1)).Select(night => Night(night.First))],
                    days.Count == 2 ? "cette nuit-là" : "chaque nuit, entre les jours nommés"
                ),
            ],
            null
        );
    }

    private static (IReadOnlyList<OutageReading>, string?) HourOrDuration(DateSyntax syntax, DateOnly day)
    {
        var length = TimeSpan.FromMinutes((syntax.From!.Hour!.Value * 60) + syntax.From.Minute);
        var asHour = new OutageReading("as-hour", [From(syntax, day)], "c’est l’heure du début");
        if (length == TimeSpan.Zero)
            return ([asHour], null);
        var asDuration = new OutageReading(
            "as-duration",
            [Lasting(syntax with { From = null, Duration = length }, day, day)],
            "c’est la durée"
        );
        return length <= TimeSpan.FromHours(6)
            ? ([asDuration, asHour], "une petite valeur après une virgule est plutôt une durée")
            : ([asHour, asDuration], "une grande valeur après une virgule est plutôt une heure");
    }

    // « depuis 14h »: that hour, or as long ago? « depuis 3h » is rather a length.
    private static (IReadOnlyList<OutageReading>, string?) SinceHourOrLength(
        DateSyntax syntax,
        DateOnly day,
        TimeSpan ago
    )
    {
        var (from, to) = (
            Shift(MomentResolver.Midnight(day), -ago),
            Shift(MomentResolver.Midnight(day.AddDays(1)), -ago)
        );
        var asLength = new OutageReading(
            "as-duration",
            [new OutageWindow(new OutageMoment(from, to, MomentResolver.NoHour), new OutageMoment(from, null, null))],
            "c’est la durée écoulée"
        );
        if (syntax.From is null)
            return ([asLength with { Code = "plain", Explanation = "depuis ce temps" }], null);
        var asHour = new OutageReading("as-hour", [Open(syntax, day)], "c’est l’heure du début");
        return ago <= TimeSpan.FromHours(6)
            ? ([asLength, asHour], "une petite valeur est plutôt une durée")
            : ([asHour, asLength], "une grande valeur est plutôt une heure");
    }

    private static OutageWindow Open(DateSyntax syntax, DateOnly day) =>
        syntax.Duration is null
            ? new OutageWindow(
                MomentResolver.Start(day, syntax.From),
                new OutageMoment(MomentResolver.Start(day, syntax.From).Earliest, null, null)
            )
            : From(syntax, day);

    private static OutageWindow From(DateSyntax syntax, DateOnly day)
    {
        var start = MomentResolver.Start(day, syntax.From);
        return syntax.Duration is { } length
            ? new OutageWindow(
                start,
                new OutageMoment(Shift(start.Earliest, length), Shift(start.Latest, length), start.Words),
                start.IsExact ? null : length
            )
            : new OutageWindow(start, new OutageMoment(start.Earliest, null, null));
    }

    // A length inside whole days: the start is no later than what leaves room for it.
    private static OutageWindow Lasting(DateSyntax syntax, DateOnly first, DateOnly last)
    {
        var (from, to) = (MomentResolver.Midnight(first), MomentResolver.Midnight(last.AddDays(1)));
        if (syntax.Duration is not { } length)
            return new OutageWindow(MomentResolver.Start(first, null), MomentResolver.End(last, null));
        if (length > to - from)
            to = MomentResolver.Midnight(first.AddDays(1)) + length;
        return new OutageWindow(
            new OutageMoment(from, Shift(to, -length), MomentResolver.NoHour),
            new OutageMoment(Shift(from, length), ParisTime.Of(to), MomentResolver.NoHour),
            length
        );
    }

    private static OutageWindow Window(DateSyntax syntax, DateOnly first, DateOnly last) =>
        new(MomentResolver.Start(first, syntax.From), MomentResolver.End(last, syntax.To));

    private static bool Crosses(DateSyntax syntax) =>
        syntax.To is { OpenWords: null } to && (to.NextDay || to.EndMinutes <= syntax.From!.StartMinutes);

    private static DateTimeOffset? Shift(DateTimeOffset? moment, TimeSpan length) =>
        moment is { } known ? ParisTime.Of(known + length) : null;

    private static IReadOnlyList<DateOnly> Expanded(DateSyntax syntax, IReadOnlyList<DateOnly> days) =>
        !syntax.IsRange || days[^1].DayNumber - days[0].DayNumber > MostDays
            ? days
            : [.. Enumerable.Range(0, days[^1].DayNumber - days[0].DayNumber + 1).Select(days[0].AddDays)];

    private static bool Consecutive(IReadOnlyList<DateOnly> days) =>
        days.Zip(days.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber == 1);

    private static (IReadOnlyList<OutageReading>, string?) Only(OutageWindow window, string explanation) =>
        ([new OutageReading("plain", [window], explanation)], null);
}
