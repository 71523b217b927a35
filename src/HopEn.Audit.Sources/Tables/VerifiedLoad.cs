using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Sources.Tables.Moments;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Loads a table the fast way, and record by record when the fast way did not find every record.</summary>
/// <remarks>
/// When rows were rejected that a second reading would keep, the load is undone and the table is staged, its moments written again
/// in their usual form: only files that have such rows pay for it.
/// </remarks>
internal static class VerifiedLoad
{
    /// <summary>Runs the load.</summary>
    /// <param name="dataset">Dataset to fill.</param>
    /// <param name="table">The table.</param>
    /// <param name="positions">Positions the statement uses.</param>
    /// <param name="look">Tells what a second reading is for; null when the format is imposed.</param>
    /// <param name="statement">INSERT over the table's relation, for the first reading or for the second.</param>
    /// <param name="file">What the ledger records.</param>
    /// <param name="cancellation">Interrupts DuckDB.</param>
    public static void Run(
        Dataset dataset,
        TableFile table,
        IReadOnlyList<int> positions,
        SecondLook? look,
        Func<TableRelation, bool, string> statement,
        Func<TableRelation, LoadedFile> file,
        CancellationToken cancellation
    )
    {
        bool Try(TableRelation relation, long? expected, out MomentReadings? readings) =>
            TryLoad(
                dataset,
                () => statement(relation, false),
                expected,
                file(relation),
                first => look?.Look(relation, first, cancellation),
                out readings,
                cancellation
            );

        void LoadAgain(TableStage stage, MomentReadings readings)
        {
            readings.Apply(stage, cancellation);
            dataset.Ledger.Load(file(stage.Relation), () =>
                dataset.Execute(statement(stage.Relation, true), cancellation)
            );
            look!.NoteEmptiedCodes(stage.Relation);
        }

        if (table.Fast is { } fast)
        {
            try
            {
                var relation = new TableRelation(fast.Relation, table.Facts.Noise, fast.FirstLine, []);
                if (Try(relation, fast.ExpectedRecords, out var unusual))
                    return;
                if (unusual is not null)
                {
                    using var copy = TableStage.Of(dataset, relation, positions, cancellation);
                    LoadAgain(copy, unusual);
                    return;
                }
            }
            finally
            {
                if (fast.Rewritten is { } rewritten)
                    File.Delete(rewritten);
            }
        }

        using var stage = TableStage.Of(dataset, table, positions, cancellation);
        if (!Try(stage.Relation, null, out var readings))
            LoadAgain(stage, readings!);
    }

    private static bool TryLoad(
        Dataset dataset,
        Func<string> statement,
        long? expected,
        LoadedFile file,
        Func<long, MomentReadings?> look,
        out MomentReadings? readings,
        CancellationToken cancellation
    )
    {
        readings = null;
        dataset.Execute("BEGIN TRANSACTION", CancellationToken.None);
        try
        {
            var before = Count(dataset, file);
            // Made here: it may look at the rows, which are not known to be read faithfully yet.
            var rows = dataset.Execute(statement(), cancellation);
            if (rows == (expected ?? rows) && (readings = look(before)) is null)
            {
                dataset.Execute("COMMIT", CancellationToken.None);
                dataset.Ledger.Record(file, before, rows);
                return true;
            }
        }
        catch (DuckDBException fault)
            when (expected is not null
                && (
                    fault.Message.Contains("CSV", StringComparison.Ordinal)
                    || fault.Message.Contains("Invalid Input", StringComparison.Ordinal)
                )
            )
        {
            // Not faithful: record by record then.
        }
        catch
        {
            dataset.Execute("ROLLBACK", CancellationToken.None);
            throw;
        }

        dataset.Execute("ROLLBACK", CancellationToken.None);
        return false;
    }

    private static long Count(Dataset dataset, LoadedFile file) =>
        dataset.Scalar<long>($"SELECT count(*) FROM raw.{file.Table}");
}
