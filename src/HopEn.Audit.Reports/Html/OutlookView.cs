using Fluid.Values;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Charts;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Html;

/// <summary>What it would take, as the page words it.</summary>
internal sealed record OutlookView(
    string Need,
    string Trend,
    string Best,
    string Services,
    string Assumption,
    FluidValue Svg,
    string Alternative,
    IReadOnlyList<OutlookPointView> Points,
    IReadOnlyList<OutlookRemedyView> Remedies
)
{
    /// <summary>None or one: a month without activity has none.</summary>
    public static IReadOnlyList<OutlookView> Of(string id, Outlook? outlook, OutlookSentences sentences)
    {
        if (outlook is null)
            return [];
        var (need, trend, best) = (sentences.Need(outlook), OutlookSentences.Trend(outlook), sentences.Best(outlook));
        return
        [
            new OutlookView(
                Need: need,
                Trend: trend,
                Best: best,
                Services: OutlookSentences.Services(outlook),
                Assumption: sentences.Assumption(outlook),
                Svg: new StringValue(OutlookChart.Draw(id, outlook), encode: false),
                Alternative: string.Join(" ", new[] { "Projection.", need, trend }.Where(part => part.Length > 0)),
                Points: [.. outlook.Points.Select(OutlookPointView.Of)],
                Remedies: [.. outlook.Remedies.Select(OutlookRemedyView.Of)]
            ),
        ];
    }
}

/// <summary>A month of the projection.</summary>
internal sealed record OutlookPointView(string Month, string Measured, string Needed, string Trend)
{
    public static OutlookPointView Of(OutlookPoint point) =>
        new(FrenchNumbers.Month(point.Month), Rate(point.Measured), Rate(point.Needed), Rate(point.Trend));

    private static string Rate(decimal? rate) => rate is { } known ? FrenchNumbers.Rate(known) : "—";
}

/// <summary>What one correction would give.</summary>
internal sealed record OutlookRemedyView(string Remedy, string Gained, string Rate, string Reaches)
{
    public static OutlookRemedyView Of(OutlookRemedy remedy) =>
        new(
            IndicatorLabels.Remedy(remedy.Code),
            FrenchNumbers.Count(remedy.Gained),
            FrenchNumbers.Rate(remedy.Rate),
            remedy.Reaches switch
            {
                true => "oui",
                false => "non",
                null => "—",
            }
        );
}
