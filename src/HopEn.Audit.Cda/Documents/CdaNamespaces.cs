namespace HopEn.Audit.Cda.Documents;

/// <summary>XML namespaces of the documents and packages.</summary>
public static class CdaNamespaces
{
    /// <summary>HL7 version 3: the CDA.</summary>
    public const string Hl7 = "urn:hl7-org:v3";

    /// <summary>XSLT: the root of a self-presentable document.</summary>
    public const string Xslt = "http://www.w3.org/1999/XSL/Transform";
}
