using System.IO.Compression;

namespace HopEn.Audit.EndToEnd;

/// <summary>A dossier of planted patients, whose names and numbers are looked for in all that the commands write.</summary>
internal sealed partial class CanaryDossier : IDisposable
{
    public const string Matricule = "185057800608436";

    private static readonly string[] Forms = [Matricule, "1850578006084", "1 85 05 78 006 084 36"];

    private static readonly string[] Names = ["CANARDEAU", "ZOELINE", "QUETZALIN", "WILFRANOU"];

    // A list of work tells the numbers of patients and stays, nothing else.
    private static readonly string[] Numbers = ["77812340", "99123450"];

    private static readonly string[] Persons = [.. Names, .. Forms, "MARIZELLE", "/05/1985", "05-1985"];

    private static readonly string[] Formats =
    [
        "--format",
        "json",
        "--format",
        "html",
        "--format",
        "csv",
        "--format",
        "ics",
    ];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-canary-");

    public string Folder => Path.Combine(root.FullName, "dossier");

    public string Yml => Path.Combine(Folder, "dossier.yml");

    private string Output => Path.Combine(root.FullName, "sorties");

    public void Dispose() => root.Delete(recursive: true);

    public static string Typed(string what, int i) =>
        what switch
        {
            "name" => Name(i),
            "matricule" => Forms[i % Forms.Length],
            _ => i % 2 == 0 ? Patient(i) : Stay(i),
        };

    private static string Name(int i) => $"{Names[i % Names.Length]}X{(char)('A' + (i % 20))}";

    private static string Patient(int i) => $"77812340{i:00}";

    private static string Stay(int i) => $"99123450{i:00}";

    private static string Birth(int i) => $"{1 + (i % 28):00}/05/1985";

    private static string Address(int i) =>
        (i % 4) switch
        {
            0 => $"Nom {Name(i)} <{Matricule}@patient.mssante.fr>",
            1 => $"{Matricule}@1850578006084.patient.mssante.fr",
            2 => $"secretariat{i}@ch.mssante.fr",
            _ => "1.85.05.78.006.084@ch.mssante.fr",
        };

    public void Write(Func<int, string>? typed)
    {
        Directory.CreateDirectory(Folder);
        string Cell(int i, string normal) => typed?.Invoke(i) ?? normal;
        Table("venues", "IPP;NDA;TYPE;ENTREE;SORTIE;UF;SERVICE;NOM;DDN;MATRICULE", i =>
            $"{Patient(i)};{Stay(i)};H;01/03/2025;05/03/2025;{Cell(i, "1202")};{Cell(i, "Cardiologie")};"
            + $"{Name(i)};{Birth(i)};{Forms[i % 3]}"
        );
        Table("identites", "IPP;STATUT;OID;MATRICULE;NOM;PRENOMS;DDN;SEXE;COG;MOTIF", i =>
            $"{Patient(i)};Qualifiée;1.2.250.1.213.1.4.8;{Forms[i % 3]};{Name(i)};MARIZELLE;{Birth(i)};M;75056;{Cell(i, "")}"
        );
        Table("envois", "DATE;DE;A;OBJET;IPP;NDA;STATUT;TYPE", i =>
            $"05/03/2025 10:00;{Cell(i, "a@ch.mssante.fr")};{Address(i)};CR {Name(i)};{Patient(i)};{Stay(i)};Remis;{Cell(i, "11488-4")}"
        );
        Table("dmp", "DATE;STATUT;TYPE;NDA;ID;ERREUR", i =>
            $"05/03/2025;Rejeté;{Cell(i, "11488-4")};{Stay(i)};DOC{Patient(i)};{Cell(i, "XDS")}"
        );
        Table("bal", "ADRESSE;TYPE;FINESS;SERVICE;LIBELLE;DESCRIPTION", i =>
            $"{Address(i)};ORG;{(i % 3 == 0 ? Forms[1] : "990000028")};Cardiologie;{Cell(i, "L")};{Cell(i, "D")}"
        );
        Table("parcours", "PARCOURS;IPP;NDA;DATE", i => $"{Cell(i, "dialyse")};{Patient(i)};{Stay(i)};01/03/2025");
        File.WriteAllText(Path.Combine(Folder, "uf.csv"), "UF;LIBELLE;FINESS\n1202;Unité;990000028\n");
    }

