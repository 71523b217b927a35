using System.Globalization;

namespace HopEn.Audit.Outages.Dates;

/// <summary>Gives a written day its year, and checks it against the day of the week.</summary>
/// <remarks>
/// Without a year, the nearest day before or after the announcement is meant: announcements are written a few weeks before a
/// closure or a few days after an incident. The day of the week, when told, decides between two years; when it fits none, the
/// date in figures is retained, the nearest such weekday is kept as another reading, and the user is told.
/// </remarks>
internal static class DayResolver
{
    private const int Far = 90;

    /// <summary>Resolves a day; null when no such day exists (30 February).</summary>
    /// <param name="day">The day as written.</param>
    /// <param name="context">When it was written.</param>
    /// <param name="notBefore">The day that starts the range it ends; null otherwise.</param>
    public static ResolvedDay? Resolve(DaySyntax day, DateContext context, DateOnly? notBefore = null)
    {
        if (day is { Offset: { } offset, Month: null })
            return Relative(
                day,
                context.Now.Day.AddDays(offset),
                context.Now.IsKnown ? [] : [DateDoubts.Relative(context.Now.Day)]
            );
        if (day.ToSunday)
            return Resolve(day with { ToSunday = false }, context, notBefore) is { } told
                ? told with
                {
                    Date = told.Date.AddDays((7 - (int)told.Date.DayOfWeek) % 7),
                    Alternative = told.Alternative?.AddDays((7 - (int)told.Alternative.Value.DayOfWeek) % 7),
                }
                : null;
        if (
            day is { IsWeekdayOnly: true, Toward: 0 }
            && context.Named.FirstOrDefault(named => named.DayOfWeek == day.Weekday && !(named < notBefore))
                is var meant
            && meant != default
        )
            return new ResolvedDay(meant, null, string.Empty, null, []);
        if (day.IsWeekdayOnly)
            return new ResolvedDay(
                NextWeekday(day.Weekday!.Value, notBefore ?? context.Reference, day.Toward),
                null,
                string.Empty,
                null,
                context.IsPublication ? [] : [DeducedYearDoubt(context)]
            );
        if (day.Day is not { } number)
            return null;
        if (day.Month is not { } month)
            return WithoutMonth(number, day, context, notBefore);
        var resolved = day.Year is { } year
            ? Valid(year, month, number) is { } written
                ? OfDate(written, day.Weekday)
                : null
            : Nearest(number, month, day.Weekday, context, notBefore);
        return day.Offset is { } more && resolved is not null
            ? resolved with
            {
                Date = resolved.Date.AddDays(more),
            }
            : resolved;
    }

