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
            Target: objective switch
            {
                { Target: null } => "inconnue",
                { TargetIsLocal: true, Target: { } own } =>
                    $"inconnue\u202f; locale\u202f: {FrenchNumbers.Target(own)}",
                { Target: { } target } => FrenchNumbers.Target(target),
            },
            IsAssumed: objective.TargetStatus == RuleStatus.Assumed,
            Note: MessageWords.Of(objective.Notes, Surface.File),
            Results: string.Join(
                " ; ",
                objective is { RuleIds.Count: 0, Declared: { } declared }
                    ? [Sentences.Declared(declared)]
                    : report
                        .Rules.Where(rule => objective.RuleIds.Contains(rule.Id) && rule.Outcome.Denominator > 0)
                        .Select(rule => ResultWords.Of(rule, Surface.File) + Stays(report, rule))
            )
        );

    // Beside the rate per document, that per encounter.
    private static string Stays(AuditReport report, RuleResult rule) =>
        report.Feeding?.Families.FirstOrDefault(family => family.RuleId == rule.Id) is { } family
        && DmpSubmissionSentences.Stays(family) is { Length: > 0 } told
            ? $". {told}"
            : string.Empty;
}
