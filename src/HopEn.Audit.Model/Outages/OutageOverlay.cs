namespace HopEn.Audit.Model;

/// <summary>Lays outages over months, in proportion.</summary>
public static class OutageOverlay
{
    private const int MostMonths = 24;

    /// <summary>
    /// The months that the retained reading of an outage may touch; empty when its start or its end is not bounded,
    /// for then no proportion means anything.
    /// </summary>
    public static IReadOnlyList<OutageImpact> Of(OutageTime when)
    {
        ArgumentNullException.ThrowIfNull(when);
        if (when is not { Start: { } start, End: { } end } || end <= start)
            return [];
        var first = Month.Of(DateOnly.FromDateTime(ParisTime.Of(start).DateTime));
        var months = Enumerable
            .Range(0, MostMonths)
            .Select(first.Plus)
            .TakeWhile(month => ParisTime.At(month.First, TimeOnly.MinValue) < end);
        return [.. months.Select(month => Of(when.Retained, month)).Where(impact => impact.MostHours > 0)];
    }

    /// <summary>The share of one month.</summary>
    public static OutageImpact Of(OutageReading reading, Month month)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var (from, to) = (
            ParisTime.At(month.First, TimeOnly.MinValue),
            ParisTime.At(month.Plus(1).First, TimeOnly.MinValue)
        );
        var working = WorkingTime.Of(month.First.Year, month.First.Month).ToArray();
        decimal Least(DateTimeOffset start, DateTimeOffset end) =>
            Hours(reading.Windows.Aggregate(TimeSpan.Zero, (sum, window) => sum + window.Certain(start, end)));
        decimal Most(DateTimeOffset start, DateTimeOffset end) =>
            Hours(reading.Windows.Aggregate(TimeSpan.Zero, (sum, window) => sum + window.Possible(start, end)));
        var most = Most(from, to);
        return new OutageImpact
        {
            Month = month,
            MonthHours = Hours(to - from),
            LeastHours = Least(from, to),
            MostHours = most,
            WorkingHours = working.Sum(span => Hours(span.To - span.From)),
            LeastWorkingHours = working.Sum(span => Least(span.From, span.To)),
            MostWorkingHours = Math.Min(most, working.Sum(span => Most(span.From, span.To))),
        };
    }

    /// <summary>What a rate becomes without what may fall inside an outage, and the most that the outage can have taken from it.</summary>
    /// <remarks>
    /// The most it took is what every subject that failed inside would add, had it been reached:
    /// the rate of the whole month stays the one to claim.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The counts contradict each other.</exception>
    public static OutageRate Rate(
        OutageObjective objective,
        RuleId rule,
        Month month,
        long numerator,
        long denominator,
        long numeratorWithout,
        long denominatorWithout,
        long failingInside
    )
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numeratorWithout, denominatorWithout);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(failingInside, denominator - numerator);
        return new OutageRate
        {
            Objective = objective.Id,
            Status = objective.Status,
            RuleId = rule,
            Month = month,
            Numerator = numerator,
            Denominator = denominator,
            NumeratorWithout = numeratorWithout,
            DenominatorWithout = denominatorWithout,
            FailingInside = failingInside,
            Rate = Rounded(numerator, denominator),
            RateWithout = denominatorWithout == 0 ? null : Rounded(numeratorWithout, denominatorWithout),
            MostEffect = Rounded(failingInside, denominator),
        };
    }

    private static Rate Rounded(long part, long whole) => Model.Rate.From(Math.Round(Ratio.Of(part, whole), 6));

    private static decimal Hours(TimeSpan time) => Math.Round((decimal)time.TotalHours, 2);
}
