using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Tests;

/// <summary>A layer that finds nothing: the tests of the opening look at the opening.</summary>
internal sealed class NoLayer : IDocumentLayer
{
    public LayerResult Check(CdaDocument document, CancellationToken cancellation) => new([]);
}
