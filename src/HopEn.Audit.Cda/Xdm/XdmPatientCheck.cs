using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Xdm;

/// <summary>Compares the patient of an entry with that of the document: identifier, then birth, sex and name.</summary>
internal static class XdmPatientCheck
{
    private const string Traits = "sourcePatientInfo";

    public static void Check(XdmDocumentEntry entry, CdaDocument document, XdmFindings findings)
    {
        if (entry.Slot("sourcePatientId") is not { } written)
        {
            findings.Error(
                "patient",
                "sourcePatientId",
                "L’identifiant du patient (sourcePatientId) manque dans METADATA.XML."
            );
            return;
        }

        var declared = Identifier(written);
        if (!document.Header.PatientIds.Any(id => id.Extension == declared.Extension && id.Root == declared.Root))
            findings.ErrorOfDifference("patient", "sourcePatientId", "L’identifiant du patient (sourcePatientId)");
        var tree = document.Tree;
        var patient = tree.Path(tree.Root, "recordTarget", "patientRole", "patient").FirstOrDefault();
        if (patient != 0)
            CheckTraits(entry.Slots.GetValueOrDefault(Traits) ?? [], tree, patient, findings);
    }

    // CX: number in the first component, authority's OID in the fourth.
    private static (string Root, string Extension) Identifier(string written)
    {
        var cx = written.Split('^');
        var authority = cx.Length > 3 ? cx[3].Split('&') : [];
        return (authority.FirstOrDefault(part => part.Contains('.', StringComparison.Ordinal)) ?? string.Empty, cx[0]);
    }

    private static void CheckTraits(IReadOnlyList<string> traits, XmlTree tree, int patient, XdmFindings findings)
    {
        var birthTime = tree.Children(patient, "birthTime").FirstOrDefault();
        if (birthTime != 0 && Trait("PID-7") is { } birth && !IsSameDay(birth, tree.Value(birthTime, "value")))
            Differ("La date de naissance (sourcePatientInfo, PID-7)");
        var gender = tree.Children(patient, "administrativeGenderCode").FirstOrDefault();
        if (gender != 0 && Trait("PID-8") is { } sex && sex != tree.Value(gender, "code"))
            Differ("Le sexe (sourcePatientInfo, PID-8)");
        var families = tree.Path(patient, "name", "family")
            .Select(node => PlainText.Fold(tree.StringValue(node)))
            .ToHashSet(StringComparer.Ordinal);
        var declared = Values("PID-5")
            .Select(value => PlainText.Fold(value.Split('^')[0]))
            .Where(name => name.Length > 0)
            .ToArray();
        if (families.Count > 0 && declared.Length > 0 && !declared.All(families.Contains))
            Differ("Le nom (sourcePatientInfo, PID-5)");

        void Differ(string what) => findings.ErrorOfDifference("patient-traits", Traits, what);

        string? Trait(string field) => Values(field).FirstOrDefault(value => value.Length > 0);

        IEnumerable<string> Values(string field) =>
            traits
                .Where(value => value.StartsWith(field + "|", StringComparison.Ordinal))
                .Select(value => value[(field.Length + 1)..]);
    }

    /// <summary>Whether two dates are the same, to the day at most, as far as the shorter one goes.</summary>
    private static bool IsSameDay(string first, string second)
    {
        var length = Math.Min(8, Math.Min(first.Length, second.Length));
        return length > 0 && first.AsSpan(0, length).SequenceEqual(second.AsSpan(0, length));
    }
}
