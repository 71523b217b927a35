using System.Globalization;
using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Counts distinct subjects of the table « answer » in every grouping the rule offers.</summary>
internal sealed class GroupCounter
{
    /// <summary>How many services a report holds at the most; beyond, it shows none.</summary>
    public const int MostServices = 5000;

    private const int WorstServices = 20;

    // More than any hospital has, and less than what a report would drown in.
    private const int MostCells = 200_000;
    private static readonly (string Column, int Most)[] MostGroups = [("period", 240), ("site", 1000)];

    private const string Counts = """
        count(*) FILTER (conforming) AS numerator,
        count(*) FILTER (conforming IS NOT NULL) AS denominator,
        count(*) FILTER (conforming IS NULL) AS not_concerned,
        sum(measure) FILTER (conforming) AS measure_conforming,
        sum(measure) FILTER (conforming IS NOT NULL) AS measure_total
        """;

    private static readonly string[] Keyed = ["period", "site", "service"];

    private static readonly string[][] All =
    [
        [],
        ["period"],
        ["site"],
        ["period", "site"],
        ["service"],
    ];

    public GroupCounter(
        DatasetSession session,
        Combine combine,
        IReadOnlyList<string> columns,
        Month? month,
        CancellationToken cancellation
    )
    {
        var groupings = Groupings(columns);
        var counts =
            combine == Combine.Each
                ? Sums(Bounded(session.Query(Cells(columns), Read, cancellation), columns), groupings, month)
                : session.Query(
                    string.Join("\nUNION ALL\n", groupings.Select(grouping => Count(combine, grouping, month))),
                    Read,
                    cancellation
                );
        Bounded(counts, columns);
        Total = counts.First(count => count is { ByPeriod: false, BySite: false, ByService: false }).Group;
        Series =
        [
            .. counts
                .Where(count => count.ByPeriod || count.BySite)
                .Where(count =>
                    count.Group.Denominator > 0
                    && (!count.ByPeriod || count.Period is not null)
                    && (!count.BySite || count.Site is not null)
                )
                .OrderBy(count => count.Period)
                .ThenBy(count => count.Site)
                .Select(count => new SeriesPoint(
                    count.Period,
                    count.Site,
                    count.Group.Numerator,
                    count.Group.Denominator
                )),
        ];
        var services = counts
            .Where(count => count.ByService && count.Service is not null && count.Group.Denominator > 0)
            .ToArray();
        LeavesServicesOut = services.Length > MostServices;
        Services = columns.Contains("service") && !LeavesServicesOut ? Breakdown(services) : null;
    }

    public GroupTotal Total { get; }

    public IReadOnlyList<SeriesPoint> Series { get; }

    public ServiceBreakdown? Services { get; }

    /// <summary>Whether the services are so many that none is shown.</summary>
    public bool LeavesServicesOut { get; }

    private static IReadOnlyList<GroupCount> Bounded(IReadOnlyList<GroupCount> counts, IReadOnlyList<string> columns)
    {
        foreach (var (column, most) in MostGroups.Where(one => columns.Contains(one.Column)))
        {
            var groups = counts.Select(count => column == "period" ? (object?)count.Period : count.Site);
            if (counts.Count > most && groups.Distinct().Take(most + 2).Count() > most + 1)
                throw new TooManyGroupsException(column, most);
        }

        return counts.Count <= MostCells
            ? counts
            : throw new TooManyGroupsException(string.Join(" × ", Keyed.Where(columns.Contains)), MostCells);
    }

    private static IReadOnlyList<string[]> Groupings(IReadOnlyList<string> columns) =>
        [.. All.Where(grouping => grouping.All(columns.Contains))];

    // Rows that are subjects of their own add up: they are counted once, in the finest grouping.
    private static string Cells(IReadOnlyList<string> columns)
    {
        string[] finest = [.. Keyed.Where(columns.Contains)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT {Keys(finest)}, {Counts} FROM answer{GroupBy(finest)} LIMIT {MostCells + 1}"
        );
    }

    private static IReadOnlyList<GroupCount> Sums(
        IReadOnlyList<GroupCount> cells,
        IReadOnlyList<string[]> groupings,
        Month? month
    ) => [.. groupings.SelectMany(grouping => Sums(cells, grouping, month))];

