using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Scores each category of a programme that has a rule.</summary>
internal static class CategoryResults
{
    /// <summary>The categories, in the order of the programme.</summary>
    public static CategoryResult[] Of(Programme programme, RuleResult[] rules, ScoredRule[] scored) =>
        [
            .. programme
                .Categories.Select(category =>
                    Category(
                        category,
                        [.. rules.Where(rule => rule.Identity.Category == category.Id)],
                        ScoreArithmetic.Totals([.. scored.Where(rule => rule.Category == category.Id)])
                    )
                )
                .Where(category => category.RuleIds.Count > 0),
        ];

    private static CategoryResult Category(ProgrammeCategory category, RuleResult[] own, ScoreTotals totals)
    {
        var broken = own.Any(rule =>
            rule.Outcome.RawVerdict == Verdict.Error && rule.Identity.Severity == Severity.Blocking
        );
        return new CategoryResult
        {
            Id = category.Id,
            Title = category.Title,
            Verdict = VerdictLaw.Combine(own.Select(rule => rule.Outcome.Verdict)),
            Score =
                totals.Covered > 0 && !broken ? ScoreArithmetic.Rounded(totals.Earned / totals.Covered * 100) : null,
            Coverage = totals.Applicable > 0 ? totals.Coverage : null,
            Weight = totals.Applicable,
            Reason = WithoutScore(broken, own.Length, totals),
            RuleIds = [.. own.Select(rule => rule.Id)],
        };
    }

    // Why there is no score; null when there is one.
    private static AuditMessage? WithoutScore(bool broken, int rules, ScoreTotals totals) =>
        broken ? AuditMessage.Of(ScoreCodes.CategoryBroken)
        : rules == 0 ? AuditMessage.Of(ScoreCodes.CategoryNotAsked)
        : totals.Applicable == 0 ? AuditMessage.Of(ScoreCodes.CategoryWithoutWeight)
        : totals.Covered == 0 ? AuditMessage.Of(ScoreCodes.CategoryWithoutData)
        : null;
}
