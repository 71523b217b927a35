namespace HopEn.Audit.Model;

/// <summary>Computes an outlook from figures already counted.</summary>
public static class ProjectionArithmetic
{
    /// <summary>Fewer complete months than that give no trend.</summary>
    public const int FewestMonths = 3;

    private const int Furthest = 36;
    private const int ServicesTold = 5;

    /// <summary>Computes the outlook of an indicator; null for a month without activity.</summary>
    /// <param name="month">Retained month, yyyy-MM.</param>
    /// <param name="numerator">Subjects reached in it.</param>
    /// <param name="denominator">Subjects counted in it.</param>
    /// <param name="goal">Plain rate to reach, 0 to 1 or above; null without target.</param>
    /// <param name="period">Period audited.</param>
    /// <param name="months">Figures by month, those of a site left out.</param>
    /// <param name="boxes">Cascade of the subjects that are not reached.</param>
    /// <param name="services">The same by service.</param>
    public static TargetProjection? Of(
        Month month,
        long numerator,
        long denominator,
        decimal? goal,
        ReportPeriod period,
        IReadOnlyList<SeriesPoint> months,
        IReadOnlyList<CascadeBox> boxes,
        IReadOnlyList<CascadeGroup> services
    )
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(months);
        ArgumentNullException.ThrowIfNull(boxes);
        ArgumentNullException.ThrowIfNull(services);
        if (denominator == 0)
            return null;
        var end = Month.Of(period.End);
        var isNext = month >= end;
        var horizon = isNext ? end.Plus(Math.Max(1, end.Since(Month.Of(period.Start)) + 1)) : end;
        var left = horizon.Since(month);
        var lacking = goal is { } aim ? Math.Max(0, Wanted(aim, denominator) - numerator) : (long?)null;
        var more = lacking is { } some ? (some + left - 1) / left : (long?)null;
        var measured = months
            .Where(point => point is { Site: null, Denominator: > 0 } && point.Month <= month)
            .Select(point => (Month: point.Month!.Value, Rate: (decimal)point.Numerator / point.Denominator))
            .OrderBy(point => point.Month)
            .ToArray();
        var whole = measured
            .Where(point => point.Month.First >= period.Start && point.Month.Last <= period.End)
            .ToArray();
        var line =
            whole.Length < FewestMonths
                ? null
                : Line([.. whole.Select(point => ((decimal)point.Month.Since(month), point.Rate))]);
        return new TargetProjection
        {
            Horizon = horizon,
            IsNextPeriod = isNext,
            MonthsLeft = left,
            Goal = goal is { } plain ? Math.Round(plain, 6) : null,
            Volume = denominator,
            Lacking = lacking,
            MorePerMonth = more,
            TrendMonths = whole.Length,
            TrendPerMonth = line is { } slope ? Math.Round(slope.Slope, 6) : null,
            TrendAtHorizon = Trend(line, left),
            TrendReaches = Reaches(line, goal, month),
            Points = Points(
                measured: measured,
                retained: month,
                left: left,
                numerator: numerator,
                denominator: denominator,
                lacking: lacking,
                more: more,
                line: line
            ),
            Remedies = Remedies(boxes, numerator, denominator, goal),
            RemediesNeeded = Needed(boxes, lacking),
            Services = Services(services, denominator - numerator),
        };
    }

    // A weighted goal is a quotient: its last digits must not ask for one subject more.
    private static long Wanted(decimal goal, long denominator) => (long)Math.Ceiling(Math.Round(goal * denominator, 9));

    // Least squares; distances are counted from the retained month, so that the intercept is its fitted rate.
    private static (decimal Slope, decimal AtRetained)? Line((decimal X, decimal Y)[] points)
    {
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var spread = points.Sum(point => (point.X - x) * (point.X - x));
        if (spread == 0)
            return null;
        var slope = points.Sum(point => (point.X - x) * (point.Y - y)) / spread;
        return (slope, y - (slope * x));
    }

    private static decimal? Trend((decimal Slope, decimal AtRetained)? line, int ahead) =>
        line is { } known ? Math.Round(Math.Clamp(known.AtRetained + (known.Slope * ahead), 0, 1), 6) : null;

    private static Month? Reaches((decimal Slope, decimal AtRetained)? line, decimal? goal, Month retained)
    {
        if (line is null || goal is not { } aim)
            return null;
        for (var ahead = 1; ahead <= Furthest; ahead++)
        {
            if (Trend(line, ahead) >= aim)
                return retained.Plus(ahead);
        }

        return null;
    }

    private static ProjectionPoint[] Points(
        (Month Month, decimal Rate)[] measured,
        Month retained,
        int left,
        long numerator,
        long denominator,
        long? lacking,
        long? more,
        (decimal Slope, decimal AtRetained)? line
    ) =>
        [
            .. measured.Select(point => new ProjectionPoint(
                point.Month,
                Math.Round(point.Rate, 6),
                point.Month == retained && more is > 0 ? Math.Round(point.Rate, 6) : null,
                Trend(line, point.Month.Since(retained))
            )),
            .. Enumerable
                .Range(1, left)
                .Select(ahead => new ProjectionPoint(
                    retained.Plus(ahead),
                    null,
                    more is > 0
                        ? Math.Round(
                            (numerator + Math.Min(lacking!.Value, more.Value * ahead)) / (decimal)denominator,
                            6
                        )
                        : null,
                    Trend(line, ahead)
                )),
        ];

    private static ProjectionRemedy[] Remedies(
        IReadOnlyList<CascadeBox> boxes,
        long numerator,
        long denominator,
        decimal? goal
    ) =>
        [
            .. boxes
                .OrderByDescending(box => box.Patients)
                .Select(box => new ProjectionRemedy(
                    box.Code,
                    box.Patients,
                    Math.Round((decimal)(numerator + box.Patients) / denominator, 6),
                    goal is { } aim ? numerator + box.Patients >= Wanted(aim, denominator) : null
                )),
        ];

    private static int? Needed(IReadOnlyList<CascadeBox> boxes, long? lacking)
    {
        if (lacking is not { } missing)
            return null;
        var count = 0;
        foreach (var box in boxes.OrderByDescending(box => box.Patients).TakeWhile(_ => missing > 0))
        {
            missing -= box.Patients;
            count++;
        }

        return missing > 0 ? null : count;
    }

    private static ProjectionService[] Services(IReadOnlyList<CascadeGroup> services, long gap) =>
        gap == 0
            ? []
            :
            [
                .. services
                    .Take(ServicesTold)
                    .Select(service => new ProjectionService(
                        service.Name,
                        service.Patients,
                        Math.Round((decimal)service.Patients / gap, 6)
                    )),
            ];
}
