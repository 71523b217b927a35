namespace HopEn.Audit.Cda.Opening;

/// <summary>What one file that was given may still unpack. Not thread-safe: one opener, one thread.</summary>
internal sealed class UnpackBudget(OpeningBounds bounds)
{
    private long left = bounds.UnpackedBytes;

    public OpeningBounds Bounds => bounds;

    /// <summary>Takes bytes; false when there are too many.</summary>
    public bool Take(long bytes) => (left -= bytes) >= 0;
}
