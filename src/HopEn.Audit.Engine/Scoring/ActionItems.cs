using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Orders what is to be corrected.</summary>
/// <remarks>What is reserved is no part of it: the remedy of the rule would change nothing, its file is to be mended.</remarks>
internal static class ActionItems
{
    /// <summary>The actions: what blocks first, then what would add most to the score.</summary>
    public static ActionItem[] Of(RuleResult[] rules) =>
        [
            .. rules
                .Where(rule =>
                    rule.Outcome is { Verdict: Verdict.NonCompliant or Verdict.Reservation, IsReserved: false }
                )
                .OrderByDescending(rule => rule.Score.Blocks)
                .ThenByDescending(rule => rule.Score.Gain)
                .ThenBy(rule => rule.Identity.Severity)
                .ThenByDescending(rule => rule.Outcome.Denominator - rule.Outcome.Numerator)
                .Select(rule => new ActionItem(
                    RuleId: rule.Id,
                    Title: rule.Identity.Title,
                    Remedy: rule.Identity.Remedy,
                    Owner: rule.Identity.Owner,
                    Gain: rule.Score.Gain,
                    Blocking: rule.Score.Blocks,
                    Affected: rule.Outcome.Denominator - rule.Outcome.Numerator
                )),
        ];
}
