using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Says where each row comes from (file and line, resource, message) without storing it in the row.</summary>
public sealed class LoadLedger
{
    private readonly Dataset dataset;
    private readonly List<Entry> entries = [];
    private readonly Dictionary<int, (int Origin, IReadOnlyList<long> Rows)> copies = [];
    private readonly Dictionary<int, List<Origin>> origins = [];
    private IReadOnlyList<Refusal>? refused;

    internal LoadLedger(Dataset dataset) => this.dataset = dataset;

    /// <summary>Rows whose patient keys are of a known domain, in the order they were loaded.</summary>
    internal IReadOnlyList<KeyRange> KeyRanges =>
        [
            .. entries
                .Where(entry => entry.File.Domain is not null)
                .Select(entry => new KeyRange(
                    entry.File.Table,
                    entry.File.Domain!,
                    Range(entry),
                    dataset.Kinds[entry.File.Kind].Keys.Contains("encounter")
                )),
        ];

    /// <summary>
    /// SQL condition on the row_id of a view: the row comes from a file that also holds other establishments. Null when none
    /// does.
    /// </summary>
    internal string? Shared(string table)
    {
        var shared = entries
            .Where(entry => entry.File.Table == table && entry.File.IsShared)
            .Select(entry =>
            {
                var first = RowIds.Of(entry.TableNumber, entry.FirstRow);
                return $"row_id BETWEEN {first} AND {first + entry.Rows - 1}";
            })
            .ToArray();
        return shared.Length == 0 ? null : "(" + string.Join(" OR ", shared) + ")";
    }

    /// <summary>What was loaded, in its order.</summary>
    public IReadOnlyList<LoadedPart> Parts => [.. entries.Select(entry => entry.Part)];

