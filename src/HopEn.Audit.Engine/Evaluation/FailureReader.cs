using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Reads why subjects of the table « answer » fail, and where to look for them.</summary>
internal sealed class FailureReader
{
    /// <summary>No failure at all: nothing is asked of the dataset.</summary>
    public static readonly FailureReader None = new();

    private FailureReader()
    {
    }

    public FailureReader(Dataset dataset, Rule rule, string? month, int limit, CancellationToken cancellation)
    {
        // With « any », a row that does not conform is no failure when another row of the same subject does.
        var within = month is null ? string.Empty : $"AND period = {Sql.Text(month)}";
        var excused = rule.Combine == Combine.Any ? $"AND subject NOT IN (SELECT subject FROM answer WHERE conforming AND subject IS NOT NULL {within})" : string.Empty;
        dataset.Execute($"""
            CREATE TEMP TABLE failure AS
            SELECT subject, "row", min(detail) AS detail, min(period) AS period, min(site) AS site, min(service) AS service
            FROM answer WHERE conforming = false {within} {excused} GROUP BY subject, "row"
            """, cancellation);
        Details = dataset.Query(
            "SELECT coalesce(split_part(detail, '|', 1), ''), count(*), min(detail), max(detail) FROM failure GROUP BY 1 ORDER BY 2 DESC, 1",
            reader => new DetailCount(
                reader.GetString(0),
                DetailText.Of(rule, reader.IsDBNull(2) ? null : reader.GetString(2), sameParameters: reader.IsDBNull(2) || reader.GetString(2) == reader.GetString(3)),
                reader.GetInt64(1)));
        Total = Details.Sum(detail => detail.Count);
        Sites = dataset.Query("SELECT DISTINCT site FROM failure", reader => reader.IsDBNull(0) ? null : reader.GetString(0));
        Evidence = dataset.Query(
            $"SELECT subject::VARCHAR, \"row\", detail, period, site, service FROM failure ORDER BY \"row\" NULLS LAST, subject::VARCHAR LIMIT {limit.ToString(CultureInfo.InvariantCulture)}",
            reader => Read(dataset, rule, reader));
    }

    public long Total { get; }

    public IReadOnlyList<DetailCount> Details { get; } = [];

    public IReadOnlyList<Evidence> Evidence { get; } = [];

    public IReadOnlyList<string?> Sites { get; } = [];

    private static Evidence Read(Dataset dataset, Rule rule, DuckDB.NET.Data.DuckDBDataReader reader)
    {
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        var detail = Text(2);
        var parts = (detail ?? string.Empty).Split('|');
        var location = reader.IsDBNull(1) ? null : dataset.Locate(reader.GetInt64(1));
        return new Evidence(
            Subject(dataset, rule.Unit, Text(0) ?? string.Empty), parts[0], parts[1..], DetailText.Of(rule, detail, sameParameters: true),
            location?.File, location?.Line, Text(3), Text(4), Text(5));
    }

    private static string Subject(Dataset dataset, Unit unit, string subject) => unit switch
    {
        Unit.Patient or Unit.Identity or Unit.Encounter or Unit.Document or Unit.Message => dataset.Pseudonym(unit, subject),
        Unit.Mailbox or Unit.Service or Unit.Site or Unit.Source or Unit.Pathway or Unit.DocumentType or Unit.Exchange or Unit.Establishment => subject,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Unknown unit: say whether its subjects may be shown."),
    };
}
