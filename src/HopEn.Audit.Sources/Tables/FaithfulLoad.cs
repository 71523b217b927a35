using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Loads a text the fast way, and record by record when the fast way did not find every record.</summary>
internal static class FaithfulLoad
{
    /// <summary>Runs the load.</summary>
    /// <param name="dataset">Dataset to fill.</param>
    /// <param name="reader">Reader that opened the table.</param>
    /// <param name="path">Text file.</param>
    /// <param name="table">Table opened the fast way, or staged already.</param>
    /// <param name="format">How the text is written.</param>
    /// <param name="statement">INSERT over a table's relation.</param>
    /// <param name="file">What the ledger records.</param>
    /// <param name="cancellation">Interrupts DuckDB.</param>
    public static void Run(
        Dataset dataset, TableReader reader, string path, TableFile table, TableFormat format,
        Func<TableFile, string> statement, Func<TableFile, LoadedFile> file, CancellationToken cancellation)
    {
        var done = table.ExpectedRecords is { } expected && TryFast(dataset, table, statement, expected, file(table), cancellation);
        if (table.Rewritten is { } copy) File.Delete(copy);
        if (done) return;
        if (table.StageTable is null) table = reader.Stage(path, table, format);
        try
        {
            dataset.Ledger.Load(file(table), () => dataset.Execute(statement(table), cancellation));
        }
        finally
        {
            // The staging table holds cells as they were written: it goes whatever happened.
            dataset.Execute($"DROP TABLE raw.{table.StageTable}", CancellationToken.None);
        }
    }

    private static bool TryFast(Dataset dataset, TableFile table, Func<TableFile, string> statement, long expected, LoadedFile file, CancellationToken cancellation)
    {
        dataset.Execute("BEGIN TRANSACTION", CancellationToken.None);
        try
        {
            var before = Count(dataset, file);
            dataset.Execute(statement(table), cancellation);
            var faithful = Count(dataset, file) - before == expected;
            dataset.Execute(faithful ? "COMMIT" : "ROLLBACK", CancellationToken.None);
            if (faithful) dataset.Ledger.Record(file, before, expected);
            return faithful;
        }
        catch (DuckDBException fault) when (fault.Message.Contains("CSV", StringComparison.Ordinal) || fault.Message.Contains("Invalid Input", StringComparison.Ordinal))
        {
            dataset.Execute("ROLLBACK", CancellationToken.None);
            return false;
        }
    }

    private static long Count(Dataset dataset, LoadedFile file) => dataset.Scalar<long>($"SELECT count(*) FROM raw.{file.Table}");
}