    private static GroupCount[] Sums(IReadOnlyList<GroupCount> cells, string[] grouping, Month? month)
    {
        var empty = new GroupCount(
            ByPeriod: grouping.Contains("period"),
            Period: null,
            BySite: grouping.Contains("site"),
            Site: null,
            ByService: grouping.Contains("service"),
            Service: null,
            GroupTotal.Of([])
        );
        // A monthly rule is judged on one month: everything but the series by month is of that month.
        var counted = empty.ByPeriod || month is null ? cells : cells.Where(cell => cell.Period == month);
        var groups = counted
            .GroupBy(cell =>
                (
                    Period: empty.ByPeriod ? cell.Period : null,
                    Site: empty.BySite ? cell.Site : null,
                    Service: empty.ByService ? cell.Service : null
                )
            )
            .Select(group =>
                empty with
                {
                    Period = group.Key.Period,
                    Site = group.Key.Site,
                    Service = group.Key.Service,
                    Group = GroupTotal.Of(group.Select(cell => cell.Group)),
                }
            )
            .ToArray();
        // Without any row there is a total all the same.
        return grouping.Length == 0 && groups.Length == 0 ? [empty] : groups;
    }

    // One grouping after the other: over text columns, GROUPING SETS measured twice as slow.
    private static string Count(Combine combine, string[] grouping, Month? month)
    {
        var answer =
            month is null || grouping.Contains("period")
                ? "answer"
                : $"(SELECT * FROM answer WHERE period = {SqlLiteral.Text(month.Value)})";
        var join = combine == Combine.Any ? "bool_or" : "bool_and";
        var keys = string.Join(", ", grouping.Prepend("subject"));
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

    private static string Keys(string[] grouping)
    {
        string Column(string name) =>
            grouping.Contains(name) ? $"true AS by_{name}, {name}" : $"false AS by_{name}, NULL::VARCHAR AS {name}";
        return $"{Column("period")}, {Column("site")}, {Column("service")}";
    }

    private static string GroupBy(string[] grouping) =>
        grouping.Length > 0 ? " GROUP BY " + string.Join(", ", grouping) : string.Empty;

    private static ServiceBreakdown Breakdown(IEnumerable<GroupCount> counts)
    {
        ServicePoint[] all =
        [
            .. counts
                .Select(count => new ServicePoint(count.Service!, count.Group.Numerator, count.Group.Denominator))
                .OrderByDescending(point => point.Denominator - point.Numerator)
                .ThenBy(point => point.Service, StringComparer.Ordinal),
        ];
        return new ServiceBreakdown(
            [.. all.Take(WorstServices)],
            all.Length,
            all.Skip(WorstServices).Sum(point => point.Denominator - point.Numerator)
        );
    }

    private static GroupCount Read(DuckDBDataReader reader)
    {
        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
        decimal Volume(int column) => reader.IsDBNull(column) ? 0 : RuleAnswer.Measure(reader.GetDouble(column));
        return new GroupCount(
            ByPeriod: reader.GetBoolean(0),
            Period: RuleAnswer.Period(Text(1)),
            BySite: reader.GetBoolean(2),
            Site: RuleAnswer.Site(Text(3)),
            ByService: reader.GetBoolean(4),
            Service: RuleAnswer.Text("service", Text(5)),
            new GroupTotal(reader.GetInt64(6), reader.GetInt64(7), reader.GetInt64(8), Volume(9), Volume(10))
        );
    }

    internal sealed record GroupTotal(
        long Numerator,
        long Denominator,
        long NotConcerned,
        decimal MeasureConforming,
        decimal MeasureTotal
    )
    {
        public static GroupTotal Of(IEnumerable<GroupTotal> parts) =>
            parts.Aggregate(new GroupTotal(0, 0, 0, 0, 0), (sum, part) =>
                new GroupTotal(
                    sum.Numerator + part.Numerator,
                    sum.Denominator + part.Denominator,
                    sum.NotConcerned + part.NotConcerned,
                    sum.MeasureConforming + part.MeasureConforming,
                    sum.MeasureTotal + part.MeasureTotal
                )
            );
    }

    private sealed record GroupCount(
        bool ByPeriod,
        Month? Period,
        bool BySite,
        Finess? Site,
        bool ByService,
        string? Service,
        GroupTotal Group
    );
}
