namespace HopEn.Audit.Cda.Schema;

/// <summary>What the XML schema says of one document.</summary>
/// <param name="Findings">The faults, in document order.</param>
/// <param name="Tolerated">Values that .NET alone refuses (an <c>anyURI</c> such as <c>http://...</c>,
/// which other validators accept): not faults.</param>
/// <param name="Truncated">True when the document has more faults than are listed.</param>
public sealed record SchemaResult(
    IReadOnlyList<SchemaFinding> Findings,
    IReadOnlyList<SchemaFinding> Tolerated,
    bool Truncated
)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsValid => Findings.Count == 0;
}
