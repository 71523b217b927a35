using Fluid.Values;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Charts;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Html;

/// <summary>What it would take, as the page words it.</summary>
internal sealed record ProjectionView(
    string Need,
    string Trend,
    string Best,
    string Services,
    string Assumption,
    FluidValue Svg,
    string Alternative,
    IReadOnlyList<ProjectionPointView> Points,
    IReadOnlyList<ProjectionRemedyView> Remedies
)
{
    /// <summary>None or one: a month without activity has none.</summary>
    public static IReadOnlyList<ProjectionView> Of(string id, TargetProjection? outlook, ProjectionSentences sentences)
    {
        if (outlook is null)
            return [];
        var (need, trend, best) = (
            sentences.Need(outlook),
            ProjectionSentences.Trend(outlook),
            sentences.Best(outlook)
        );
        return
        [
            new ProjectionView(
                Need: need,
                Trend: trend,
                Best: best,
                Services: ProjectionSentences.Services(outlook),
                Assumption: sentences.Assumption(outlook),
                Svg: new StringValue(ProjectionChart.Draw(id, outlook), encode: false),
                Alternative: string.Join(" ", new[] { "Projection.", need, trend }.Where(part => part.Length > 0)),
                Points: [.. outlook.Points.Select(ProjectionPointView.Of)],
                Remedies: [.. outlook.Remedies.Select(ProjectionRemedyView.Of)]
            ),
        ];
    }
}

/// <summary>A month of the projection.</summary>
internal sealed record ProjectionPointView(string Month, string Measured, string Needed, string Trend)
{
    public static ProjectionPointView Of(ProjectionPoint point) =>
        new(FrenchNumbers.Month(point.Month), Rate(point.Measured), Rate(point.Needed), Rate(point.Trend));

    private static string Rate(decimal? rate) => rate is { } known ? FrenchNumbers.Rate(known) : "—";
}

/// <summary>What one correction would give.</summary>
internal sealed record ProjectionRemedyView(string Remedy, string Gained, string Rate, string Reaches)
{
    public static ProjectionRemedyView Of(ProjectionRemedy remedy) =>
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
