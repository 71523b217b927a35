using Fluid.Values;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Charts;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Html;

/// <summary>The chart of a month's submissions, with its text alternative and its data.</summary>
internal sealed record SubmissionChartView(
    FluidValue Svg,
    string Alternative,
    string Caption,
    IReadOnlyList<FeedDayView> Points
)
{
    public static SubmissionChartView Of(SubmissionMonth month, IReadOnlyList<Outage> outages)
    {
        var (all, during) = (month.Total(), month.During(outages));
        var title = $"Alimentations du DMP par jour, {FrenchNumbers.Month(month.Month)}";
        var interruptions = outages.Select(outage =>
            $"{outage.ServiceName}, {FrenchMoments.Windows(outage.When.Retained)}"
        );
        return new SubmissionChartView(
            new StringValue(SubmissionChart.Draw(month, outages), encode: false),
            $"{title}\u202f: {FrenchNumbers.Count(all.Accepted)} acceptées et {FrenchNumbers.Count(all.Refused)} refusées, "
                + $"dont {FrenchNumbers.Count(during.Accepted)} et {FrenchNumbers.Count(during.Refused)} "
                + $"les jours d’une interruption\u202f: {string.Join("\u202f; ", interruptions)}",
            $"{title}\u202f: acceptées en bleu, refusées en ocre bordé au-dessus\u202f; en rouge, les interruptions",
            [
                .. month.Days.Select(day => new FeedDayView(
                    FrenchMoments.Day(day.Day),
                    FrenchNumbers.Count(day.Accepted),
                    FrenchNumbers.Count(day.Refused),
                    string.Join(", ", day.Outages(outages))
                )),
            ]
        );
    }
}

/// <summary>A day of the chart.</summary>
internal sealed record FeedDayView(string Day, string Accepted, string Refused, string Outages);
