using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Checks;

/// <summary>A layer of checks on one document. One instance serves one thread at a time.</summary>
public interface IDocumentLayer
{
    /// <summary>Checks a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Stops the check.</param>
    LayerResult Check(CdaDocument document, CancellationToken cancellation);
}
