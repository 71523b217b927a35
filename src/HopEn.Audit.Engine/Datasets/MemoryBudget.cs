namespace HopEn.Audit.Engine.Datasets;

/// <summary>How much memory the process may take, and how it is shared.</summary>
/// <remarks>
/// <c>memory_limit</c> bounds DuckDB's buffers, not the process: with 1 GB the resident set measured 1.44 GB, with 2.4 GB 2.9 GB. The
/// runtime, the libraries and DuckDB's own unaccounted allocations need the rest.
/// </remarks>
public static class MemoryBudget
{
    /// <summary>The smallest grant an audit can work with, in bytes.</summary>
    public const long Minimum = 400L * 1024 * 1024;

    /// <summary>What an audit takes at the most when the user says nothing, in bytes: a workstation does other things meanwhile.</summary>
    public const long Usual = 4L * 1024 * 1024 * 1024;

    private const long Runtime = 180L * 1024 * 1024;

    private const long Unaccounted = 1024L * 1024 * 1024;

    /// <summary>The grant of an audit when the user says nothing, in bytes.</summary>
    /// <param name="machineBytes">Memory of the machine, or of the container.</param>
    public static long Default(long machineBytes) => Math.Clamp((long)(machineBytes * 0.6), Minimum, Usual);

    /// <summary>The part of a grant given to DuckDB, in bytes.</summary>
    public static long ForDuckDb(long grantedBytes) =>
        Math.Max(Math.Max((long)((grantedBytes - Runtime) * 0.62), grantedBytes - Unaccounted), 100L * 1024 * 1024);
}
