using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Readers;

/// <summary>Writes at once, on the thread of the reader: the dataset is its own meanwhile.</summary>
/// <param name="dataset">Dataset to fill.</param>
/// <param name="progress">Told how far the reader is.</param>
internal sealed class DirectSink(Dataset dataset, IProgress<AuditProgress>? progress) : ISourceSink
{
    /// <inheritdoc />
    public ValueTask WriteAsync(Action<Dataset> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rows);
        rows(dataset);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public void Report(AuditProgress step) => progress?.Report(step);
}
