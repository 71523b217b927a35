using System.Globalization;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using ScottPlot;

namespace HopEn.Audit.Reports.Charts;

/// <summary>Draws what was sent to the DMP day by day in a month, under the interruptions of that month.</summary>
internal static class SubmissionChart
{
    private const int Width = 760;
    private const int PlotHeight = 230;
    private const int LaneHeight = 26;

    private static readonly Color Accepted = Color.FromHex("#1f4e79");
    private static readonly Color Refused = Color.FromHex("#c98b2b");
    private static readonly Color Closed = Color.FromHex("#9b1c1c");

    /// <summary>The chart.</summary>
    /// <param name="month">Month.</param>
    /// <param name="outages">Interruptions that touch it, one lane each.</param>
    public static string Draw(SubmissionMonth month, IReadOnlyList<Outage> outages)
    {
        var plot = ChartSvg.NewPlot();
        var top = Math.Max(1, month.Days.Max(day => day.Accepted + day.Refused));
        var lane = (double)top * LaneHeight / PlotHeight * 1.15;
        foreach (var (outage, rank) in outages.Select((outage, rank) => (outage, rank)))
            Lane(plot, month, outage, (top * 1.06) + (lane * (rank + 0.5)), lane);
        foreach (var day in month.Days)
            Bars(plot, day);
        plot.Axes.SetLimits(0.4, month.Days.Count + 0.6, 0, (top * 1.06) + (lane * outages.Count));
        plot.Axes.Bottom.SetTicks(
            [.. month.Days.Where(day => day.Day.Day % 2 == 1).Select(day => (double)day.Day.Day)],
            [
                .. month
                    .Days.Where(day => day.Day.Day % 2 == 1)
                    .Select(day => day.Day.Day.ToString(CultureInfo.InvariantCulture)),
            ]
        );
        var step = Step(top);
        var ticks = Enumerable.Range(0, 12).Select(tick => tick * step).TakeWhile(tick => tick <= top).ToArray();
        plot.Axes.Left.SetTicks(
            [.. ticks.Select(tick => (double)tick)],
            [.. ticks.Select(tick => FrenchNumbers.Count(tick).Replace(FrenchNumbers.Narrow, '\u00a0'))]
        );
        return ChartSvg.Of(plot, "feeds-" + month.Month, Width, PlotHeight + (LaneHeight * outages.Count) + 40);
    }

    private static void Bars(Plot plot, SubmissionDay day)
    {
        var accepted = plot.Add.Bar(day.Day.Day, day.Accepted);
        accepted.Color = Accepted;
        foreach (var bar in accepted.Bars)
            bar.LineWidth = 0;
        if (day.Refused == 0)
            return;
        var refused = plot.Add.Bar(
            new Bar
            {
                Position = day.Day.Day,
                ValueBase = day.Accepted,
                Value = day.Accepted + day.Refused,
                FillColor = Refused,
            }
        );
        foreach (var bar in refused.Bars)
            (bar.LineWidth, bar.LineColor) = (1, Closed);
    }

    // A day is drawn from half before its tick to half after it: midnight stands between two bars.
    private static void Lane(Plot plot, SubmissionMonth month, Outage outage, double y, double lane)
    {
        foreach (var span in outage.When.Retained.Windows.Select(LocalSpan.Possible).OfType<LocalSpan>())
        {
            var first = month.Days[0].Day.ToDateTime(TimeOnly.MinValue);
            var (from, to) = (
                Math.Max(0.5, (span.From - first).TotalDays + 0.5),
                Math.Min(month.Days.Count + 0.5, (span.To - first).TotalDays + 0.5)
            );
            if (to <= from)
                continue;
            var shade = plot.Add.Rectangle(from, to, 0, y);
            shade.FillColor = Closed.WithAlpha(0.09);
            shade.LineWidth = 0;
            var line = plot.Add.Rectangle(from, to, y - (lane * 0.16), y + (lane * 0.16));
            line.FillColor = Closed;
            line.LineWidth = 0;
            var atRight = to < month.Days.Count * 0.6;
            var text = plot.Add.Text(outage.ServiceName, atRight ? to : from, y);
            text.LabelFontName = EmbeddedFont.Name;
            text.LabelFontSize = 11;
            text.LabelFontColor = Closed;
            text.LabelAlignment = atRight ? Alignment.MiddleLeft : Alignment.MiddleRight;
            text.OffsetX = atRight ? 6 : -6;
        }
    }

    private static long Step(long top)
    {
        // 1, 2, 5, 10, 20, 50…
        var step = 1L;
        while (top / step > 6)
            step = step.ToString(CultureInfo.InvariantCulture)[0] == '2' ? step / 2 * 5 : step * 2;
        return step;
    }
}
