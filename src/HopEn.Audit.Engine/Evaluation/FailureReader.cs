using System.Globalization;
using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Reads why subjects of the table « answer » fail, and where to look for them.</summary>
internal sealed class FailureReader
{
    /// <summary>No failure at all: nothing is asked of the dataset.</summary>
    public static readonly FailureReader None = new();

    private FailureReader() { }

    public FailureReader(
        Dataset dataset,
        DatasetSession session,
        Rule rule,
        Month? month,
        int limit,
        CancellationToken cancellation
    )
    {
        // With « any », a row that does not conform is no failure when another row of the same subject does.
        var within = month is null ? string.Empty : $"AND period = {SqlLiteral.Text(month.Value)}";
        var excused =
            rule.Combine == Combine.Any
                ? $"AND subject NOT IN (SELECT subject FROM answer WHERE conforming AND subject IS NOT NULL {within})"
                : string.Empty;
        var rows = session.Query(
            $"""
            WITH failure AS MATERIALIZED (
                SELECT subject, "row", min(detail) AS detail, min(period) AS period, min(site) AS site, min(service) AS service
                FROM answer
                WHERE conforming = false {within} {excused}
                GROUP BY subject, "row"
            )
            SELECT 'detail', split_part(min(detail), '|', 1), min(detail), max(detail), NULL, NULL, NULL, count(*)
            FROM failure
            GROUP BY coalesce(split_part(detail, '|', 1), '')
            UNION ALL
            SELECT 'site', NULL, NULL, NULL, NULL, site, NULL, NULL
            FROM failure
            GROUP BY site
            UNION ALL
            (
                SELECT 'evidence', subject::VARCHAR, detail, NULL, period, site, service, "row"
                FROM failure
                ORDER BY "row" NULLS LAST, subject::VARCHAR
                LIMIT {limit.ToString(CultureInfo.InvariantCulture)}
            )
            """,
            FailureRow.Read,
            cancellation
        );
        Details =
        [
            .. rows.Where(row => row.What == "detail")
                .OrderByDescending(row => row.Number)
                .ThenBy(row => row.Subject ?? string.Empty, StringComparer.Ordinal)
                .Select(row => new DetailCount(
                    RuleAnswer.Code(rule, row.Subject),
                    DetailText.Of(rule, row.Detail, sameParameters: row.Detail is null || row.Detail == row.LastDetail),
                    row.Number!.Value
                )),
        ];
        Total = Details.Sum(detail => detail.Count);
        Sites = [.. rows.Where(row => row.What == "site").Select(row => row.Site)];
        FailureRow[] samples = [.. rows.Where(row => row.What == "evidence")];
        var shown = new ShownSubjects(
            dataset,
            session,
            rule.Unit,
            samples.Select(row => row.SubjectText),
            cancellation
        );
        Evidence =
        [
            .. samples
                .Select(row => (Row: row, Subject: shown[row.SubjectText]))
                .OrderBy(sample => sample.Row.Number ?? long.MaxValue)
                .ThenBy(sample => sample.Subject, StringComparer.Ordinal)
                .Select(sample => EvidenceOf(dataset, rule, sample.Row, sample.Subject)),
        ];
    }

    public long Total { get; }

    public IReadOnlyList<DetailCount> Details { get; } = [];

    public IReadOnlyList<Evidence> Evidence { get; } = [];

    public IReadOnlyList<Finess?> Sites { get; } = [];

    private static Evidence EvidenceOf(Dataset dataset, Rule rule, FailureRow row, string subject)
    {
        var parts = (row.Detail ?? string.Empty).Split('|');
        return new Evidence
        {
            Subject = subject,
            Code = RuleAnswer.Code(rule, parts[0]),
            Parameters = parts[1..],
            Text = DetailText.Of(rule, row.Detail, sameParameters: true),
            Origin = row.Number is { } number ? dataset.Locate(number) : null,
            Month = row.Period,
            Site = row.Site,
            Service = row.Service,
        };
    }

    // One statement tells causes, sites and samples: its rows are of three kinds.
    private sealed record FailureRow(
        string What,
        string? Subject,
        string? Detail,
        string? LastDetail,
        Month? Period,
        Finess? Site,
        string? Service,
        long? Number
    )
    {
        public string SubjectText => Subject ?? string.Empty;

        public static FailureRow Read(DuckDBDataReader reader)
        {
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            return new FailureRow(
                What: reader.GetString(0),
                Subject: RuleAnswer.Text("subject", Text(1)),
                Detail: RuleAnswer.Text("detail", Text(2)),
                LastDetail: RuleAnswer.Text("detail", Text(3)),
                Period: RuleAnswer.Period(Text(4)),
                Site: RuleAnswer.Site(Text(5)),
                Service: RuleAnswer.Text("service", Text(6)),
                Number: reader.IsDBNull(7) ? null : reader.GetInt64(7)
            );
        }
    }
}
