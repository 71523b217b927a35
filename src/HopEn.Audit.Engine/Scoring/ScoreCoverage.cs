using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Says why there is too little to score.</summary>
internal static class ScoreCoverage
{
    /// <summary>How many of the obligations that weigh were verified, then what is missing for the others.</summary>
    public static IReadOnlyList<AuditMessage> Missing(RuleResult[] rules)
    {
        var weighing = rules
            .Where(rule => rule.Score.Weight > 0 && rule.Outcome.RawVerdict != Verdict.NotApplicable)
            .ToArray();
        if (weighing.Length == 0)
            return [AuditMessage.Of(ScoreCodes.NothingWeighs)];
        var assessed = weighing.Count(rule => VerdictLaw.IsCovered(rule.Outcome.RawVerdict));
        return
        [
            AuditMessage.Of(ScoreCodes.TooLittle, assessed, weighing.Length),
            .. rules.SelectMany(rule => rule.Outcome.Missing).Select(missing => missing.Message).Distinct(),
        ];
    }
}
