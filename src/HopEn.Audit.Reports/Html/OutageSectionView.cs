using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Outages;

namespace HopEn.Audit.Reports.Html;

/// <summary>The interruptions as the page words them.</summary>
internal sealed record OutageSectionView(
    bool IsShown,
    IReadOnlyList<OutageView> Upcoming,
    IReadOnlyList<OutageFindingView> Findings,
    IReadOnlyList<OutageFindingView> Others,
    IReadOnlyList<SubmissionChartView> Charts,
    string WorkingTime,
    string Sources
)
{
    public static OutageSectionView Of(OutageSection section)
    {
        bool IsMeasured(OutageFinding finding) => finding.Counts.Count + finding.Rates.Count > 0;
        var shown = section.InPeriod.Select(finding => (finding, View: OutageFindingView.Of(finding))).ToArray();
        return new OutageSectionView(
            IsShown: section.Upcoming.Count + section.InPeriod.Count > 0,
            Upcoming: [.. section.Upcoming.Select(OutageView.Of)],
            Findings: [.. shown.Where(pair => IsMeasured(pair.finding)).Select(pair => pair.View)],
            Others: [.. shown.Where(pair => !IsMeasured(pair.finding)).Select(pair => pair.View)],
            Charts: [.. section.Feeds.Select(month => SubmissionChartView.Of(month, section.Touching(month)))],
            WorkingTime: char.ToUpperInvariant(Model.WorkingTime.Assumption[0]) + Model.WorkingTime.Assumption[1..],
            Sources: string.Join(
                ", ",
                section.Sources.Select(source => $"{source.Title} ({OutageLabels.Of(source.State)})")
            )
        );
    }
}