    /// <summary>A valid day, or null.</summary>
    public static DateOnly? Valid(int year, int month, int day) =>
        FrenchCalendar.Holds(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static ResolvedDay Relative(DaySyntax day, DateOnly date, string[] doubts)
    {
        if (day.Weekday is not { } weekday || date.DayOfWeek == weekday)
            return new ResolvedDay(date, null, string.Empty, null, doubts);
        return new ResolvedDay(
            date,
            Around(date, weekday),
            "by-weekday",
            "le mot «\u202fdemain\u202f» l’emporte sur le jour de la semaine",
            [.. doubts, WeekdayDoubt(date, weekday)]
        );
    }

    private static ResolvedDay? WithoutMonth(int number, DaySyntax day, DateContext context, DateOnly? notBefore)
    {
        var from = notBefore ?? context.Reference;
        var days = Enumerable
            .Range(-6, 13)
            .Select(shift => from.AddMonths(shift))
            .Select(month => Valid(month.Year, month.Month, number))
            .OfType<DateOnly>()
            .Where(date =>
                (notBefore is null || date >= notBefore) && (day.Weekday is null || date.DayOfWeek == day.Weekday)
            )
            .ToArray();
        return days.Length == 0
            ? null
            : new ResolvedDay(
                days.MinBy(date => Math.Abs(date.DayNumber - from.DayNumber)),
                null,
                string.Empty,
                null,
                ["Le mois n’est pas écrit\u202f: il est déduit du jour de la semaine et de la date de l’annonce."]
            );
    }

    private static ResolvedDay? Nearest(
        int number,
        int month,
        DayOfWeek? weekday,
        DateContext context,
        DateOnly? notBefore
    )
    {
        if (notBefore is { } start)
        {
            var end = Enumerable
                .Range(start.Year, 9)
                .Select(year => Valid(year, month, number))
                .OfType<DateOnly>()
                .FirstOrDefault(date => date >= start);
            return end == default ? null : OfDate(end, weekday);
        }

        var reference = context.Reference.DayNumber;
        var candidates = Enumerable
            .Range(context.Reference.Year - 4, 9)
            .Select(year => Valid(year, month, number))
            .OfType<DateOnly>()
            .OrderBy(date => Math.Abs(date.DayNumber - reference))
            .ToArray();
        if (candidates.Length == 0)
            return null;
        var nearest = candidates[0];
        string[] doubts = context.IsPublication ? [] : [DeducedYearDoubt(context)];
        if (weekday is { } told && nearest.DayOfWeek != told)
        {
            var fitting = candidates
                .Where(date => date.DayOfWeek == told && Math.Abs(date.Year - context.Reference.Year) <= 1)
                .Cast<DateOnly?>()
                .FirstOrDefault();
            if (fitting is not { } year)
                return OfDate(nearest, told) is var mismatch
                    ? mismatch with
                    {
                        Doubts = [.. doubts, .. mismatch.Doubts],
                    }
                    : null;
            var name = FrenchCalendar.Name(told);
            return new ResolvedDay(
                year,
                nearest,
                "by-date",
                $"le {number.ToString(CultureInfo.InvariantCulture)} tombe un {name} "
                    + $"en {year.Year.ToString(CultureInfo.InvariantCulture)}, "
                    + $"et non en {nearest.Year.ToString(CultureInfo.InvariantCulture)}",
                doubts
            );
        }

        // The weekday settles the year; without it, a date far from the announcement may be of another year.
        var isFar = weekday is null && candidates.Length > 1 && Math.Abs(nearest.DayNumber - reference) > Far;
        var other = candidates[^1] == nearest ? nearest : candidates[1];
        return isFar
            ? new ResolvedDay(
                nearest,
                other,
                "other-year",
                "l’année n’est pas écrite\u202f: la date la plus proche de l’annonce est retenue",
                doubts
            )
            : new ResolvedDay(nearest, null, string.Empty, null, weekday is null ? doubts : []);
    }

    private static ResolvedDay OfDate(DateOnly date, DayOfWeek? weekday) =>
        weekday is not { } told || date.DayOfWeek == told
            ? new ResolvedDay(date, null, string.Empty, null, [])
            : new ResolvedDay(
                date,
                Around(date, told),
                "by-weekday",
                "la date en chiffres l’emporte sur le jour de la semaine",
                [WeekdayDoubt(date, told)]
            );

    private static DateOnly Around(DateOnly date, DayOfWeek weekday)
    {
        var shift = ((int)weekday - (int)date.DayOfWeek + 7) % 7;
        return date.AddDays(shift > 3 ? shift - 7 : shift);
    }

    private static DateOnly NextWeekday(DayOfWeek weekday, DateOnly from, int toward)
    {
        var ahead = ((int)weekday - (int)from.DayOfWeek + 7) % 7;
        return from.AddDays(
            toward < 0 ? (ahead == 0 ? -7 : ahead - 7)
            : toward > 0 && ahead == 0 ? 7
            : ahead
        );
    }

    private static string WeekdayDoubt(DateOnly date, DayOfWeek weekday) =>
        $"Le {date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)} est un {FrenchCalendar.Name(date.DayOfWeek)}, "
        + $"l’annonce dit {FrenchCalendar.Name(weekday)}.";

    private static string DeducedYearDoubt(DateContext context) =>
        "L’année n’est pas écrite et la date de publication n’est pas connue\u202f: "
        + $"elle est déduite du {context.Reference.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}.";
}
