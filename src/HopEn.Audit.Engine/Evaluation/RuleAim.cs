using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>What a rule is asked to reach here: the target that applies, and how far under it is still tolerated.</summary>
/// <param name="Target">0 to 1; null when none is known.</param>
/// <param name="Tolerance">0 to 1.</param>
internal readonly record struct RuleAim(Rate? Target, decimal Tolerance)
{
    /// <summary>The verdict of a rate; null without a target.</summary>
    public Verdict? Judge(decimal rate) => Target is { } target ? VerdictLaw.OfRate(rate, target, Tolerance) : null;
}
