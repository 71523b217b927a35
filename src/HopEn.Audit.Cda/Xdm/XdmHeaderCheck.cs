using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Xdm;

/// <summary>Compares an entry of METADATA.XML with the header of its document. No message quotes either.</summary>
/// <remarks>
/// Source of the mapping: <c>CDAHeaderToXDM.xsl</c> (ANS, 2017). What receivers route and file by (type, patient,
/// confidentiality) is an error; the rest is a warning, because the style sheet is a template and not a specification.
/// </remarks>
internal sealed class XdmHeaderCheck
{
    private readonly XdmDocumentEntry entry;
    private readonly XmlTree tree;
    private readonly List<Finding> findings;

    private XdmHeaderCheck(XdmDocumentEntry entry, XmlTree tree, List<Finding> findings)
    {
        this.entry = entry;
        this.tree = tree;
        this.findings = findings;
    }

    public static void Check(XdmDocumentEntry entry, CdaDocument document, List<Finding> findings)
    {
        var check = new XdmHeaderCheck(entry, document.Tree, findings);
        check.Type(document.Header.Type);
        check.Confidentiality();
        check.Patient(document.Header.PatientIds);
        check.Author();
        check.Person(
            "legalAuthenticator",
            check.entry.Slot("legalAuthenticator"),
            "legalAuthenticator",
            "assignedEntity",
            "id"
        );
        check.Time("creationTime", "effectiveTime");
        check.Time("serviceStartTime", "documentationOf", "serviceEvent", "effectiveTime", "low");
        check.Time("serviceStopTime", "documentationOf", "serviceEvent", "effectiveTime", "high");
        check.Language();
        check.Coded(
            XdmClassificationSchemes.Facility,
            "healthcareFacilityTypeCode",
            "componentOf",
            "encompassingEncounter",
            "location",
            "healthCareFacility",
            "code"
        );
        check.Coded(
            XdmClassificationSchemes.Practice,
            "practiceSettingCode",
            "documentationOf",
            "serviceEvent",
            "performer",
            "assignedEntity",
            "representedOrganization",
            "standardIndustryClassCode"
        );
    }

    private void Type(CdaCode type)
    {
        var declared = entry.ClassificationsOf(XdmClassificationSchemes.Type).ToArray();
        if (declared.Length == 0)
            Add("type-code", FindingRole.Error, "Le type du document (typeCode) manque dans METADATA.XML.", "typeCode");
        else if (
            !declared.Any(one =>
                one.Code == type.Code && (one.CodingScheme.Length == 0 || one.CodingScheme == type.System)
            )
        )
            Differ("type-code", FindingRole.Error, "Le type du document (typeCode)", "typeCode");
    }

    private void Confidentiality()
    {
        var declared = entry
            .ClassificationsOf(XdmClassificationSchemes.Confidentiality)
            .Select(one => one.Code)
            .ToArray();
        if (declared.Length == 0)
            Add(
                "confidentiality",
                FindingRole.Error,
                "La confidentialité (confidentialityCode) manque dans METADATA.XML.",
                "confidentialityCode"
            );
        else if (First("confidentialityCode") is { } code && !declared.Contains(tree.Value(code, "code")))
            Differ(
                "confidentiality",
                FindingRole.Error,
                "La confidentialité (confidentialityCode)",
                "confidentialityCode"
            );
    }

    private void Patient(IReadOnlyList<CdaIdentifier> known)
    {
        if (entry.Slot("sourcePatientId") is not { } written)
        {
            Add(
                "patient",
                FindingRole.Error,
                "L’identifiant du patient (sourcePatientId) manque dans METADATA.XML.",
                "sourcePatientId"
            );
            return;
        }

        // CX: number in the first component, authority's OID in the fourth.
        var cx = written.Split('^');
        var authority =
            cx.Length > 3
                ? cx[3].Split('&').FirstOrDefault(part => part.Contains('.', StringComparison.Ordinal)) ?? string.Empty
                : string.Empty;
        if (!known.Any(id => id.Extension == cx[0] && id.Root == authority))
            Differ("patient", FindingRole.Error, "L’identifiant du patient (sourcePatientId)", "sourcePatientId");
        PatientTraits();
    }

