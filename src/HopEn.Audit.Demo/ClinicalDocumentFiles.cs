using HopEn.Audit.Reports.Archives;

namespace HopEn.Audit.Demo;

/// <summary>
/// Writes clinical documents as they leave: loose, in an archive, in IHE_XDM packages, in messages, in a flow. Some have a defect.
/// </summary>
internal static class ClinicalDocumentFiles
{
    /// <summary>What dossier.yml names.</summary>
    public const string Pattern = "cda-*";

    private const string Archive = "cda-export.zip";

    public static void Write(string folder, DemoHospital hospital, PlantedDefects ledger)
    {
        string[] sites = [hospital.North.Finess, hospital.Centre.Finess, hospital.South.Finess];
        ClinicalDocument Letter(int rank) => new(rank, sites[rank % sites.Length]);
        Exported(folder, hospital, ledger, Letter);
        Broken(folder, ledger, Letter(30).Bytes());
        Packages(folder, ledger, Letter);
        Messages(folder, ledger, Letter);
        File.WriteAllBytes(Path.Combine(folder, "cda-flux.hl7"), DocumentWrapping.Hl7(Letter(51)));
        File.WriteAllBytes(Path.Combine(folder, "cda-numerisation.pdf"), ClinicalDocument.Pdf);
        ledger.Add("cda-format", "(PDF)", "cda-numerisation.pdf", null, "Un PDF seul, sans document CDA");
    }

    private static void Exported(
        string folder,
        DemoHospital hospital,
        PlantedDefects ledger,
        Func<int, ClinicalDocument> letter
    )
    {
        (ClinicalDocument Document, string[] Rules, string Note)[] defects =
        [
            (letter(15) with { WithWrongKey = true }, ["cda-conformance", "cda-ins"], "Clé du matricule fausse"),
            (letter(16) with { InsRoot = null }, ["cda-ins-presence"], "Aucune INS dans l’en-tête"),
            (letter(17) with { WithBirthPlace = false }, ["cda-conformance", "cda-ins"], "Lieu de naissance absent"),
            (letter(18) with { InsRoot = "1.2.250.1.213.1.4.10" }, ["cda-conformance", "cda-ins"], "OID de test"),
            (
                letter(19) with
                {
                    Custodian = hospital.NeighbourSite.Finess,
                },
                ["cda-custodian"],
                "FINESS d’un autre établissement"
            ),
            (letter(20) with { CustodianPrefix = string.Empty }, ["cda-custodian"], "FINESS sans le chiffre 1 devant"),
            (letter(21) with { Type = "11493-4" }, ["cda-conformance", "cda-dmp-type"], "Type retiré le 13/10/2017"),
            (letter(22) with { WithLabel = false }, ["cda-conformance"], "Type sans libellé"),
        ];
        var right = Enumerable.Range(1, 14).Select(rank => letter(rank) with { IsLevel1 = rank % 5 == 0 });
        var members = new List<(string, byte[])>();
        foreach (var document in right.Concat(defects.Select(defect => defect.Document)))
            members.Add((Name(document), document.Bytes()));
        File.WriteAllBytes(Path.Combine(folder, Archive), StoredZip.Bytes(members));
        foreach (var (document, rules, note) in defects)
        {
            foreach (var rule in rules)
                ledger.Add(rule, "(document)", $"{Archive}!{Name(document)}", null, note);
        }
    }

    private static void Broken(string folder, PlantedDefects ledger, byte[] content)
    {
        const string name = "cda-coupe.xml";
        File.WriteAllBytes(Path.Combine(folder, name), content[..(content.Length / 2)]);
        ledger.Add("cda-conformance", "(document)", name, null, "Fichier coupé au milieu");
    }

    private static void Packages(string folder, PlantedDefects ledger, Func<int, ClinicalDocument> letter)
    {
        File.WriteAllBytes(
            Path.Combine(folder, "cda-paquet-1.zip"),
            StoredZip.Bytes(DocumentWrapping.Package(letter(31)))
        );
        Spoiled(
            "cda-paquet-2.zip",
            letter(32),
            metadata =>
                metadata.Replace(
                    "<rim:Slot name=\"hash\"><rim:ValueList><rim:Value>",
                    "<rim:Slot name=\"hash\"><rim:ValueList><rim:Value>0",
                    StringComparison.Ordinal
                ),
            "Empreinte fausse dans METADATA.XML"
        );
        Spoiled(
            "cda-paquet-3.zip",
            letter(33),
            metadata =>
                metadata.Replace(
                    "nodeRepresentation=\"11490-0\"",
                    "nodeRepresentation=\"34112-3\"",
                    StringComparison.Ordinal
                ),
            "Type différent dans METADATA.XML"
        );

        void Spoiled(string name, ClinicalDocument document, Func<string, string> change, string note)
        {
            File.WriteAllBytes(Path.Combine(folder, name), StoredZip.Bytes(DocumentWrapping.Package(document, change)));
            foreach (var rule in new[] { "cda-conformance", "cda-xdm" })
                ledger.Add(rule, "(document)", $"{name}!{DocumentWrapping.Member}", null, note);
        }
    }

    private static void Messages(string folder, PlantedDefects ledger, Func<int, ClinicalDocument> letter)
    {
        byte[] Packed(ClinicalDocument document) => StoredZip.Bytes(DocumentWrapping.Package(document));

        var (right, wrong) = (letter(41), letter(42));
        File.WriteAllBytes(Path.Combine(folder, "cda-message-1.eml"), DocumentWrapping.Message(right, Packed(right)));
        File.WriteAllBytes(
            Path.Combine(folder, "cda-message-2.eml"),
            DocumentWrapping.Message(wrong, Packed(wrong), "Votre patient")
        );
        ledger.Add(
            "cda-mail",
            "(document)",
            $"cda-message-2.eml!pièce jointe 1!{DocumentWrapping.Member}",
            null,
            "Objet sans XDM/1.0/DDM+"
        );
        File.WriteAllBytes(
            Path.Combine(folder, "cda-message-3.eml"),
            DocumentWrapping.Message(null, [], "Compte rendu")
        );
        ledger.Add("cda-format", "(PDF)", "cda-message-3.eml", null, "Un PDF seul dans le message");
    }

    private static string Name(ClinicalDocument document) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lettre-{document.Rank:000}.xml");
}
