using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Sources.Readers;

/// <summary>A reader of files: each is read whole, by DuckDB or on the thread of the caller, and nothing is waited for.</summary>
/// <param name="name">The name that definitions give.</param>
/// <param name="read">Reads one file of a source into a dataset.</param>
internal sealed class FileReader(string name, Action<Dataset, SourceInput, SourceFile, CancellationToken> read)
    : ISourceReader
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public async ValueTask ReadAsync(SourceInput source, ISourceSink sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var file in source.Files)
            await sink.WriteAsync(dataset => read(dataset, source, file, cancellation), cancellation);
    }
}
