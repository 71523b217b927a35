namespace HopEn.Audit.Engine.Datasets;

/// <summary>How the memory a user grants to the process is shared.</summary>
/// <remarks>
/// <c>memory_limit</c> bounds DuckDB's buffers, not the process: with 1 GB the resident set measured 1.44 GB. The runtime,
/// the libraries and DuckDB's own unaccounted allocations need the rest.
/// </remarks>
public static class MemoryBudget
{
    /// <summary>The smallest grant an audit can work with, in bytes.</summary>
    public const long Minimum = 400L * 1024 * 1024;

    private const long Runtime = 180L * 1024 * 1024;

    /// <summary>The part of a grant given to DuckDB, in bytes.</summary>
    public static long ForDuckDb(long grantedBytes) => Math.Max((long)((grantedBytes - Runtime) * 0.62), 100L * 1024 * 1024);
}
