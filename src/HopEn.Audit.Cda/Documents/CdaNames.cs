namespace HopEn.Audit.Cda.Documents;

/// <summary>Names of CDA R2 used in several places.</summary>
public static class CdaNames
{
    /// <summary>The namespace of CDA R2.</summary>
    public const string Namespace = "urn:hl7-org:v3";

    /// <summary>The document element.</summary>
    public const string ClinicalDocument = "ClinicalDocument";

    /// <summary>The templateId of a document whose body is not structured (IHE XDS-SD), which stands in the place of the volet's.</summary>
    public const string UnstructuredTemplate = "1.3.6.1.4.1.19376.1.2.20";
}
