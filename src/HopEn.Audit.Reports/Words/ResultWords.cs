using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Words;

/// <summary>Words the result of a rule: its figures, or what there is instead.</summary>
public static class ResultWords
{
    /// <summary>Rate, counts and target of a rule.</summary>
    public static string Of(RuleResult rule, Surface surface)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Outcome.Denominator == 0)
            return rule.Outcome.Reasons.Count > 0 ? MessageWords.Of(rule.Outcome.Reasons, surface) : "—";
        var counts =
            FrenchNumbers.Fraction(rule.Outcome.Numerator, rule.Outcome.Denominator)
            + $" {FrenchLabels.Of(rule.Identity.Unit)}";
        var target = rule.Outcome.Target is { } aim ? $", cible {FrenchNumbers.Target(aim)}" : string.Empty;
        var weighed = rule.Outcome.Measure is { } measure
            ? $", {FrenchNumbers.Rate(measure.Rate())} des {measure.Name}"
            : string.Empty;
        return $"{FrenchNumbers.Rate(rule.Outcome.CountedRate())} ({counts}){weighed}{Weighting(rule.Outcome)}{target}{Bounds(rule)}";
    }

    private static string Weighting(ResultOutcome outcome) =>
        outcome.Weighted is { } weighted
            ? $" en brut, {FrenchNumbers.Rate(weighted)} pondéré{(outcome.IsUnsettled ? ", non tranché" : string.Empty)}"
        : outcome.IsUnweighted ? ", non pondéré"
        : string.Empty;

    private static string Bounds(RuleResult rule) =>
        rule.Outcome.Bounds is not { } bounds
            ? string.Empty
            : $"\u202f; entre {FrenchNumbers.Rate(bounds.Low)} et {FrenchNumbers.Rate(bounds.High)} "
                + $"selon ceux qui n’ont pas pu être rapprochés ({FrenchNumbers.Count(bounds.Unmatched)})";
}
