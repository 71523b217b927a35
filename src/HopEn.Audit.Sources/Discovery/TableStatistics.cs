using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Sources.Cells;
using HopEn.Audit.Sources.Tables;
using HopEn.Audit.Sources.Tables.Moments;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>Counts over a whole table: rows, first and last day, distinct values of coded columns.</summary>
internal sealed class TableStatistics : IDisposable
{
    private const int MostValues = 1000;

    private readonly Dataset dataset;
    private readonly TableStage? stage;
    private readonly string relation;

    private TableStatistics(Dataset dataset, string relation, TableStage? stage, long rows)
    {
        this.dataset = dataset;
        this.relation = relation;
        this.stage = stage;
        Rows = rows;
    }

    /// <summary>Records of the table.</summary>
    public long Rows { get; }

    /// <summary>Opens a table, the fast way when DuckDB finds every record.</summary>
    public static TableStatistics Of(
        Dataset dataset,
        TableFile table,
        IEnumerable<int> positions,
        CancellationToken cancellation
    )
    {
        if (table.Fast is { } fast)
        {
            try
            {
                var rows = dataset.Scalar<long>($"SELECT count(*) FROM {fast.Relation}");
                if (rows == fast.ExpectedRecords)
                    return new TableStatistics(dataset, fast.Relation, null, rows);
            }
            catch (DuckDBException)
            {
                // Not faithful: record by record then.
            }
        }

        var stage = TableStage.Of(dataset, table, positions, cancellation);
        return new TableStatistics(
            dataset,
            stage.Relation.Sql,
            stage,
            dataset.Scalar<long>($"SELECT count(*) FROM {stage.Relation.Sql}")
        );
    }

    /// <summary>First and last day of the months that have a tenth at least of what the fullest month has.</summary>
    /// <remarks>Mistyped dates and stays of the edges are left out; a stay counts when it ends.</remarks>
    public (DateOnly? First, DateOnly? Last) Days(int start, int? end)
    {
        var endCell = end is { } position ? $"clean(c{position})" : "NULL::VARCHAR";
        using var usual = Usual(end is { } other ? [start, other] : [start]);
        var days = usual?.Relation.Sql ?? relation;
        return dataset.Query(
            $"""
            SELECT min(first), max(last)
            FROM (
                SELECT min(d) AS first, max(d) AS last, count(*) AS n, max(count(*)) OVER () AS fullest
                FROM (
                    SELECT coalesce(french_date(e), french_date(s)) AS d
                    FROM (SELECT clean(c{start}) AS s, {endCell} AS e FROM {days} WHERE flaw IS NULL)
                )
                WHERE d IS NOT NULL
                GROUP BY year(d), month(d)
            )
            WHERE n * 10 >= fullest
            """,
            reader =>
                (
                    reader.IsDBNull(0) ? (DateOnly?)null : reader.GetFieldValue<DateOnly>(0),
                    reader.IsDBNull(1) ? (DateOnly?)null : reader.GetFieldValue<DateOnly>(1)
                )
        )[0];
    }

    // A copy whose days are written in the usual form; null when they are already.
    private TableStage? Usual(int[] positions)
    {
        var readings = new MomentReadings(dataset);
        foreach (var position in positions)
            readings.Add(
                position,
                $"clean(c{position})",
                MomentCells.Unusual(dataset, relation, $"clean(c{position})"),
                isMonth: false
            );
        if (readings.IsEmpty)
            return null;
        var copy = TableStage.Of(
            dataset,
            new TableRelation(relation, CellNoise.Padding, 0, []),
            positions,
            CancellationToken.None,
            "usual"
        );
        readings.Apply(copy, CancellationToken.None);
        return copy;
    }

    /// <summary>Which of day and month comes first in the dates of a column.</summary>
    public DateOrder Order(int position) =>
        dataset.Query(
            $"""
            SELECT
                coalesce(sum(n) FILTER (a > 12 AND b <= 12), 0)::BIGINT,
                coalesce(sum(n) FILTER (a <= 12 AND b > 12), 0)::BIGINT,
                coalesce(sum(n) FILTER (a <= 12 AND b <= 12 AND a <> b), 0)::BIGINT
            FROM (
                SELECT try_cast(split_part(v, '/', 1) AS INTEGER) AS a, try_cast(split_part(v, '/', 2) AS INTEGER) AS b, n
                FROM (
                    SELECT left(clean(c{position}), 6) AS v, count(*) AS n
                    FROM {relation}
                    WHERE flaw IS NULL
                    GROUP BY 1
                )
            )
            WHERE a BETWEEN 1 AND 31 AND b BETWEEN 1 AND 31
            """,
            reader => new DateOrder(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2))
        )[0];

    /// <summary>The thousand most frequent distinct values with their counts.</summary>
    public IReadOnlyList<(string Value, long Count)> Values(int position) =>
        dataset.Query(
            $"""
            SELECT v, count(*) AS n
            FROM (SELECT clean(c{position}) AS v FROM {relation} WHERE flaw IS NULL)
            WHERE v IS NOT NULL
            GROUP BY v
            ORDER BY n DESC, v
            LIMIT {MostValues}
            """,
            reader => (reader.GetString(0), reader.GetInt64(1))
        );

    /// <summary>FINESS numbers of a column with their counts.</summary>
    public IReadOnlyList<(string Finess, long Count)> FinessNumbers(int position) =>
        dataset.Query(
            $"""
            SELECT f, count(*) AS n
            FROM (
                SELECT finess_repaired(s) AS f
                FROM (SELECT squeezed(c{position}) AS s FROM {relation} WHERE flaw IS NULL)
            )
            WHERE finess_shaped(f)
            GROUP BY f
            ORDER BY n DESC, f
            LIMIT 500
            """,
            reader => (reader.GetString(0), reader.GetInt64(1))
        );

    /// <inheritdoc />
    public void Dispose() => stage?.Dispose();
}
