namespace HopEn.Audit.Sources.Readers;

/// <summary>Reads the sources of some kinds: those whose definition gives its name (<c>reader:</c> in kind.yml).</summary>
/// <remarks>
/// What comes from a server waits for it; what is on the disk is read on the thread of the caller, and is finished when the call returns.
/// A reader judges nothing: what it can't use is rejected with its origin.
/// </remarks>
public interface ISourceReader
{
    /// <summary>The name that definitions give.</summary>
    string Name { get; }

    /// <summary>
    /// Whether it takes a source whole, beside the files of the others, instead of one file at a time: documents, which take long to
    /// check, or a server, which has no file.
    /// </summary>
    bool TakesSourceWhole => false;

    /// <summary>Reads.</summary>
    /// <param name="source">What to read.</param>
    /// <param name="sink">Where its rows go, with their origin and what is to be told.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <exception cref="Model.HopEnAuditException">It is not what the dossier says, or can't be read.</exception>
    ValueTask ReadAsync(SourceInput source, ISourceSink sink, CancellationToken cancellation);

    /// <summary>
    /// Ends, for a reader that takes sources whole, once each of its sources was read, and even when the dossier names none: what is only
    /// known of them all, or comes besides.
    /// </summary>
    /// <param name="sink">Where its rows go.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <exception cref="Model.HopEnAuditException">It is not what the dossier says, or can't be read.</exception>
    ValueTask CompleteAsync(ISourceSink sink, CancellationToken cancellation) => ValueTask.CompletedTask;
}
