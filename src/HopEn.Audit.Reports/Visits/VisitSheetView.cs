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
    string Tool
)
{
    private const int ActionsShown = 4;

    // What is agreed by hand when nothing was recorded that day; else the plan has served, and the sheet stays one page.
    private const int Lines = 3;

    public static VisitSheetView Of(AuditReport report) =>
        new(
            report.Subject.Name,
            report.Subject.FinessPmsi,
            report.Programme.Title,
            FrenchNumbers.Period(report.Period),
            FrenchNumbers.Day(DateOnly.FromDateTime(report.Run.GeneratedAt.DateTime)),
            FrenchLabels.Of(report.Score.Grade, report.Score.WaivedFailures),
            Sentences.Banner(report),
            $"{Sentences.ScoreName}\u202f: {Sentences.Score(report.Score)}",
            Sentences.ScoreDisclaimer,
            [.. report.Indicators.Select(IndicatorSentences.Headline)],
            VisitView.Of(report),
            IsAgreed(report)
                ? []
                : [.. report.ActionPlan.Take(ActionsShown).Select((action, i) => ActionView.Of(action, i + 1))],
            IsAgreed(report) ? [] : [.. Enumerable.Range(1, Lines)],
            $"HopEn.Audit {report.Run.Tool.Version}, règles {report.Run.Tool.RulePackVersion}"
        );

    private static bool IsAgreed(AuditReport report) => report.Visits is { Today.Count: > 0 };
}
