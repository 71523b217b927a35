namespace HopEn.Audit.Cda.Xdm;

/// <summary>An <c>ExtrinsicObject</c> of METADATA.XML: what the package says of one of its documents.</summary>
/// <param name="MimeType">Media type.</param>
/// <param name="Slots">Values of each slot, by name.</param>
/// <param name="Classifications">Coded metadata.</param>
public sealed record XdmDocumentEntry(
    string MimeType,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Slots,
    IReadOnlyList<XdmClassification> Classifications
)
{
    /// <summary>First value of a slot; null when absent or empty.</summary>
    public string? Slot(string name) => Slots.GetValueOrDefault(name)?.FirstOrDefault(value => value.Length > 0);

    /// <summary>Classifications of a scheme.</summary>
    public IEnumerable<XdmClassification> ClassificationsOf(string scheme) =>
        Classifications.Where(one => one.Scheme == scheme);
}
