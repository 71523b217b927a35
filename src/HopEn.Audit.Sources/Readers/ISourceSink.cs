using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Readers;

/// <summary>Where the rows of a source go.</summary>
/// <remarks>A dataset is written by one at a time: a reader that works beside the others gets its turn here.</remarks>
public interface ISourceSink
{
    /// <summary>Writes to the dataset: rows, their origin in its ledger, the columns it declares, what is to be told.</summary>
    /// <param name="rows">Writes; done before the next one is, and before the loading ends.</param>
    /// <param name="cancellation">Interrupts the wait, when too many writes wait already.</param>
    ValueTask WriteAsync(Action<Dataset> rows, CancellationToken cancellation);

    /// <summary>Says how far it is.</summary>
    void Report(AuditProgress progress);
}
