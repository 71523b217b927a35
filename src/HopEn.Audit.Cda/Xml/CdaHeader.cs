namespace HopEn.Audit.Cda.Xml;

/// <summary>What the checks of the wrappings and the results need of a header. It holds patient content and never leaves the process.</summary>
/// <param name="Type">Code and code system of the document.</param>
/// <param name="TemplateIds">Models the document declares, in order.</param>
/// <param name="Level">1: unstructured body; 2: sections; 3: sections with entries; null without a body.</param>
public sealed record CdaHeader(CdaCode Type, IReadOnlyList<CdaIdentifier> TemplateIds, int? Level)
{
    /// <summary>Identifiers of the patient.</summary>
    public required IReadOnlyList<CdaIdentifier> PatientIds { get; init; }
}
