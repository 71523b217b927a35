using System.Globalization;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Writes what the report says of each rule: its identity, outcome, score and evidence.</summary>
/// <param name="dossier">Dossier, for the assumptions it confirms.</param>
/// <param name="sources">Files read, for the day a status is of.</param>
internal sealed class RuleResults(Dossier dossier, IReadOnlyList<SourceInfo> sources)
{
    /// <summary>What the report says of a rule.</summary>
    /// <param name="one">The rule and its outcome.</param>
    /// <param name="score">What the score knows of it.</param>
    /// <param name="weight">Its weight in the score.</param>
    /// <param name="totals">Totals of the whole score.</param>
    /// <param name="own">Its waivers.</param>
    public RuleResult Of(EvaluatedRule one, ScoredRule score, decimal weight, ScoreTotals totals, WaiverInfo[] own)
    {
        var (rule, outcome) = (one.Rule, one.Outcome);
        var share = ScoreArithmetic.EarnedShare(score);
        return new RuleResult
        {
            Id = rule.Id,
            Identity = Identity(one),
            Outcome = new ResultOutcome
            {
                Verdict = score.IsWaived ? Verdict.Waived : outcome.Verdict,
                RawVerdict = outcome.Verdict,
                IsReserved = outcome.IsReserved,
                IsUnsettled = outcome.IsUnsettled,
                IsUnweighted = outcome.IsUnweighted,
                Weighted = outcome.Weighted,
                Numerator = outcome.Numerator,
                Denominator = outcome.Denominator,
                NotConcerned = outcome.NotConcerned,
                Rate = outcome.Rate,
                Bounds = outcome.Bounds,
                Declared = outcome.Declared,
                Measure = outcome.Measure,
                Target = one.Target,
                Tolerance = one.Weighted.Scale.Tolerance,
                Missing = outcome.Missing,
                Reasons = Reasons(one),
                Waiver = own.OrderBy(waiver => waiver.State).FirstOrDefault(),
            },
            Score = new ResultScore
            {
                Weight = weight,
                WeightReason = WeightReason(one),
                Span = score.Span,
                SpanReason = ScaleReason(one),
                Earned = Math.Round(weight * (share ?? 0), 4),
                Gain = Math.Round(ScoreArithmetic.Gain(score, totals, weight), 2),
                Blocks = score.Blocks && !score.IsWaived,
            },
            Evidence = new ResultEvidence
            {
                Series = outcome.Series,
                Services = outcome.Services,
                Details = outcome.Details,
                Samples = outcome.Evidence,
                Total = outcome.EvidenceTotal,
            },
        };
    }

    private static RuleIdentity Identity(EvaluatedRule one)
    {
        var rule = one.Rule;
        return new RuleIdentity
        {
            Title =
                one.Outcome.Verdict is Verdict.NonCompliant or Verdict.Error or Verdict.Reservation
                && one.Outcome is { IsReserved: false, IsUnsettled: false }
                    ? rule.FailureTitle
                    : rule.Title,
            Category = one.Category.Id,
            Objective = rule.Objective,
            Severity = rule.Severity,
            Kind = rule.Kind,
            Status = rule.Status,
            Unit = rule.Unit,
            Rationale = rule.Rationale,
            Remedy = rule.Remedy,
            Owner = rule.Owner,
            Resources = rule.Resources,
            Source = rule.Source,
        };
    }

    private AuditMessage WeightReason(EvaluatedRule one) =>
        one.Target is null ? AuditMessage.Of(ScoreCodes.WeightWithoutTarget)
        : !one.Rule.IsConfirmedBy(dossier) ? AuditMessage.Of(ScoreCodes.WeightUnconfirmed)
        : one.Weighted.Reason is { } reason ? AuditMessage.Sentence(reason)
        : AuditMessage.Of(ScoreCodes.WeightOutside);

    private static AuditMessage ScaleReason(EvaluatedRule one) =>
        one.Weighted.Scale.Reason is { } reason
            ? AuditMessage.Sentence(reason)
            : AuditMessage.Of(ScoreCodes.ScaleDefault);

    private IReadOnlyList<AuditMessage> Reasons(EvaluatedRule one)
    {
        var date = one.Rule.AsOf is { } kind
            ? sources.Where(source => source.Kind == kind).Max(source => source.Date)
            : null;
        return date is { } day && one.Outcome.Denominator > 0
            ? [.. one.Outcome.Reasons, AuditMessage.Of(OutcomeCodes.StatusDay, day)]
            : one.Outcome.Reasons;
    }
}
