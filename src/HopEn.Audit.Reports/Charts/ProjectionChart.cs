using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using ScottPlot;

namespace HopEn.Audit.Reports.Charts;

/// <summary>Draws months measured, the even path to the target, and the trend.</summary>
internal static class ProjectionChart
{
    private const int MonthsNamed = 8;
    private static readonly Color Path = Color.FromHex("#8a4b08");
    private static readonly Color TrendInk = Color.FromHex("#5c6670");

    public static string Draw(string key, TargetProjection outlook)
    {
        var plot = ChartSvg.NewPlot();
        var points = outlook.Points;
        // A dash stays on the brush of the library until the next line:
        // what is filled comes before what is dashed, else the SVG backend complains on stderr.
        Line(plot, points, point => point.Measured, RateChart.Ink, LinePattern.Solid);
        Markers(plot, points, point => point.Measured, RateChart.Ink, 8);
        Markers(plot, points, point => point.Needed, Path, 6);
        Line(plot, points, point => point.Trend, TrendInk, LinePattern.Dotted);
        Line(plot, points, point => point.Needed, Path, LinePattern.Dashed);
        var step = points.Count > MonthsNamed ? 2 : 1;
        var named = Enumerable.Range(0, points.Count).Where(i => i % step == 0).ToArray();
        plot.Axes.Bottom.SetTicks(
            [.. named.Select(i => (double)i)],
            [.. named.Select(i => FrenchNumbers.Month(points[i].Month))]
        );
        plot.Axes.SetLimitsX(-0.5, points.Count - 0.5);
        var all = points
            .SelectMany(point => new[] { point.Measured, point.Needed, point.Trend })
            .OfType<decimal>()
            .Select(Percent)
            .ToArray();
        return RateChart.Finish(
            plot: plot,
            key: key + "-o",
            lowest: all.Min(),
            targetX: -0.45,
            targetSide: Alignment.LowerLeft,
            target: outlook.Goal,
            height: 260,
            startsAtZero: false
        );
    }

    private static void Line(
        Plot plot,
        IReadOnlyList<ProjectionPoint> points,
        Func<ProjectionPoint, decimal?> rate,
        Color color,
        LinePattern pattern
    )
    {
        var known = Known(points, rate);
        if (known.Length == 0)
            return;
        var line = plot.Add.ScatterLine(known, color);
        line.LineWidth = 2.5f;
        line.LinePattern = pattern;
    }

    private static void Markers(
        Plot plot,
        IReadOnlyList<ProjectionPoint> points,
        Func<ProjectionPoint, decimal?> rate,
        Color color,
        float size
    )
    {
        var known = Known(points, rate);
        if (known.Length > 0)
            plot.Add.Markers(known, MarkerShape.FilledCircle, size, color);
    }

    private static Coordinates[] Known(IReadOnlyList<ProjectionPoint> points, Func<ProjectionPoint, decimal?> rate) =>
        [
            .. points
                .Select((point, i) => (X: i, Y: rate(point)))
                .Where(pair => pair.Y is not null)
                .Select(pair => new Coordinates(pair.X, Percent(pair.Y!.Value))),
        ];

    private static double Percent(decimal rate) => (double)rate * 100;
}
