using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Readers;

/// <summary>Reads, beside the files and beside each other, the sources of each reader that takes them whole.</summary>
/// <remarks>What they write waits until the dataset is free, and comes in the order of the readers whatever their pace.</remarks>
internal sealed class WholeSources : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly WholeReading[] readings;

    /// <summary>Starts.</summary>
    /// <param name="sources">Each reader, with its sources; it may have none.</param>
    /// <param name="cancellation">Interrupts them.</param>
    public WholeSources(
        IReadOnlyList<(ISourceReader Reader, SourceInput[] Inputs)> sources,
        CancellationToken cancellation
    )
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        readings = [.. sources.Select(one => new WholeReading(one.Reader, one.Inputs, stop.Token))];
    }

    /// <summary>Writes what was read, and what is still to be read, until all is.</summary>
    /// <exception cref="HopEnAuditException">What a reader found at fault.</exception>
    public void Load(Dataset dataset, IProgress<AuditProgress>? progress)
    {
        foreach (var reading in readings)
            reading.Load(dataset, progress);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        foreach (var reading in readings)
            reading.Settle();
        stop.Dispose();
    }
}
