using System.Xml.Linq;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Anonymising;

/// <summary>What the elements of a document are, by their names.</summary>
internal static class CdaElements
{
    private static readonly XName Type = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");

    // Attributes that hold a code, a structure or a measure. Any other is removed: it may hold anything.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "classCode",
        "moodCode",
        "typeCode",
        "determinerCode",
        "contextControlCode",
        "contextConductionInd",
        "nullFlavor",
        "code",
        "codeSystem",
        "codeSystemName",
        "codeSystemVersion",
        "displayName",
        "qualifier",
        "use",
        "unit",
        "currency",
        "mediaType",
        "representation",
        "operator",
        "inclusive",
        "institutionSpecified",
        "negationInd",
        "independentInd",
        "inversionInd",
        "invertInd",
        "sequenceNumber",
        "separatableInd",
        "partType",
        "language",
        "alignment",
        "root",
        "extension",
        "value",
        "assigningAuthorityName",
        "valueSet",
        "valueSetVersion",
        "typeID",
        "controlActionCode",
        "isCriterionInd",
        "interchangeId",
        "numerator",
        "denominator",
    };

    // The codes of HL7 for what an element is, as the documents of the CI-SIS use them: « PAT » is also the half of a name.
    private static readonly HashSet<string> StructuralCodes = new(
        """
        ACT ACTI ADM ADTV AGNT ARQ ASSIGNED AUT AUTH AUTHEN BATTERY CAREGIVER CAUS CLUSTER COMP CON CONS COV
        CSM CST DEF DEV DOC DOCCLIN DOCBODY DOCSECT DRIV DST ECON ENC ENT EVN EVN.CRT GOL GRIC HLD INDIV INF
        INFO INSTANCE INT KIND LOC MANU MFST MIC MMAT NOK OBS OP ORG PAT PCPR PLC PRCP PRD PRF PRS PROC PROV
        PRP PSN QUALIF QUOT RCV REF REFB REFR REFV RESP RGPR ROL RPLC RQO RSON SBADM SBJ SDLOC SPC SPEC SPLY
        SUBJ TXA VRF XCRPT XFRM
        """.Split((char[]?)null),
        StringComparer.Ordinal
    );

    private static readonly string[] PublishedSystems =
    [
        "2.16.840.1.113883.",
        "1.2.250.1.213.",
        "1.2.250.1.71.",
        "1.2.250.1.215.",
        "1.3.6.1.4.1.19376.",
        "0.4.0.127.",
    ];

    /// <summary>Whether an attribute says what an element is, by a code of HL7.</summary>
    public static bool IsStructural(string attribute, string value) =>
        attribute is "classCode" or "typeCode" or "moodCode" or "determinerCode" or "contextControlCode"
        && StructuralCodes.Contains(value);

    /// <summary>Whether a code system is published, so that its codes name nobody.</summary>
    public static bool IsPublished(string? codeSystem) =>
        codeSystem is not null && PublishedSystems.Any(start => codeSystem.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether an element is an identifier to rewrite; models and types have a root too, and are kept.</summary>
    public static bool IsIdentifier(XElement element) =>
        (element.Attribute("root") ?? element.Attribute("extension")) is not null
        && element.Name.LocalName is not ("templateId" or "typeId");

    /// <summary>Whether an attribute may stay, once its value is looked at.</summary>
    public static bool IsKept(XAttribute attribute) =>
        attribute.IsNamespaceDeclaration
        || attribute.Name == Type
        || (
            attribute.Name.NamespaceName.Length == 0
            && Kept.Contains(attribute.Name.LocalName)
            && attribute.Name.LocalName != "assigningAuthorityName"
        );

    /// <summary>Whether an element is the text of a section, for readers.</summary>
    public static bool IsNarrative(XElement element) =>
        element.Name == Hl7("text") && element.Parent?.Name == Hl7("section");

    /// <summary>Whether an element carries a whole file.</summary>
    public static bool IsEncoded(XElement element) =>
        string.Equals((string?)element.Attribute("representation"), "B64", StringComparison.OrdinalIgnoreCase);

    public static XName Hl7(string name) => XName.Get(name, CdaNames.Namespace);
}