    private void PatientTraits()
    {
        var traits = entry.Slots.GetValueOrDefault("sourcePatientInfo") ?? [];
        var patient = tree.Path(tree.Root, "recordTarget", "patientRole", "patient").FirstOrDefault();
        if (patient == 0)
            return;
        string? Trait(string field) =>
            traits
                .Where(value => value.StartsWith(field + "|", StringComparison.Ordinal))
                .Select(value => value[(field.Length + 1)..])
                .FirstOrDefault(value => value.Length > 0);
        if (
            Trait("PID-7") is { } birth
            && tree.Children(patient, "birthTime").FirstOrDefault() is var time and not 0
            && !Prefixes(birth, tree.Value(time, "value"), 8)
        )
            Differ(
                "patient-traits",
                FindingRole.Error,
                "La date de naissance (sourcePatientInfo, PID-7)",
                "sourcePatientInfo"
            );
        if (
            Trait("PID-8") is { } sex
            && tree.Children(patient, "administrativeGenderCode").FirstOrDefault() is var gender and not 0
            && sex != tree.Value(gender, "code")
        )
            Differ("patient-traits", FindingRole.Error, "Le sexe (sourcePatientInfo, PID-8)", "sourcePatientInfo");
        var families = tree.Path(patient, "name", "family")
            .Select(node => PlainText.Fold(tree.StringValue(node)))
            .ToHashSet(StringComparer.Ordinal);
        var names = traits
            .Where(value => value.StartsWith("PID-5|", StringComparison.Ordinal))
            .Select(value => PlainText.Fold(value[6..].Split('^')[0]))
            .Where(name => name.Length > 0)
            .ToArray();
        if (families.Count > 0 && names.Length > 0 && !names.All(families.Contains))
            Differ("patient-traits", FindingRole.Error, "Le nom (sourcePatientInfo, PID-5)", "sourcePatientInfo");
    }

    private void Author()
    {
        var authors = entry.ClassificationsOf(XdmClassificationSchemes.Author).ToArray();
        if (authors.Length == 0)
            Add("author", FindingRole.Warning, "L’auteur manque dans METADATA.XML.", "author");
        foreach (var person in authors.SelectMany(author => author.Slots.GetValueOrDefault("authorPerson") ?? []))
            Person("authorPerson", person, "author", "assignedAuthor", "id");
        foreach (
            var institution in authors.SelectMany(author => author.Slots.GetValueOrDefault("authorInstitution") ?? [])
        )
        {
            // XON: identifier of the organisation in the tenth component.
            var xon = institution.Split('^');
            if (
                xon.Length > 9
                && xon[9].Length > 0
                && !Extensions("author", "assignedAuthor", "representedOrganization", "id").Contains(xon[9])
            )
                Differ(
                    "author",
                    FindingRole.Warning,
                    "L’établissement de l’auteur (authorInstitution)",
                    "authorInstitution"
                );
        }
    }

    // XCN: identifier of the person in the first component.
    private void Person(string slot, string? written, params ReadOnlySpan<string> path)
    {
        if (written?.Split('^')[0] is { Length: > 0 } id && !Extensions(path).Contains(id))
            Differ("author", FindingRole.Warning, $"La personne (slot {slot})", slot);
    }

    private void Language()
    {
        if (
            entry.Slot("languageCode") is { } written
            && First("languageCode") is { } node
            && written != tree.Value(node, "code")
        )
            Differ("language", FindingRole.Warning, "La langue (languageCode)", "languageCode");
    }

    private void Time(string slot, params ReadOnlySpan<string> path)
    {
        if (
            entry.Slot(slot) is { } written
            && First(path) is { } node
            && tree.Value(node, "value") is { Length: > 0 } value
            && !Hl7Time.SameInstant(written, value)
        )
            Differ("dates", FindingRole.Warning, $"La date {slot}", slot);
    }

    private void Coded(string scheme, string slot, params ReadOnlySpan<string> path)
    {
        var declared = entry.ClassificationsOf(scheme).ToArray();
        if (
            declared.Length > 0
            && First(path) is { } node
            && tree.Value(node, "code") is { Length: > 0 } code
            && !declared.Any(one => one.Code == code)
        )
            Differ("coded", FindingRole.Warning, $"Le code {slot}", slot);
    }

    private HashSet<string> Extensions(params ReadOnlySpan<string> path) =>
        tree.Path(tree.Root, path).Select(node => tree.Value(node, "extension")).ToHashSet(StringComparer.Ordinal);

    private int? First(params ReadOnlySpan<string> path) =>
        tree.Path(tree.Root, path).Select(node => (int?)node).FirstOrDefault();

    private static bool Prefixes(string first, string second, int most)
    {
        var length = Math.Min(most, Math.Min(first.Length, second.Length));
        return length > 0 && first.AsSpan(0, length).SequenceEqual(second.AsSpan(0, length));
    }

    private void Differ(string test, FindingRole role, string what, string location) =>
        Add(test, role, $"{what} diffère entre METADATA.XML et l’en-tête du document.", location);

    private void Add(string test, FindingRole role, string message, string location) =>
        findings.Add(XdmCheck.Fault("xdm-" + test, role, message, location));
}
