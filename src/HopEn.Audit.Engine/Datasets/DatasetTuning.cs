using System.Globalization;

namespace HopEn.Audit.Engine.Datasets;

/// <summary>Suits threads and planning of a session to what it is about to do.</summary>
/// <remarks>
/// Under the limits below, one thread per question and several questions at once; above, every thread for each question.
/// Measured far from both sides (25,000 rows, 1,000,000 rows): the very limits are chosen, not tuned.
/// </remarks>
internal sealed class DatasetTuning(DatasetSession session)
{
    private const long SmallFileBytes = 4 << 20;
    private const long SmallDatasetRows = 300_000;
    private const int MostWorkers = 8;

    // Planning a statement over a small table costs ten times running it: what these passes save there is less than they
    // take. Measured on the demonstration: a sixth of the processor time of a whole audit.
    private const string PassesNotWorthIt = "common_subexpressions,statistics_propagation";

    private bool isForSmall;

    /// <summary>How many small things may be done at once, one thread each.</summary>
    public static int Lanes => Math.Min(Environment.ProcessorCount, MostWorkers);

    /// <summary>Whether a file is small enough to be read beside others, one thread each.</summary>
    public static bool IsSmallFile(long bytes) => bytes < SmallFileBytes;

    /// <summary>Whether so many rows are few enough for several questions at once.</summary>
    public static bool IsSmallDataset(long rows) => rows < SmallDatasetRows;

    /// <summary>Tunes for small tables, or for large ones.</summary>
    public void TuneFor(bool small)
    {
        if (small == isForSmall)
            return;
        isForSmall = small;
        var threads = (small ? 1 : Environment.ProcessorCount).ToString(CultureInfo.InvariantCulture);
        var skipped = SqlLiteral.Text(small ? PassesNotWorthIt : string.Empty);
        session.Execute($"SET threads = {threads}; SET disabled_optimizers = {skipped}");
    }
}
