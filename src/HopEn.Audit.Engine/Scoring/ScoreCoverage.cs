using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Says why there is too little to score.</summary>
internal static class ScoreCoverage
{
    /// <summary>The sentence: how many of the obligations that weigh were verified, and what is missing for the others.</summary>
    public static string Missing(RuleResult[] rules)
    {
        var weighing = rules
            .Where(rule => rule.Score.Weight > 0 && rule.Outcome.RawVerdict != Verdict.NotApplicable)
            .ToArray();
        if (weighing.Length == 0)
            return "Aucune règle évaluée ne pèse\u202f: il n’y a pas de score.";
        var assessed = weighing.Count(rule => VerdictLaw.IsCovered(rule.Outcome.RawVerdict));
        var verified = assessed < 2 ? "obligation vérifiée" : "obligations vérifiées";
        var lacking = rules.SelectMany(rule => rule.Outcome.Missing).Select(missing => missing.Message).Distinct();
        return (
            $"{assessed} {verified} sur {weighing.Length}\u202f: c’est trop peu pour un score. "
            + string.Join(" ", lacking)
        ).Trim();
    }
}