    /// <summary>Fills a row table and records where its rows come from.</summary>
    /// <param name="file">What is loaded.</param>
    /// <param name="insert">Inserts the rows, in the order of the file.</param>
    /// <returns>Rows inserted.</returns>
    public long Load(LoadedFile file, Action insert)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(insert);
        var first = Count(file.Table);
        insert();
        var rows = Count(file.Table) - first;
        Record(file, first, rows);
        return rows;
    }

    /// <summary>The identifier that the views give a row of a table.</summary>
    /// <param name="table">Row table.</param>
    /// <param name="record">Its rowid.</param>
    public long RowId(string table, long record) => RowIds.Of(Number(table), record);

    /// <summary>Origin of a row, by the identifier of the views; null when unknown.</summary>
    public Origin? Locate(long rowId)
    {
        var table = RowIds.Table(rowId);
        var row = RowIds.Record(rowId);
        if (copies.TryGetValue(table, out var copy) && row < copy.Rows.Count)
            return Locate(RowIds.Of(copy.Origin, copy.Rows[(int)row]));
        if (origins.TryGetValue(table, out var own) && row < own.Count)
            return own[(int)row];
        if (table == 0)
            return row < entries.Count ? entries[(int)row].File.Whole : null;
        var entry = entries.Find(e => e.TableNumber == table && row >= e.FirstRow && row < e.FirstRow + e.Rows);
        return entry?.File.OriginOf(row - entry.FirstRow);
    }

    /// <summary>The files read, with their counts.</summary>
    public IReadOnlyList<SourceInfo> Sources(DateOnly today)
    {
        var rejected = Refused()
            .GroupBy(one => one.Entry)
            .ToDictionary(group => group.Key, group => group.Sum(one => one.Count));
        return
        [
            .. entries.Select(entry => new SourceInfo
            {
                Kind = entry.File.Kind,
                Label = dataset.Kinds[entry.File.Kind].ShortLabel,
                File = entry.File.File,
                Sha256 = entry.File.Sha256,
                Encoding = entry.File.Encoding,
                System = entry.File.System,
                Rows = entry.Rows + entry.File.LeftOut,
                Rejected = rejected.GetValueOrDefault(entry),
                OutOfScope = entry.File.LeftOut + (IsScoped(entry.File.Table) ? OutOfScope(entry) : 0),
                Date = entry.File.DataDate,
                DateOrigins = [.. DateOrigins(entry.File)],
                AgeDays = entry.File.DataDate is { } date ? today.DayNumber - date.DayNumber : null,
            }),
        ];
    }

    private static IEnumerable<AuditMessage> DateOrigins(LoadedFile file)
    {
        if (file.DateOrigin is { } code)
            yield return AuditMessage.Of(code);
        if (file.ImportedOn is { } day)
            yield return AuditMessage.Of(DateCodes.SharedCache, day);
    }

    /// <summary>Rows that could not be used, per file and reason, with their first lines and none of their values.</summary>
    public IReadOnlyList<Rejection> Rejections() => [.. Refused().Select(Described)];

    /// <summary>The same, of each part that has any: two files may have one name.</summary>
    internal IReadOnlyList<(LoadedPart Part, IReadOnlyList<Rejection> Rejections)> RejectionsOfParts() =>
        [.. Refused().GroupBy(one => one.Entry).Select(one => (one.Key.Part, (Rejection[])[.. one.Select(Described)]))];

    private Rejection Described(Refusal one) =>
        StoredReject.Describe(
            dataset.Kinds,
            one.Entry.File,
            one.Reject,
            one.Count,
            [
                .. one
                    .First.Select(row => one.Entry.File.OriginOf(row - one.Entry.FirstRow))
                    .Where(origin => origin is not FileOrigin { Line: null }),
            ]
        );

    // Once everything is loaded it does not change: a report asks for it several times, and that of each legal entity again.
    private IReadOnlyList<Refusal> Refused() => dataset.IsSealed ? refused ??= ReadRefused() : ReadRefused();

    private Refusal[] ReadRefused() =>
        [
            .. entries
                .GroupBy(entry => entry.File.Table)
                .SelectMany(table =>
                {
                    Entry[] own = [.. table];
                    var part = string.Concat(own.Select((entry, i) => $" WHEN {Range(entry)} THEN {i}"));
                    return dataset.Query(
                        $"""
                        SELECT part, reject, count(*), list(rowid ORDER BY rowid)[1:10]
                        FROM (SELECT rowid, reject, CASE{part} END AS part FROM raw.{table.Key} WHERE reject IS NOT NULL)
                        WHERE part IS NOT NULL
                        GROUP BY part, reject
                        """,
                        reader => new Refusal(
                            own[reader.GetInt32(0)],
                            reader.GetString(1),
                            reader.GetInt64(2),
                            reader.GetFieldValue<List<long>>(3)
                        )
                    );
                })
                .OrderBy(one => entries.IndexOf(one.Entry))
                .ThenBy(one => one.Reject, StringComparer.Ordinal),
        ];

    private static string Range(Entry entry) => $"rowid >= {entry.FirstRow} AND rowid < {entry.FirstRow + entry.Rows}";

    private int Number(string table) =>
        dataset.Kinds.Number(table)
        ?? throw new ArgumentException($"No kind of source fills the table {table}.", nameof(table));

    private bool IsScoped(string table) => dataset.Kinds.All.Any(kind => kind.IsScoped && kind.Table == table);

    private long OutOfScope(Entry entry)
    {
        var low = RowIds.Of(entry.TableNumber, entry.FirstRow);
        return dataset.Scalar<long>(
            $"""
            SELECT (SELECT count(*) FROM raw.{entry.File.Table} WHERE reject IS NULL AND {Range(entry)})
                 - (SELECT count(*) FROM {entry.File.Table} WHERE row_id >= {low} AND row_id < {low + entry.Rows})
            """
        );
    }

    private long Count(string table) => dataset.Scalar<long>($"SELECT count(*) FROM raw.{table}");

    /// <summary>
    /// Says that the rows of a table, from its first, are copies of rows of another: they stand on the same lines of the same
    /// file.
    /// </summary>
    /// <param name="table">Row table of the copies.</param>
    /// <param name="origin">Row table they are copied from.</param>
    /// <param name="rows">rowid of each original, in the order of the copies.</param>
    public void RecordCopies(string table, string origin, IReadOnlyList<long> rows) =>
        copies[Number(table)] = (Number(origin), rows);

    /// <summary>
    /// Says where each row of a table comes from, when the table is no part of what was read but comes with one: findings of
    /// documents.
    /// </summary>
    /// <param name="table">Row table.</param>
    /// <param name="rows">One origin per row appended since the last call, in order.</param>
    public void RecordOrigins(string table, IEnumerable<Origin> rows)
    {
        var number = Number(table);
        if (!origins.TryGetValue(number, out var own))
            origins[number] = own = [];
        own.AddRange(rows);
    }

    /// <summary>Records rows that are already inserted.</summary>
    /// <param name="file">Where they come from.</param>
    /// <param name="first">rowid of the first.</param>
    /// <param name="rows">How many.</param>
    public void Record(LoadedFile file, long first, long rows)
    {
        var number = Number(file.Table);
        if (!dataset.IsBranch)
            dataset.Execute(
                $"""
                INSERT INTO raw.load VALUES ({entries.Count}, {number}, {SqlLiteral.Text(file.Kind)}, {SqlLiteral.Text(
                    file.File
                )}, {SqlLiteral.Text(file.Sha256)}, {SqlLiteral.Text(file.Encoding)},
                    {SqlLiteral.Text(file.System)}, {first}, {rows}, {file.FirstLine}, {SqlLiteral.Date(file.DataDate)}, {SqlLiteral.Text(
                    file.DateOrigin
                )})
                """
            );
        entries.Add(new Entry(file, number, first, rows));
    }

    private sealed record Refusal(Entry Entry, string Reject, long Count, IReadOnlyList<long> First);

    private sealed record Entry(LoadedFile File, int TableNumber, long FirstRow, long Rows)
    {
        public LoadedPart Part => new(File, FirstRow, Rows);
    }
}
