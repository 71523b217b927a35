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

    /// <param name="session">Where the table « answer » is.</param>
    /// <param name="combine">How the rows of a subject are combined.</param>
    /// <param name="columns">Columns that the rule answers.</param>
    /// <param name="month">The month that a monthly rule is judged on.</param>
    /// <param name="isSmall">Whether the rows are few: planning several statements costs more than asking them several times.</param>
    /// <param name="cancellation">Interrupts within milliseconds.</param>
    public GroupCounter(
        DatasetSession session,
        Combine combine,
        IReadOnlyList<string> columns,
        Month? month,
        bool isSmall,
        CancellationToken cancellation
    )
    {
        var queries = new GroupQueries(session, columns, month);
        var counts =
            combine == Combine.Each ? queries.Sums(Bounded(queries.Cells(MostCells, cancellation), columns))
            : isSmall ? queries.Subjects(combine, cancellation)
            : new GroupMasks(session, columns, month).Subjects(combine, cancellation)
                ?? queries.Subjects(combine, cancellation);
        Bounded(counts, columns);
        Total = counts.First(count => count.Grouping.IsWhole).Total;
        Series =
        [
            .. counts
                .Where(count => count.Grouping.ByPeriod || count.Grouping.BySite)
                .Where(count =>
                    count.Total.Denominator > 0
                    && (!count.Grouping.ByPeriod || count.Key.Period is not null)
                    && (!count.Grouping.BySite || count.Key.Site is not null)
                )
                .OrderBy(count => count.Key.Period)
                .ThenBy(count => count.Key.Site)
                .Select(count => new SeriesPoint(
                    count.Key.Period,
                    count.Key.Site,
                    count.Total.Numerator,
                    count.Total.Denominator
                )),
        ];
        var services = counts
            .Where(count => count is { Grouping.ByService: true, Key.Service: not null, Total.Denominator: > 0 })
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
            var groups = counts.Select(count => column == "period" ? (object?)count.Key.Period : count.Key.Site);
            if (counts.Count > most && groups.Distinct().Take(most + 2).Count() > most + 1)
                throw new TooManyGroupsException(column, most);
        }

        return counts.Count <= MostCells
            ? counts
            : throw new TooManyGroupsException(string.Join(" × ", Grouping.Keys.Where(columns.Contains)), MostCells);
    }

    private static ServiceBreakdown Breakdown(IEnumerable<GroupCount> counts)
    {
        ServicePoint[] all =
        [
            .. counts
                .Select(count => new ServicePoint(count.Key.Service!, count.Total.Numerator, count.Total.Denominator))
                .OrderByDescending(point => point.Denominator - point.Numerator)
                .ThenBy(point => point.Service, StringComparer.Ordinal),
        ];
        return new ServiceBreakdown(
            [.. all.Take(WorstServices)],
            all.Length,
            all.Skip(WorstServices).Sum(point => point.Denominator - point.Numerator)
        );
    }
}
