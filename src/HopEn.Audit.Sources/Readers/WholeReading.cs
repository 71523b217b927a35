using System.Threading.Channels;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Sources.Readers;

/// <summary>Reads the sources of one reader, one after another, while the dataset is busy with something else.</summary>
internal sealed class WholeReading : ISourceSink
{
    private const int MostWaiting = 16;
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);

    private readonly Channel<Action<Dataset>> writes = Channel.CreateBounded<Action<Dataset>>(MostWaiting);
    private readonly Task running;
    private AuditProgress? reported;

    /// <summary>Starts.</summary>
    public WholeReading(ISourceReader reader, IReadOnlyList<SourceInput> inputs, CancellationToken cancellation) =>
        running = Task.Run(() => ReadAsync(reader, inputs, cancellation), CancellationToken.None);

    /// <summary>Writes what was read, and what is still to be read, until all is.</summary>
    /// <exception cref="HopEnAuditException">What the reader found at fault.</exception>
    public void Load(Dataset dataset, IProgress<AuditProgress>? progress)
    {
        do
        {
            while (writes.Reader.TryRead(out var rows))
                rows(dataset);
        } while (Another(progress));

        running.GetAwaiter().GetResult();
    }

    /// <summary>Waits for it to end, however it ends.</summary>
    public void Settle() => SideBySide.Settle(running);

    /// <inheritdoc />
    public ValueTask WriteAsync(Action<Dataset> rows, CancellationToken cancellation) =>
        writes.Writer.WriteAsync(rows, cancellation);

    /// <inheritdoc />
    public void Report(AuditProgress progress) => Volatile.Write(ref reported, progress);

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

    private async Task ReadAsync(
        ISourceReader reader,
        IReadOnlyList<SourceInput> inputs,
        CancellationToken cancellation
    )
    {
        try
        {
            foreach (var input in inputs)
                await reader.ReadAsync(input, this, cancellation).ConfigureAwait(false);
            await reader.CompleteAsync(this, cancellation).ConfigureAwait(false);
        }
        finally
        {
            writes.Writer.Complete();
        }
    }
}
