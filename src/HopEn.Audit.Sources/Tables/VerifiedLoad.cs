using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Loads a table the fast way, and record by record when the fast way did not find every record.</summary>
internal static class VerifiedLoad
{
    /// <summary>Runs the load.</summary>
    /// <param name="dataset">Dataset to fill.</param>
    /// <param name="table">The table.</param>
    /// <param name="positions">Positions the statement uses.</param>
    /// <param name="statement">INSERT over the table's relation.</param>
    /// <param name="file">What the ledger records.</param>
    /// <param name="cancellation">Interrupts DuckDB.</param>
    public static void Run(
        Dataset dataset,
        TableFile table,
        IEnumerable<int> positions,
        Func<TableRelation, string> statement,
        Func<TableRelation, LoadedFile> file,
        CancellationToken cancellation
    )
    {
        if (table.Fast is { } fast)
        {
            try
            {
                var relation = new TableRelation(fast.Relation, table.Facts.HasPaddedCells, fast.FirstLine, []);
                if (TryFast(dataset, statement(relation), fast.ExpectedRecords, file(relation), cancellation))
                    return;
            }
            finally
            {
                if (fast.Rewritten is { } copy)
                    File.Delete(copy);
            }
        }

        using var stage = TableStage.Of(dataset, table, positions, cancellation);
        dataset.Ledger.Load(file(stage.Relation), () => dataset.Execute(statement(stage.Relation), cancellation));
    }

    private static bool TryFast(
        Dataset dataset,
        string statement,
        long expected,
        LoadedFile file,
        CancellationToken cancellation
    )
    {
        dataset.Execute("BEGIN TRANSACTION", CancellationToken.None);
        try
        {
            var before = Count(dataset, file);
            var isWhole = dataset.Execute(statement, cancellation) == expected;
            dataset.Execute(isWhole ? "COMMIT" : "ROLLBACK", CancellationToken.None);
            if (isWhole)
                dataset.Ledger.Record(file, before, expected);
            return isWhole;
        }
        catch (DuckDBException fault)
            when (fault.Message.Contains("CSV", StringComparison.Ordinal)
                || fault.Message.Contains("Invalid Input", StringComparison.Ordinal)
            )
        {
            dataset.Execute("ROLLBACK", CancellationToken.None);
            return false;
        }
    }

    private static long Count(Dataset dataset, LoadedFile file) =>
        dataset.Scalar<long>($"SELECT count(*) FROM raw.{file.Table}");
}