    private void Table(string name, string headers, Func<int, string> row) =>
        File.WriteAllLines(Path.Combine(Folder, name + ".csv"), [headers, .. Enumerable.Range(0, 40).Select(row)]);

    /// <summary>Puts the tables of identities, of the DMP and of the pathways in files, members and sheets named after patients.</summary>
    /// <returns>What of dossier.yml finds them again.</returns>
    public (string From, string To)[] RenameAfterPatients()
    {
        string Path(string name) => System.IO.Path.Combine(Folder, name);
        File.Move(Path("identites.csv"), Path("CANARDEAU_MARIE_12051985.csv"));
        File.Move(Path("venues.csv"), Path("venues 1 85 05 78 006 084 36.csv"));
        using (var archive = ZipFile.Open(Path("export.zip"), ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(Path("dmp.csv"), $"dmp {Matricule}.csv");
            archive.CreateEntryFromFile(Path("envois.csv"), "Canardeau Marie.csv");
        }

        File.WriteAllBytes(
            Path("classeur.xlsx"),
            CanaryWorkbook.Of("ZOELINE Marie", "1850578006084", Path("parcours.csv"), Path("uf.csv"))
        );
        foreach (var name in new[] { "dmp.csv", "envois.csv", "parcours.csv", "uf.csv" })
            File.Delete(Path(name));
        return
        [
            ("identites.csv", "CANARDEAU_MARIE_12051985.csv"),
            ("venues.csv", "\"venues 1 85 05 78 006 084 36.csv\""),
            ("files: [dmp.csv]", $"files: [export.zip]\n    member: \"dmp {Matricule}.csv\""),
            ("files: [envois.csv]", "files: [export.zip]\n    member: \"Canardeau Marie.csv\""),
            ("files: [parcours.csv]", "files: [classeur.xlsx], sheet: ZOELINE Marie"),
            ("files: [uf.csv]", "files: [classeur.xlsx], sheet: \"1850578006084\""),
        ];
    }

    private static string Described(string unit, string service, string error) =>
        $$$"""
            version: 1
            establishment: {name: CH, legal-entities: ["990000010"], sites: ["990000028"], legal-status: "14", department: "99"}
            period: {start: 2025-01-01, end: 2025-07-31}
            sources:
              - kind: encounter
                files: [venues.csv]
                columns: {patient: IPP, encounter: NDA, kind: TYPE, start: ENTREE, end: SORTIE, uf: {{{unit}}}, service: {{{service}}} }
                values: {kind: {H: inpatient}}
              - kind: identity
                files: [identites.csv]
                columns: {patient: IPP, status: STATUT, oid: OID, matricule: MATRICULE, birth-date: DDN, sex: SEXE, reason: MOTIF}
              - kind: send
                files: [envois.csv]
                columns: {sent-on: DATE, sender: DE, recipient: A, patient: IPP, encounter: NDA, result: STATUT, type: TYPE}
                values: {result: {Remis: accepted}}
              - kind: dmp-submission
                files: [dmp.csv]
                columns: {submitted-on: DATE, result: STATUT, type: TYPE, encounter: NDA, document: ID, error: {{{error}}} }
                values: {result: {Rejeté: rejected}}
              - kind: mailbox
                files: [bal.csv]
                columns: {address: ADRESSE, type: TYPE, finess: FINESS, service: SERVICE, label: LIBELLE, description: DESCRIPTION}
              - {kind: pathway, files: [parcours.csv], columns: {pathway: PARCOURS, patient: IPP, encounter: NDA, start: DATE}}
              - {kind: unit, files: [uf.csv], columns: {uf: UF, label: LIBELLE, finess: FINESS}}

            """;
}
