namespace HopEn.Audit.Cda.Xdm;

/// <summary>A coded metadata of a document.</summary>
/// <param name="Scheme">What is coded: a UUID of <see cref="XdmClassificationSchemes"/>.</param>
/// <param name="Code">The code; empty for an author.</param>
/// <param name="Slots">Values of each slot, by name.</param>
public sealed record XdmClassification(
    string Scheme,
    string Code,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Slots
)
{
    /// <summary>OID of the code system; empty when absent.</summary>
    public string CodingScheme => Slots.GetValueOrDefault("codingScheme") is [var first, ..] ? first : string.Empty;
}
