using System.Globalization;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using ScottPlot;

namespace HopEn.Audit.Reports.Charts;

/// <summary>Draws rates as SVG whose text stays text, the same bytes on every machine.</summary>
internal static class RateChart
{
    private const int Width = 620;

    /// <summary>Colour of what is measured.</summary>
    public static readonly Color Ink = Color.FromHex("#1f4e79");
    private static readonly Color TargetInk = Color.FromHex("#8a4b08");

    /// <summary>The rate month by month against the target.</summary>
    /// <param name="key">Prefix of the identifiers inside the SVG, unique in the page.</param>
    /// <param name="points">Months in order.</param>
    /// <param name="target">0 to 1, or null.</param>
    public static string Monthly(string key, IReadOnlyList<SeriesPoint> points, decimal? target)
    {
        var plot = ChartSvg.NewPlot();
        var xs = Enumerable.Range(0, points.Count).Select(i => (double)i).ToArray();
        var line = plot.Add.Scatter(xs, [.. points.Select(Percent)]);
        line.Color = Ink;
        line.LineWidth = 2.5f;
        line.MarkerSize = 8;
        foreach (var (x, point) in xs.Zip(points))
            Label(plot, x, Percent(point), point);
        plot.Axes.Bottom.SetTicks(xs, [.. points.Select(point => FrenchNumbers.Month(point.Month!.Value))]);
        plot.Axes.SetLimitsX(-0.5, points.Count - 0.5);
        return Finish(
            plot: plot,
            key: key + "-m",
            lowest: points.Min(Percent),
            targetX: points.Count - 0.55,
            targetSide: Alignment.LowerRight,
            target: target,
            height: 260,
            startsAtZero: false
        );
    }

    /// <summary>The rate of each site against the target, from zero: bars that start elsewhere lie.</summary>
    public static string BySite(
        string key,
        IReadOnlyList<SeriesPoint> points,
        Func<Finess, string> siteName,
        decimal? target
    )
    {
        var plot = ChartSvg.NewPlot();
        for (var i = 0; i < points.Count; i++)
        {
            var bar = plot.Add.Bar(i, Percent(points[i]));
            bar.Color = Ink;
            Label(plot, i, Percent(points[i]), points[i]);
        }

        plot.Axes.Bottom.SetTicks(
            [.. Enumerable.Range(0, points.Count).Select(i => (double)i)],
            [.. points.Select(point => siteName(point.Site!.Value))]
        );
        plot.Axes.SetLimitsX(-0.6, points.Count - 0.4);
        return Finish(
            plot: plot,
            key: key + "-s",
            lowest: 0,
            targetX: points.Count - 0.55,
            targetSide: Alignment.LowerRight,
            target: target,
            height: 260,
            startsAtZero: true
        );
    }

    private static double Percent(SeriesPoint point) => (double)point.Numerator / point.Denominator * 100;

    private static void Label(Plot plot, double x, double y, SeriesPoint point)
    {
        var text = plot.Add.Text(
            FrenchNumbers.Rate(Ratio.Of(point.Numerator, point.Denominator)).Replace(FrenchNumbers.Narrow, '\u00a0'),
            x,
            y
        );
        text.LabelFontSize = 11;
        text.LabelFontName = EmbeddedFont.Name;
        text.LabelAlignment = Alignment.LowerCenter;
        text.OffsetY = -6;
    }

    /// <summary>Draws the target and the axes of percentages, and gives the SVG.</summary>
    public static string Finish(
        Plot plot,
        string key,
        double lowest,
        double targetX,
        Alignment targetSide,
        decimal? target,
        int height,
        bool startsAtZero
    )
    {
        var aim = target is { } share ? (double)share * 100 : (double?)null;
        var bottom = startsAtZero ? 0 : Math.Max(0, Math.Floor((Math.Min(lowest, aim ?? lowest) - 12) / 10) * 10);
        if (aim is { } y)
        {
            var line = plot.Add.HorizontalLine(y);
            line.Color = TargetInk;
            line.LineWidth = 1.5f;
            line.LinePattern = LinePattern.Dashed;
            var label = plot.Add.Text(
                "cible " + FrenchNumbers.Target(target!.Value).Replace(FrenchNumbers.Narrow, '\u00a0'),
                targetX,
                y
            );
            label.LabelFontColor = TargetInk;
            label.LabelFontName = EmbeddedFont.Name;
            label.LabelFontSize = 11;
            label.LabelAlignment = targetSide;
        }

        plot.Axes.SetLimitsY(bottom, 108);
        var ticks = Enumerable.Range(0, 11).Select(i => i * 10.0).Where(tick => tick >= bottom).ToArray();
        if (ticks.Length > 6)
            ticks = [.. ticks.Where(tick => tick % 20 == 0)];
        plot.Axes.Left.SetTicks(
            ticks,
            [.. ticks.Select(tick => tick.ToString("0", CultureInfo.InvariantCulture) + "\u00a0%")]
        );
        return ChartSvg.Of(plot, key, Width, height);
    }
}
