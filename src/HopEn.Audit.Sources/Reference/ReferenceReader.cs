using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Sources.Reference;

/// <summary>Fills row tables of a dataset from the cache, with the file and line each row had in the original.</summary>
/// <param name="dataset">Dataset to fill.</param>
/// <param name="cache">The cache.</param>
/// <param name="cancellation">Interrupts DuckDB.</param>
internal sealed class ReferenceReader(Dataset dataset, ReferenceCache cache, CancellationToken cancellation)
{
    /// <summary>The relation of a table of the cache: the columns of the row table, then record and line.</summary>
    public string Relation(ReferenceEntry entry, string table) =>
        $"read_parquet({SqlLiteral.Text(cache.Data(entry, Table(entry, table)))})";

    /// <summary>Loads every table of an entry whole.</summary>
    public void Load(ReferenceEntry entry)
    {
        foreach (var table in entry.Tables)
            Load(entry, table.Table, null);
    }

    /// <summary>Loads some rows of a table, in the order of the original. Unreadable rows always come along, to be counted.</summary>
    /// <param name="entry">Entry.</param>
    /// <param name="name">Row table.</param>
    /// <param name="condition">SQL over the relation « r »; null for all.</param>
    public void Load(ReferenceEntry entry, string name, string? condition)
    {
        var table = Table(entry, name);
        if (!dataset.Layout(name).SequenceEqual(table.Layout))
            throw cache.Damaged(cache.Kinds[entry.Kind], null);
        try
        {
            dataset.Execute(
                $"""
                CREATE TEMP TABLE picked AS
                SELECT * FROM {Relation(entry, name)} r
                WHERE {(condition is null ? "true" : $"r.reject IS NOT NULL OR ({condition})")}
                ORDER BY record
                """,
                cancellation
            );
        }
        catch (DuckDBException fault)
        {
            throw cache.Damaged(cache.Kinds[entry.Kind], fault);
        }

        var lines = table.HasLines ? Lines() : [];
        var file = new LoadedFile(
            Table: name,
            Kind: entry.Kind,
            File: entry.File,
            Sha256: entry.Sha256,
            Encoding: entry.Encoding,
            System: null,
            Domain: null,
            IsShared: false,
            FirstLine: lines.Count == 0 ? 0 : lines[0].Line,
            LineJumps: [.. lines.Select(line => line.Jump)],
            DataDate: entry.Date,
            DateOrigin: entry.DateOrigin
        )
        {
            ImportedOn = DateOnly.FromDateTime(entry.ImportedAt.DateTime),
            LeftOut = table.Rows - dataset.Scalar<long>("SELECT count(*) FROM picked"),
        };
        dataset.Ledger.Load(file, () =>
            dataset.Execute(
                $"INSERT INTO raw.{name} BY NAME SELECT * EXCLUDE (record, line) FROM picked ORDER BY record",
                cancellation
            )
        );
        dataset.Execute("DROP TABLE picked");
        dataset.Columns.Declare(name, entry.Kind, table.Columns);
    }

    private static ReferenceTable Table(ReferenceEntry entry, string name) =>
        entry.Tables.First(table => table.Table == name);

    // Only where records and lines part company: one jump for a whole file that has a record per line.
    private IReadOnlyList<(long Line, LineJump Jump)> Lines() =>
        dataset.Query(
            """
            SELECT first, position, shift
            FROM (
                SELECT
                    first, position, line - first - position AS shift,
                    lag(line - first - position) OVER (ORDER BY position) AS before
                FROM (
                    SELECT
                        line, first(line) OVER (ORDER BY record) AS first,
                        row_number() OVER (ORDER BY record) - 1 AS position
                    FROM picked
                )
            )
            WHERE before IS DISTINCT FROM shift
            ORDER BY position
            """,
            reader => (reader.GetInt64(0), new LineJump(reader.GetInt64(1), reader.GetInt64(2)))
        );
}
