namespace HopEn.Audit.Cda.Documents;

/// <summary>What the results say of a document.</summary>
/// <param name="Type">Code and code system of the document.</param>
/// <param name="TemplateIds">Models the document declares, in order.</param>
/// <param name="Level">1: unstructured body; 2: sections; 3: sections with entries; null without a body.</param>
/// <param name="PatientIds">Identifiers of the patient. They never leave the process.</param>
public sealed record CdaHeader(
    CdaCode Type,
    IReadOnlyList<CdaIdentifier> TemplateIds,
    int? Level,
    IReadOnlyList<CdaIdentifier> PatientIds
)
{
    /// <summary>Identifier of the document; null when absent.</summary>
    public CdaIdentifier? Id { get; init; }

    /// <summary>Identifier common to the versions of the document; null when absent.</summary>
    public CdaIdentifier? SetId { get; init; }

    /// <summary>Date of the document, as HL7 writes it; empty when absent.</summary>
    public string EffectiveTime { get; init; } = string.Empty;

    /// <summary>Identifiers of the organisation that keeps the document.</summary>
    public IReadOnlyList<CdaIdentifier> Custodians { get; init; } = [];
}
