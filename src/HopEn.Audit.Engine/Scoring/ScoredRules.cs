using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Tells what each rule weighs, and whether it blocks.</summary>
internal static class ScoredRules
{
    /// <summary>What the score knows of a rule.</summary>
    /// <param name="one">The rule and its outcome.</param>
    /// <param name="programme">Programme that applies.</param>
    /// <param name="dossier">Dossier, for the assumptions it confirms.</param>
    /// <param name="own">Its waivers.</param>
    public static ScoredRule Of(EvaluatedRule one, Programme programme, Dossier dossier, WaiverInfo[] own)
    {
        var rule = one.Rule;
        var outcome = one.Outcome;
        var weighs = rule.IsConfirmedBy(dossier) && one.Target is not null;
        var fails = outcome.Verdict == Verdict.NonCompliant;
        var blocks =
            rule.IsConfirmedBy(dossier)
            && fails
            && !(programme.IsFollowUp && rule.HasObjectiveTarget)
            && !outcome.IsUnweighted
            && (rule.Severity == Severity.Blocking || (rule.BlockingBelow is { } floor && outcome.Rate < floor));
        return new ScoredRule
        {
            Id = rule.Id,
            Category = one.Category.Id,
            Severity = rule.Severity,
            Kind = rule.Kind,
            RawVerdict = outcome.Verdict,
            IsReserved = outcome.IsReserved,
            IsWaived = own.Any(waiver => waiver.State == WaiverState.Applied),
            Blocks = blocks,
            Weight = weighs ? one.Weighted.Weight : 0,
            Rate = outcome.Rate,
            Target = one.Target,
            Tolerance = one.Weighted.Scale.Tolerance,
            Span = one.Weighted.Scale.Span,
        };
    }
}
