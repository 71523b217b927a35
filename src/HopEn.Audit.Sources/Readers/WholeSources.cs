using System.Threading.Channels;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Sources.Readers;

/// <summary>Reads, beside the files and one after another, the sources that are taken whole.</summary>
/// <remarks>What they write waits until the dataset is free.</remarks>
internal sealed class WholeSources : ISourceSink, IDisposable
{
    private const int MostWaiting = 16;
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);

    private readonly Channel<Action<Dataset>> writes = Channel.CreateBounded<Action<Dataset>>(MostWaiting);
    private readonly CancellationTokenSource stop;
    private readonly Task running;
    private AuditProgress? reported;

    /// <summary>Starts.</summary>
    public WholeSources(
        IReadOnlyList<(ISourceReader Reader, SourceInput Input)> sources,
        CancellationToken cancellation
    )
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        running = sources.Count == 0 ? Task.CompletedTask : Task.Run(() => ReadAsync(sources), CancellationToken.None);
        if (sources.Count == 0)
            writes.Writer.Complete();
    }

    /// <summary>Writes what was read, and what is still to be read, until all is.</summary>
    /// <exception cref="HopEnAuditException">What a reader found at fault.</exception>
    public void Load(Dataset dataset, IProgress<AuditProgress>? progress)
    {
        do
        {
            while (writes.Reader.TryRead(out var rows))
                rows(dataset);
        } while (Another(progress));

        running.GetAwaiter().GetResult();
    }

    /// <inheritdoc />
    public ValueTask WriteAsync(Action<Dataset> rows, CancellationToken cancellation) =>
        writes.Writer.WriteAsync(rows, cancellation);

    /// <inheritdoc />
    public void Report(AuditProgress progress) => Volatile.Write(ref reported, progress);

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        SideBySide.Settle(running);
        stop.Dispose();
    }

    private bool Another(IProgress<AuditProgress>? progress)
    {
        var waiting = writes.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
        while (!SideBySide.Settle(waiting, BetweenReports))
        {
            if (Volatile.Read(ref reported) is { } last)
                progress?.Report(last);
        }

        return waiting.Result;
    }

    private async Task ReadAsync(IReadOnlyList<(ISourceReader Reader, SourceInput Input)> sources)
    {
        try
        {
            foreach (var (reader, input) in sources)
                await reader.ReadAsync(input, this, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            writes.Writer.Complete();
        }
    }
}
