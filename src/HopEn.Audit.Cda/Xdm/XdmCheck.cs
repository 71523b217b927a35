using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Xdm;

/// <summary>Judges an IHE_XDM package against the document it carries.</summary>
/// <remarks>
/// The tree of the package comes from public implementations and is consistent with IHE ITI XDM, whose text was not read:
/// what rests on it alone is a warning. Hash, size, URI and the mapping of the header come from <c>CDAHeaderToXDM.xsl</c> (ANS).
/// </remarks>
public static partial class XdmCheck
{
    /// <summary>Judges.</summary>
    /// <param name="context">The package and the file of the document.</param>
    /// <param name="document">The document; null when it can't be read.</param>
    public static IReadOnlyList<Finding> Check(XdmContext context, CdaDocument? document)
    {
        ArgumentNullException.ThrowIfNull(context);
        var findings = new XdmFindings();
        var package = context.SubmissionSet;
        CheckPackage(package, findings);
        if (context.File is not { } member || package.Fault is not null)
            return findings.All;
        if (package.EntryOf(member) is not { } entry)
        {
            findings.Error(
                "entry",
                "URI",
                "METADATA.XML ne déclare pas ce document\u202f: aucun «\u202fURI\u202f» ne mène à lui."
            );
            return findings.All;
        }

        if (member.IsDocument)
            CheckFile(package, entry, findings);
        if (document is not null)
            XdmHeaderCheck.Check(entry, document, findings);
        return findings.All;
    }

    private static void CheckPackage(XdmSubmissionSet package, XdmFindings findings)
    {
        if (package.Fault is { } fault)
        {
            findings.Error("metadata", "METADATA.XML", $"METADATA.XML ne peut pas être lu\u202f: {fault}.");
            return;
        }

        if (!XdmPackageLayout.IsInPlace(package.Metadata))
            findings.Error(
                "tree",
                "METADATA.XML",
                "METADATA.XML n’est pas à sa place dans le paquet\u202f: attendu IHE_XDM/SUBSET01/METADATA.XML, "
                    + "un répertoire par lot sous IHE_XDM."
            );
        foreach (var page in XdmPackageLayout.Pages)
        {
            if (!package.Files.Any(member => member.Name.Equals(page, StringComparison.OrdinalIgnoreCase)))
                findings.Warn("tree", page, $"Le paquet n’a pas de {page} à sa racine.");
        }

        if (package.DocumentEntries.Count == 0)
            findings.Error("entry", "METADATA.XML", "METADATA.XML ne déclare aucun document (ExtrinsicObject).");
        var patients = package.DocumentEntries.Select(entry => entry.Slot("sourcePatientId")).OfType<string>();
        if (patients.Distinct(StringComparer.Ordinal).Count() > 1)
            findings.Error(
                "single-patient",
                "sourcePatientId",
                "Les documents du paquet ne sont pas du même patient\u202f: leurs «\u202fsourcePatientId\u202f» diffèrent."
            );
        // The file of another document is told with that document.
        foreach (var entry in package.EntriesWithoutDocument)
            CheckFile(package, entry, findings);
    }

    private static void CheckFile(XdmSubmissionSet package, XdmDocumentEntry entry, XdmFindings findings)
    {
        if (package.FileOf(entry) is not { } member)
        {
            findings.Error(
                "uri",
                "URI",
                "METADATA.XML déclare un document dont l’«\u202fURI\u202f» ne mène à aucun fichier de son répertoire."
            );
            return;
        }

        // A name may be that of the patient, whatever the document says: only those of the standard are shown.
        var file = member.Name[(member.Name.LastIndexOf('/') + 1)..];
        var name = StandardName().IsMatch(file) ? file : "ce document";
        CheckHash(entry.Slot("hash"), member, name, findings);
        CheckSize(entry.Slot("size"), member, name, findings);
    }

    [GeneratedRegex(
        @"\A(?:DOC|DOCUMENT|CDA)[_-]?\d{0,8}\.[A-Z]{2,4}\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex StandardName();

    private static void CheckHash(string? declared, XdmFile member, string name, XdmFindings findings)
    {
        if (declared is null)
            findings.Error("hash", "hash", $"L’empreinte («\u202fhash\u202f») de {name} manque dans METADATA.XML.");
        else if (!declared.Equals(member.Sha1, StringComparison.OrdinalIgnoreCase))
            findings.Error(
                "hash",
                "hash",
                $"L’empreinte SHA-1 de {name} n’est pas celle que METADATA.XML déclare\u202f: "
                    + "le fichier a changé après la constitution du paquet, ou la métadonnée est fausse."
            );
    }

    private static void CheckSize(string? declared, XdmFile member, string name, XdmFindings findings)
    {
        if (declared is null)
            findings.Error("size", "size", $"La taille («\u202fsize\u202f») de {name} manque dans METADATA.XML.");
        else if (declared != member.Size.ToString(CultureInfo.InvariantCulture))
            findings.Error("size", "size", $"La taille de {name} n’est pas celle que METADATA.XML déclare.");
    }
}
