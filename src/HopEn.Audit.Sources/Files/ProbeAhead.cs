using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Sources.Files;

/// <summary>Looks at the bytes of the next large file while the rows of the one before are loaded.</summary>
/// <remarks>The file then comes from the disk once, and is in the memory of the system when it is read.</remarks>
internal sealed class ProbeAhead : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Dictionary<string, BackgroundWork<FileFacts>> probes = new(StringComparer.Ordinal);

    /// <summary>Looks at nothing yet.</summary>
    /// <param name="cancellation">Stops between two blocks.</param>
    public ProbeAhead(CancellationToken cancellation) =>
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

    /// <summary>Starts looking at a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Its name for messages.</param>
    public void Start(string path, string name) =>
        probes[path] = new BackgroundWork<FileFacts>(() => ByteProbe.Read(path, name, stop.Token));

    /// <summary>The facts of a file, looked at now when it was not before; what is wrong with it is told here.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    public FileFacts Take(string path, string name, CancellationToken cancellation) =>
        probes.Remove(path, out var probe) ? probe.Take() : ByteProbe.Read(path, name, cancellation);

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        foreach (var probe in probes.Values)
            probe.Settle();
        stop.Dispose();
    }
}
