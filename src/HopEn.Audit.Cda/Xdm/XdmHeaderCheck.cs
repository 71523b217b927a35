using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Xdm;

/// <summary>Compares an entry of METADATA.XML with the header of its document. No message quotes either.</summary>
/// <remarks>
/// Source of the mapping: <c>CDAHeaderToXDM.xsl</c> (ANS, 2017). What receivers route and file by (type, patient,
/// confidentiality) is an error; the rest is a warning, because the style sheet is a template and not a specification.
/// </remarks>
internal sealed class XdmHeaderCheck
{
    private static readonly string[] FacilityPath =
    [
        "componentOf",
        "encompassingEncounter",
        "location",
        "healthCareFacility",
        "code",
    ];

    private static readonly string[] PracticePath =
    [
        "documentationOf",
        "serviceEvent",
        "performer",
        "assignedEntity",
        "representedOrganization",
        "standardIndustryClassCode",
    ];

    private readonly XdmDocumentEntry entry;
    private readonly XmlTree tree;
    private readonly XdmFindings findings;

    private XdmHeaderCheck(XdmDocumentEntry entry, XmlTree tree, XdmFindings findings)
    {
        this.entry = entry;
        this.tree = tree;
        this.findings = findings;
    }

    public static void Check(XdmDocumentEntry entry, CdaDocument document, XdmFindings findings)
    {
        var check = new XdmHeaderCheck(entry, document.Tree, findings);
        check.Type(document.Header.Type);
        check.Confidentiality();
        XdmPatientCheck.Check(entry, document, findings);
        XdmPersonCheck.Check(entry, document.Tree, findings);
        check.Time("creationTime", "effectiveTime");
        check.Time("serviceStartTime", "documentationOf", "serviceEvent", "effectiveTime", "low");
        check.Time("serviceStopTime", "documentationOf", "serviceEvent", "effectiveTime", "high");
        check.Language();
        check.Coded(XdmClassificationSchemes.Facility, "healthcareFacilityTypeCode", FacilityPath);
        check.Coded(XdmClassificationSchemes.Practice, "practiceSettingCode", PracticePath);
    }

    private void Type(CdaCode type)
    {
        var declared = entry.ClassificationsOf(XdmClassificationSchemes.Type).ToArray();
        if (declared.Length == 0)
            findings.Error("type-code", "typeCode", "Le type du document (typeCode) manque dans METADATA.XML.");
        else if (!declared.Any(one => IsSame(one, type)))
            findings.ErrorOfDifference("type-code", "typeCode", "Le type du document (typeCode)");
    }

    private static bool IsSame(XdmClassification declared, CdaCode code) =>
        declared.Code == code.Code && (declared.CodingScheme.Length == 0 || declared.CodingScheme == code.System);

    private void Confidentiality()
    {
        var declared = entry
            .ClassificationsOf(XdmClassificationSchemes.Confidentiality)
            .Select(one => one.Code)
            .ToArray();
        if (declared.Length == 0)
            findings.Error(
                "confidentiality",
                "confidentialityCode",
                "La confidentialité (confidentialityCode) manque dans METADATA.XML."
            );
        else if (First("confidentialityCode") is { } code && !declared.Contains(tree.Value(code, "code")))
            findings.ErrorOfDifference(
                "confidentiality",
                "confidentialityCode",
                "La confidentialité (confidentialityCode)"
            );
    }

    private void Language()
    {
        if (
            entry.Slot("languageCode") is { } written
            && First("languageCode") is { } node
            && written != tree.Value(node, "code")
        )
            findings.WarnOfDifference("language", "languageCode", "La langue (languageCode)");
    }

    private void Time(string slot, params ReadOnlySpan<string> path)
    {
        if (
            entry.Slot(slot) is { } written
            && First(path) is { } node
            && tree.Value(node, "value") is { Length: > 0 } value
            && !Hl7Time.SameInstant(written, value)
        )
            findings.WarnOfDifference("dates", slot, $"La date {slot}");
    }

    private void Coded(string scheme, string slot, ReadOnlySpan<string> path)
    {
        var declared = entry.ClassificationsOf(scheme).ToArray();
        if (
            declared.Length > 0
            && First(path) is { } node
            && tree.Value(node, "code") is { Length: > 0 } code
            && !declared.Any(one => one.Code == code)
        )
            findings.WarnOfDifference("coded", slot, $"Le code {slot}");
    }

    private int? First(params ReadOnlySpan<string> path) =>
        tree.Path(tree.Root, path).Select(node => (int?)node).FirstOrDefault();
}
