using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Counts distinct subjects of the table « answer » in every grouping the rule offers.</summary>
internal sealed class GroupCounter
{
    private const int WorstServices = 20;

    public GroupCounter(Dataset dataset, Combine combine, IReadOnlySet<string> columns, string? month, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var groupings = new List<string[]> { Array.Empty<string>() };
        if (columns.Contains("period")) groupings.Add(["period"]);
        if (columns.Contains("site")) groupings.Add(["site"]);
        if (columns.Contains("period") && columns.Contains("site")) groupings.Add(["period", "site"]);
        if (columns.Contains("service")) groupings.Add(["service"]);
        dataset.Execute($"CREATE TEMP TABLE counted AS {string.Join("\nUNION ALL\n", groupings.Select(grouping => Count(combine, grouping, month)))}", cancellation);
        Total = dataset.Query(
            "SELECT numerator, denominator, not_concerned, coalesce(measure_conforming, 0), coalesce(measure_total, 0) FROM counted WHERE NOT by_period AND NOT by_site AND NOT by_service",
            reader => new GroupTotal(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), (decimal)reader.GetDouble(3), (decimal)reader.GetDouble(4)))
            is [var total] ? total : new GroupTotal(0, 0, 0, 0, 0);
        Series = dataset.Query(
            """
            SELECT period, site, numerator, denominator FROM counted
            WHERE (by_period OR by_site) AND denominator > 0 AND (NOT by_period OR period IS NOT NULL) AND (NOT by_site OR site IS NOT NULL)
            ORDER BY period NULLS FIRST, site NULLS FIRST
            """,
            reader => new SeriesPoint(reader.IsDBNull(0) ? null : reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3)));
        Services = columns.Contains("service") ? ReadServices(dataset) : null;
    }

    public GroupTotal Total { get; }

    public IReadOnlyList<SeriesPoint> Series { get; }

    public ServiceBreakdown? Services { get; }

    // One grouping after the other: over text columns, GROUPING SETS measured twice as slow.
    private static string Count(Combine combine, string[] grouping, string? month)
    {
        // A monthly rule is judged on one month: everything but the series by month is of that month.
        var answer = month is null || grouping.Contains("period") ? "answer" : $"(SELECT * FROM answer WHERE period = {Sql.Text(month)})";
        string Column(string name) => grouping.Contains(name) ? $"true AS by_{name}, {name}" : $"false AS by_{name}, NULL::VARCHAR AS {name}";
        var join = combine == Combine.Any ? "bool_or" : "bool_and";
        var keys = string.Join(", ", grouping);
        var subjects = combine == Combine.Each
            ? answer
            : $"(SELECT {string.Join(", ", grouping.Prepend("subject"))}, {join}(conforming) AS conforming, max(measure) AS measure FROM {answer} GROUP BY {string.Join(", ", grouping.Prepend("subject"))})";
        return $"""
            SELECT {Column("period")}, {Column("site")}, {Column("service")},
                count(*) FILTER (conforming) AS numerator, count(*) FILTER (conforming IS NOT NULL) AS denominator, count(*) FILTER (conforming IS NULL) AS not_concerned,
                sum(measure) FILTER (conforming) AS measure_conforming, sum(measure) FILTER (conforming IS NOT NULL) AS measure_total
            FROM {subjects}{(grouping.Length > 0 ? " GROUP BY " + keys : string.Empty)}
            """;
    }

    private static ServiceBreakdown ReadServices(Dataset dataset)
    {
        var all = dataset.Query(
            "SELECT service, numerator, denominator FROM counted WHERE by_service AND service IS NOT NULL AND denominator > 0 ORDER BY denominator - numerator DESC, service",
            reader => new ServicePoint(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)));
        return new ServiceBreakdown([.. all.Take(WorstServices)], all.Count, all.Skip(WorstServices).Sum(point => point.Denominator - point.Numerator));
    }

    internal sealed record GroupTotal(long Numerator, long Denominator, long NotConcerned, decimal MeasureConforming, decimal MeasureTotal);
}
