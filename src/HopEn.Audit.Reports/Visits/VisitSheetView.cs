using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Html;

namespace HopEn.Audit.Reports.Visits;

/// <summary>The sheet as the page words it.</summary>
internal sealed record VisitSheetView(
    string Name,
    string Finess,
    string Programme,
    string Period,
    string Day,
    string Grade,
    string Banner,
    string Score,
    string Disclaimer,
    IReadOnlyList<string> Indicators,
    IReadOnlyList<VisitView> Visits,
    IReadOnlyList<ActionView> Actions,
    IReadOnlyList<int> BlankLines,
    IReadOnlyList<string> Steps,
    string Tool
)
{
    private const int ActionsShown = 4;

    // What is agreed by hand when nothing was recorded that day; else the plan has served, and the sheet stays one page.
    private const int Lines = 3;

    public static VisitSheetView Of(AuditReport report) =>
        new(
            Name: report.Subject.Name,
            Finess: report.Subject.FinessPmsi,
            Programme: report.Programme.Title,
            Period: FrenchNumbers.Period(report.Period),
            Day: FrenchNumbers.Day(DateOnly.FromDateTime(report.Run.GeneratedAt.DateTime)),
            Grade: FrenchLabels.Of(report.Score.Grade, report.Score.WaivedFailures),
            Banner: Sentences.Banner(report),
            Score: $"{ScoreSentences.Name}\u202f: {ScoreSentences.Whole(report.Score)}",
            Disclaimer: ScoreSentences.Disclaimer,
            Indicators: [.. report.Indicators.Select(IndicatorSentences.Headline)],
            Visits: VisitView.Of(report),
            Actions: IsAgreed(report)
                ? []
                : [.. report.ActionPlan.Take(ActionsShown).Select((action, i) => ActionView.Of(action, i + 1))],
            BlankLines: IsAgreed(report) ? [] : [.. Enumerable.Range(1, Lines)],
            Steps: [.. GuideView.Of(report, GuideKind.Step).Select(step => step.Title)],
            Tool: $"HopEn.Audit {report.Run.Tool.Version}, règles {report.Run.Tool.RulePackVersion}"
        );

    private static bool IsAgreed(AuditReport report) => report.Visits is { Today.Count: > 0 };
}
