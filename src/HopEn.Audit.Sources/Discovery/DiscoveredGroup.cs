namespace HopEn.Audit.Sources.Discovery;

/// <summary>Tables of the same kind and layout: one file per month, one sheet per quarter. They make one source.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Summary">One table that stands for all: rows and values added, period spanned.</param>
public sealed record DiscoveredGroup(IReadOnlyList<DiscoveredTable> Tables, DiscoveredTable Summary)
{
    /// <summary>Groups the tables that are read with the same words.</summary>
    public static IReadOnlyList<DiscoveredGroup> Of(FolderContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        return
        [
            .. contents
                .Tables.Where(table => table.Kind is not null)
                .GroupBy(table =>
                    (
                        table.Kind,
                        table.Sheet,
                        table.Member,
                        table.HeaderLine,
                        string.Join('\n', table.Columns.Select(pair => pair.Key + '=' + pair.Value))
                    )
                )
                .Select(group => Of([.. group])),
        ];
    }

    /// <summary>One group of tables read with the same words.</summary>
    public static DiscoveredGroup Of(IReadOnlyList<DiscoveredTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var values = tables
            .SelectMany(table => table.Values)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(
                column => column.Key,
                column =>
                    (IReadOnlyList<DiscoveredValue>)
                        [
                            .. column
                                .SelectMany(pair => pair.Value)
                                .GroupBy(value => value.Value, StringComparer.Ordinal)
                                .Select(same => same.First() with { Count = same.Sum(value => value.Count) })
                                .OrderByDescending(value => value.Count)
                                .ThenBy(value => value.Value, StringComparer.Ordinal),
                        ],
                StringComparer.Ordinal
            );
        var sorted = values.ToDictionary(
            pair => pair.Key,
            pair => ShownValues.Of(tables[0].Kind!.Column(pair.Key)!, pair.Value, tables.Sum(table => table.Rows)),
            StringComparer.Ordinal
        );
        return new DiscoveredGroup(
            tables,
            tables[0] with
            {
                Rows = tables.Sum(table => table.Rows),
                First = tables.Min(table => table.First),
                Last = tables.Max(table => table.Last),
                Values = sorted.ToDictionary(pair => pair.Key, pair => pair.Value.Shown, StringComparer.Ordinal),
                DateOrders = tables
                    .SelectMany(table => table.DateOrders)
                    .GroupBy(pair => pair.Key, StringComparer.Ordinal)
                    .ToDictionary(
                        column => column.Key,
                        column => DateOrder.Of([.. column.Select(pair => pair.Value)]),
                        StringComparer.Ordinal
                    ),
                Hidden = sorted
                    .Where(pair => pair.Value.Hidden is not null)
                    .ToDictionary(pair => pair.Key, pair => pair.Value.Hidden!, StringComparer.Ordinal),
                Ignored = [.. tables.SelectMany(table => table.Ignored).Distinct(StringComparer.Ordinal)],
            }
        );
    }
}
