using System.Globalization;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Xdm;

/// <summary>Judges an IHE_XDM package against the document it carries.</summary>
/// <remarks>
/// The tree of the package comes from public implementations and is consistent with IHE ITI XDM, whose text was not read:
/// what rests on it alone is a warning. Hash, size, URI and the mapping of the header come from <c>CDAHeaderToXDM.xsl</c> (ANS).
/// </remarks>
public static class XdmCheck
{
    /// <summary>Judges.</summary>
    /// <param name="context">The package and the file of the document.</param>
    /// <param name="document">The document; null when it can't be read.</param>
    public static IReadOnlyList<Finding> Check(XdmContext context, CdaDocument? document)
    {
        ArgumentNullException.ThrowIfNull(context);
        var findings = new List<Finding>();
        OfPackage(context.SubmissionSet, findings);
        if (context.File is not { } member || context.SubmissionSet.Fault is not null)
            return findings;
        var own = context.SubmissionSet.EntryOf(member);
        if (own is not null && member.IsDocument)
            OfFile(context.SubmissionSet, own, findings);
        if (own is not { } entry)
        {
            findings.Add(
                Fault(
                    "xdm-entry",
                    FindingRole.Error,
                    "METADATA.XML ne déclare pas ce document\u202f: aucun «\u202fURI\u202f» ne mène à lui.",
                    "URI"
                )
            );
            return findings;
        }

        if (document is not null)
            XdmHeaderCheck.Check(entry, document, findings);
        return findings;
    }

    /// <summary>A finding of the package.</summary>
    internal static Finding Fault(string test, FindingRole role, string message, string location) =>
        new(
            Layer: FindingLayer.Xdm,
            Schematron: null,
            Kind: FindingKind.Xdm,
            Role: role,
            Test: test,
            Message: message,
            Location: location
        );

    private static void OfPackage(XdmSubmissionSet package, List<Finding> findings)
    {
        if (package.Fault is { } fault)
        {
            findings.Add(
                Fault(
                    "xdm-metadata",
                    FindingRole.Error,
                    $"METADATA.XML ne peut pas être lu\u202f: {fault}.",
                    "METADATA.XML"
                )
            );
            return;
        }

        foreach (var expected in new[] { "INDEX.HTM", "README.TXT" })
        {
            if (!package.Files.Any(member => member.Name.Equals(expected, StringComparison.OrdinalIgnoreCase)))
                findings.Add(
                    Fault("xdm-tree", FindingRole.Warning, $"Le paquet n’a pas de {expected} à sa racine.", expected)
                );
        }

        if (package.DocumentEntries.Count == 0)
            findings.Add(
                Fault(
                    "xdm-entry",
                    FindingRole.Error,
                    "METADATA.XML ne déclare aucun document (ExtrinsicObject).",
                    "METADATA.XML"
                )
            );
        if (
            package
                .DocumentEntries.Select(entry => entry.Slot("sourcePatientId"))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Count() > 1
        )
        {
            findings.Add(
                Fault(
                    "xdm-single-patient",
                    FindingRole.Error,
                    "Les documents du paquet ne sont pas du même patient\u202f: leurs «\u202fsourcePatientId\u202f» diffèrent.",
                    "sourcePatientId"
                )
            );
        }

        // The file of another document is told with that document.
        foreach (var entry in package.EntriesWithoutDocument)
            OfFile(package, entry, findings);
    }

    private static void OfFile(XdmSubmissionSet package, XdmDocumentEntry entry, List<Finding> findings)
    {
        if (package.FileOf(entry) is not { } member)
        {
            findings.Add(
                Fault(
                    "xdm-uri",
                    FindingRole.Error,
                    "METADATA.XML déclare un document dont l’«\u202fURI\u202f» ne mène à aucun fichier de son répertoire.",
                    "URI"
                )
            );
            return;
        }

        var name = SafeName.Printable(member.Name[(member.Name.LastIndexOf('/') + 1)..]);
        if (entry.Slot("hash") is not { } hash)
            findings.Add(
                Fault(
                    "xdm-hash",
                    FindingRole.Error,
                    $"L’empreinte («\u202fhash\u202f») de {name} manque dans METADATA.XML.",
                    "hash"
                )
            );
        else if (!hash.Equals(member.Sha1, StringComparison.OrdinalIgnoreCase))
            findings.Add(
                Fault(
                    "xdm-hash",
                    FindingRole.Error,
                    $"L’empreinte SHA-1 de {name} n’est pas celle que METADATA.XML déclare\u202f: "
                        + "le fichier a changé après la constitution du paquet, ou la métadonnée est fausse.",
                    "hash"
                )
            );
        if (entry.Slot("size") is not { } size)
            findings.Add(
                Fault(
                    "xdm-size",
                    FindingRole.Error,
                    $"La taille («\u202fsize\u202f») de {name} manque dans METADATA.XML.",
                    "size"
                )
            );
        else if (size != member.Size.ToString(CultureInfo.InvariantCulture))
            findings.Add(
                Fault(
                    "xdm-size",
                    FindingRole.Error,
                    $"La taille de {name} n’est pas celle que METADATA.XML déclare.",
                    "size"
                )
            );
    }
}
