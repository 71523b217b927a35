using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Asks the question of one rule and counts the answers.</summary>
/// <remarks>
/// The query runs in a read-only transaction, undone at the end; its rows are materialised once, then grouped. Every
/// grouping counts distinct subjects on its own: unique patients of months or sites do not add up.
/// </remarks>
internal sealed class RuleQuestion(Dataset dataset, DatasetSession session, int evidenceLimit)
{
    public RuleOutcome Answer(Rule rule, RuleAim aim, CancellationToken cancellation)
    {
        session.Execute("BEGIN TRANSACTION READ ONLY", cancellation);
        try
        {
            return Count(rule, aim, cancellation);
        }
        finally
        {
            session.Execute("ROLLBACK");
        }
    }

    private RuleOutcome Count(Rule rule, RuleAim aim, CancellationToken cancellation)
    {
        FillAnswers(rule, cancellation);
        var month = rule.IsMonthly ? Month.Parse(session.Scalar<string>("SELECT month FROM raw.choice")) : (Month?)null;
        var groups = new GroupCounter(session, rule.Combine, rule.Answers, month, dataset.IsSmall, cancellation);
        var total = groups.Total;
        var unmatched = rule.NullsAreUnmatched ? total.NotConcerned : 0;
        if (total.Denominator == 0)
            return Empty(groups, unmatched);
        var failures =
            total.Numerator == total.Denominator
                ? FailureReader.None
                : new FailureReader(dataset, session, rule, month, evidenceLimit, cancellation);
        var measure =
            rule.Measure is not null && total.MeasureTotal > 0
                ? new VolumeMeasure(rule.Measure, total.MeasureConforming, total.MeasureTotal)
                : null;
        var rate = measure is null ? Rate.Of(total.Numerator, total.Denominator) : RuleAnswer.Share(measure);
        return new RuleOutcome
        {
            Verdict = aim.Judge(rate) ?? Verdict.NotApplicable,
            Reasons = [.. Reasons(groups, aim.Target)],
            Numerator = total.Numerator,
            Denominator = total.Denominator,
            Rate = rate,
            NotConcerned = rule.NullsAreUnmatched ? 0 : total.NotConcerned,
            Bounds = unmatched > 0 ? RateBounds.Of(total.Numerator, total.Denominator, unmatched) : null,
            Measure = measure,
            Series = groups.Series,
            Services = groups.Services,
            Details = failures.Details,
            Evidence = failures.Evidence,
            EvidenceTotal = failures.Total,
            FailingSites = failures.Sites,
        };
    }

    private static IEnumerable<AuditMessage> Reasons(GroupCounter groups, Rate? target)
    {
        if (target is null)
            yield return AuditMessage.Of(OutcomeCodes.NoTarget);
        if (groups.LeavesServicesOut)
            yield return AuditMessage.Of(OutcomeCodes.ServicesLeftOut, GroupCounter.MostServices);
    }

    // Puts the answers in the table « answer ».
    private void FillAnswers(Rule rule, CancellationToken cancellation)
    {
        string Optional(string name, string type) =>
            rule.Answers.Contains(name) ? $"{name}::{type} AS {name}" : $"NULL::{type} AS {name}";
        // Rows that are subjects of their own are only counted: keeping them would cost more than asking twice.
        var stored = rule.Combine == Combine.Each && !dataset.IsSmall ? "VIEW" : "TABLE";
        session.Execute(
            $"""
            CREATE TEMP {stored} answer AS
            SELECT subject,
                   conforming::BOOLEAN AS conforming,
                   CASE WHEN NOT conforming THEN detail::VARCHAR END AS detail,
                   "row"::BIGINT AS "row",
                   {Optional("period", "VARCHAR")},
                   {Optional("site", "VARCHAR")},
                   {Optional("service", "VARCHAR")},
                   {Optional("measure", "DOUBLE")}
            FROM (
            {rule.Sql}
            )
            """,
            cancellation
        );
    }

    private static RuleOutcome Empty(GroupCounter groups, long unmatched) =>
        new()
        {
            Verdict = unmatched > 0 ? Verdict.NotAssessable : Verdict.NotApplicable,
            NotConcerned = groups.Total.NotConcerned,
            // A month without activity hides nothing of the others.
            Series = groups.Series,
            Reasons =
            [
                unmatched > 0
                    ? AuditMessage.Of(OutcomeCodes.NothingMatched, unmatched)
                    : AuditMessage.Of(OutcomeCodes.NothingConcerned),
            ],
        };
}
