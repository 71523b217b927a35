using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Documents;

/// <summary>What reading the bytes of a document gave.</summary>
/// <param name="Document">The document; null when it can't be read or is not a CDA.</param>
/// <param name="Findings">What the reading found; never empty when there is no document.</param>
public sealed record CdaReadResult(CdaDocument? Document, IReadOnlyList<Finding> Findings);
