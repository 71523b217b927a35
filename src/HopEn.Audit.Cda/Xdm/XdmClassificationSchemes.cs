namespace HopEn.Audit.Cda.Xdm;

/// <summary>
/// Classification schemes of a document entry. Source: <c>CDAHeaderToXDM.xsl</c> of the ANS (mapping of the header to
/// the metadata).
/// </summary>
public static class XdmClassificationSchemes
{
    /// <summary>Author.</summary>
    public const string Author = "urn:uuid:93606bcf-9494-43ec-9b4e-a7748d1a838d";

    /// <summary>Confidentiality.</summary>
    public const string Confidentiality = "urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f";

    /// <summary>Type of document.</summary>
    public const string Type = "urn:uuid:f0306f51-975f-434e-a61c-c59651d33983";

    /// <summary>Kind of healthcare facility.</summary>
    public const string Facility = "urn:uuid:f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1";

    /// <summary>Setting of the practice.</summary>
    public const string Practice = "urn:uuid:cccf5598-8b07-4b77-a05e-ae952c785ead";
}
