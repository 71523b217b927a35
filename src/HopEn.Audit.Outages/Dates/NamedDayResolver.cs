namespace HopEn.Audit.Outages.Dates;

/// <summary>Gives the days of a phrase the months and years that they borrow from one another, then their dates.</summary>
internal static class NamedDayResolver
{
    /// <summary>The days, in order; null when one does not exist, or when a range ends before it starts.</summary>
    public static List<ResolvedDay>? Resolve(DateSyntax syntax, DateContext context)
    {
        var written = WithBorrowedMonths(syntax);
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
    private static DaySyntax[] WithBorrowedMonths(DateSyntax syntax)
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
}
