using System.Globalization;
using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Counts the table « answer » by SQL, one grouping after the other.</summary>
internal sealed class GroupQueries(DatasetSession session, IReadOnlyList<string> columns, Month? month)
{
    private const string Counts = """
        count(*) FILTER (conforming) AS numerator,
        count(*) FILTER (conforming IS NOT NULL) AS denominator,
        count(*) FILTER (conforming IS NULL) AS not_concerned,
        sum(measure) FILTER (conforming) AS measure_conforming,
        sum(measure) FILTER (conforming IS NOT NULL) AS measure_total
        """;

    private readonly IReadOnlyList<Grouping> groupings = Grouping.Of(columns);

    /// <summary>Counts distinct subjects, those of each grouping on its own.</summary>
    public IReadOnlyList<GroupCount> Subjects(Combine combine, CancellationToken cancellation) =>
        session.Query(
            string.Join("\nUNION ALL\n", groupings.Select(grouping => Count(combine, grouping))),
            Read,
            cancellation
        );

    /// <summary>Counts rows in the finest grouping: rows that are subjects of their own add up.</summary>
    public IReadOnlyList<GroupCount> Cells(int most, CancellationToken cancellation)
    {
        var finest = new Grouping(columns.Contains("period"), columns.Contains("site"), columns.Contains("service"));
        return session.Query(
            string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT {Keys(finest)}, {Counts} FROM answer{GroupBy(finest)} LIMIT {most + 1}"
            ),
            Read,
            cancellation
        );
    }

    /// <summary>The groups of every grouping, of cells that add up.</summary>
    public IReadOnlyList<GroupCount> Sums(IReadOnlyList<GroupCount> cells) =>
        [.. groupings.SelectMany(grouping => Sums(cells, grouping))];

    private GroupCount[] Sums(IReadOnlyList<GroupCount> cells, Grouping grouping)
    {
        var groups = cells
            .Where(cell => grouping.Counts(cell.Key, month))
            .GroupBy(cell => grouping.KeyOf(cell.Key))
            .Select(group => new GroupCount(grouping, group.Key, GroupTotal.Of(group.Select(cell => cell.Total))))
            .ToArray();
        // Without any row there is a total all the same.
        return grouping.IsWhole && groups.Length == 0
            ? [new GroupCount(grouping, new GroupKey(null, null, null), GroupTotal.Empty)]
            : groups;
    }

    // One grouping after the other: over text columns, GROUPING SETS measured twice as slow.
    private string Count(Combine combine, Grouping grouping)
    {
        var answer =
            month is null || grouping.ByPeriod
                ? "answer"
                : $"(SELECT * FROM answer WHERE period = {SqlLiteral.Text(month.Value)})";
        var join = combine == Combine.Any ? "bool_or" : "bool_and";
        var keys = string.Join(", ", grouping.Columns.Prepend("subject"));
        return $"""
            SELECT {Keys(grouping)},
            {Counts}
            FROM (
                SELECT {keys}, {join}(conforming) AS conforming, max(measure) AS measure
                FROM {answer}
                GROUP BY {keys}
            ){GroupBy(grouping)}
            """;
    }

    private static string Keys(Grouping grouping) =>
        string.Join(
            ", ",
            Grouping.Keys.Select(name =>
                grouping.Columns.Contains(name)
                    ? $"true AS by_{name}, {name}"
                    : $"false AS by_{name}, NULL::VARCHAR AS {name}"
            )
        );

    private static string GroupBy(Grouping grouping) =>
        grouping.IsWhole ? string.Empty : " GROUP BY " + string.Join(", ", grouping.Columns);

    private static GroupCount Read(DuckDBDataReader reader)
    {
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        decimal Volume(int column) => reader.IsDBNull(column) ? 0 : RuleAnswer.Measure(reader.GetDouble(column));
        return new GroupCount(
            new Grouping(ByPeriod: reader.GetBoolean(0), BySite: reader.GetBoolean(2), ByService: reader.GetBoolean(4)),
            new GroupKey(RuleAnswer.Period(Text(1)), RuleAnswer.Site(Text(3)), RuleAnswer.Text("service", Text(5))),
            new GroupTotal(
                Numerator: reader.GetInt64(6),
                Denominator: reader.GetInt64(7),
                NotConcerned: reader.GetInt64(8),
                MeasureConforming: Volume(9),
                MeasureTotal: Volume(10)
            )
        );
    }
}
