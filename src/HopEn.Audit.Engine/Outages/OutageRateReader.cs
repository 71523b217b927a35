using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Outages;

/// <summary>Reads the rates that an interruption touches: what each becomes without what may fall inside.</summary>
/// <remarks>One statement for all the rules: the query of each gives its rows, and a subject keeps those that are outside.</remarks>
internal sealed class OutageRateReader(Dataset dataset, RulePack pack, Programme programme)
{
    /// <summary>The rates, by objective then month.</summary>
    /// <param name="outage">The interruption.</param>
    /// <param name="days">Its days.</param>
    /// <param name="evaluated">Rules that the audit could evaluate.</param>
    public IReadOnlyList<OutageRate> Read(Outage outage, OutageDays days, IReadOnlySet<RuleId> evaluated)
    {
        TouchedRule[] touched =
        [
            .. outage.Objectives.Select(Touched).OfType<TouchedRule>().Where(one => evaluated.Contains(one.Rule.Id)),
        ];
        Month[] months = [.. outage.Impacts.Select(impact => impact.Month)];
        if (touched.Length == 0 || months.Length == 0)
            return [];
        var rates = dataset.Query(Query(outage, days, touched, months), reader =>
            (
                Rule: reader.GetString(0),
                Month: Month.Parse(reader.GetString(1)),
                Counts: Enumerable.Range(2, 5).Select(reader.GetInt64).ToArray()
            )
        );
        return
        [
            .. touched.SelectMany(one =>
                rates
                    .Where(rate => rate.Rule == one.Rule.Id)
                    .OrderBy(rate => rate.Month)
                    .Select(rate => Rate(one, rate.Month, rate.Counts))
            ),
        ];
    }

    private TouchedRule? Touched(OutageObjective objective) =>
        programme
            .Objectives.FirstOrDefault(one => one.Id == objective.Id)
            ?.Rules.Select(id => pack.Find(id))
            .FirstOrDefault()
            is { Kind: RuleKind.Ratio } rule
        && rule.Sql.Contains("period", StringComparison.Ordinal)
            ? new TouchedRule(objective, rule)
            : null;

    private static OutageRate Rate(TouchedRule touched, Month month, long[] counts) =>
        OutageOverlay.Rate(
            touched.Objective,
            touched.Rule.Id,
            month,
            numerator: counts[0],
            denominator: counts[1],
            numeratorWithout: counts[2],
            denominatorWithout: counts[3],
            failingInside: counts[4]
        );

    private static string Query(Outage outage, OutageDays days, TouchedRule[] touched, Month[] months) =>
        $"""
            WITH inside AS (
            {(outage.Service == OutageService.Dmp ? DocumentsInside(days) : StaysInside(days))}
            ), answer AS (
            {string.Join("\nUNION ALL\n", touched.Select(one => Answers(one.Rule)))}
            ), subject AS (
                SELECT rule,
                       period,
                       subject,
                       bool_or(conforming) AS reached,
                       coalesce(bool_or(i.is_stopped), false) AS may_be_stopped,
                       bool_or(i.row_id IS NULL) AS has_outside,
                       coalesce(bool_or(conforming) FILTER (i.row_id IS NULL), false) AS reached_outside
                FROM answer
                LEFT JOIN inside i USING (row_id)
                WHERE conforming IS NOT NULL AND period IN ({string.Join(", ", months.Select(SqlLiteral.Text))})
                GROUP BY ALL
            )
            SELECT rule,
                   period,
                   count(*) FILTER (reached),
                   count(*),
                   count(*) FILTER (reached_outside),
                   count(*) FILTER (has_outside),
                   count(*) FILTER (NOT reached AND may_be_stopped)
            FROM subject
            GROUP BY ALL
            """;

    private static string DocumentsInside(OutageDays days) =>
        $"""
            SELECT row_id, bool_or(is_stopped) AS is_stopped
            FROM (
                SELECT document_row_id(rowid) AS row_id, false AS is_stopped
                FROM raw.document
                WHERE reject IS NULL AND ({days.Possible("produced_on")} OR {days.Possible("validated_on")})
                UNION ALL
                SELECT document_row, true
                FROM raw.closure_document
                WHERE fate <> 'sent' AND document_row IS NOT NULL AND outage_from IN ({days.Starts})
            )
            GROUP BY row_id
            """;

    private static string StaysInside(OutageDays days) =>
        $"""
            SELECT DISTINCT row_id, true AS is_stopped
            FROM raw.population
            WHERE {days.Possible("end_date")}
            """;

    private static string Answers(Rule rule) =>
        $"""
            SELECT {SqlLiteral.Text(rule.Id)} AS rule,
                   subject::VARCHAR AS subject,
                   conforming::BOOLEAN AS conforming,
                   period,
                   "row"::BIGINT AS row_id
            FROM (
            {rule.Sql}
            )
            """;

    // An objective that the interruption concerns, with the rule that counts it.
    private sealed record TouchedRule(OutageObjective Objective, Rule Rule);
}
