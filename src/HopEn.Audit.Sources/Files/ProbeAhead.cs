using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Sources.Files;

/// <summary>Looks at the bytes of the next large file while the rows of the one before are loaded.</summary>
/// <remarks>The file then comes from the disk once, and is in the memory of the system when it is read.</remarks>
internal sealed class ProbeAhead : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Dictionary<string, Task<FileFacts>> probes = new(StringComparer.Ordinal);

    /// <summary>Looks at nothing yet.</summary>
    /// <param name="cancellation">Stops between two blocks.</param>
    public ProbeAhead(CancellationToken cancellation) =>
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

    /// <summary>Starts looking at a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Its name for messages.</param>
    public void Start(string path, string name) =>
        probes[path] = Task.Run(() => ByteProbe.Read(path, name, stop.Token), CancellationToken.None);

    /// <summary>The facts of a file, looked at now when it was not before; what is wrong with it is told here.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    public FileFacts Take(string path, string name, CancellationToken cancellation)
    {
        if (!probes.Remove(path, out var probe))
            return ByteProbe.Read(path, name, cancellation);
        SideBySide.Settle(probe);
        return probe.GetAwaiter().GetResult();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stop.Cancel();
        foreach (var probe in probes.Values)
            SideBySide.Settle(probe);
        stop.Dispose();
    }
}
