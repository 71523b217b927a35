using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>An objective of the programme.</summary>
internal sealed record ObjectiveView(
    string Id,
    string Title,
    string Verdict,
    string Sign,
    string Code,
    string Target,
    bool IsAssumed,
    string Note,
    string Results
)
{
    public static ObjectiveView Of(ObjectiveResult objective, AuditReport report) =>
        new(
            Id: objective.Id,
            Title: objective.Title,
            Verdict: FrenchLabels.Of(objective.Verdict),
            Sign: ReportView.Sign(objective.Verdict),
            Code: ReportView.Code(objective.Verdict),
            Target: objective.Target is { } target ? FrenchNumbers.Target(target) : "inconnue",
            IsAssumed: objective.TargetStatus == RuleStatus.Assumed,
            Note: MessageWords.Of(objective.Notes, Surface.File),
            Results: string.Join(
                " ; ",
                objective is { RuleIds.Count: 0, Declared: { } declared }
                    ? [Sentences.Declared(declared)]
                    : report
                        .Rules.Where(rule => objective.RuleIds.Contains(rule.Id) && rule.Outcome.Denominator > 0)
                        .Select(rule => ResultWords.Of(rule, Surface.File))
            )
        );
}
