using System.IO.Compression;
using System.Text;

namespace HopEn.Audit.EndToEnd;

/// <summary>Patients whose names and numbers are known are put wherever a hospital may put them: no output tells one of them.</summary>
public sealed class CanaryTests : IDisposable
{
    private const string Matricule = "185057800608436";

    private static readonly string[] Forms = [Matricule, "1850578006084", "1 85 05 78 006 084 36"];

    private static readonly string[] Names = ["CANARDEAU", "ZOELINE", "QUETZALIN", "WILFRANOU"];

    private static readonly string[] Canaries = [.. Names, .. Forms, "MARIZELLE", "77812340", "99123450", "/05/1985"];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-canary-");

    private string Dossier => Path.Combine(root.FullName, "dossier");

    private string Output => Path.Combine(root.FullName, "sorties");

    [Theory]
    [InlineData("name")]
    [InlineData("matricule")]
    [InlineData("number")]
    public async Task No_output_tells_a_patient_whatever_is_typed_in_a_cell(string typed)
    {
        Write(i => Typed(typed, i));
        await Everything("UF", "SERVICE", "ERREUR");
    }

    [Theory]
    [InlineData("IPP", "NOM", "ID")]
    [InlineData("NDA", "DDN", "NDA")]
    [InlineData("MATRICULE", "MATRICULE", "NDA")]
    public async Task No_output_tells_a_patient_when_columns_are_taken_for_others(
        string unit,
        string service,
        string error
    )
    {
        Write(null);
        await Everything(unit, service, error);
    }

    [Fact]
    public async Task No_output_tells_a_patient_when_a_file_has_no_headers_or_patients_in_them()
    {
        Write(null);
        var path = Path.Combine(Dossier, "venues.csv");
        var lines = File.ReadAllLines(path);
        foreach (
            var first in new[]
            {
                lines[1],
                lines[0].Replace("NOM", "NOM CANARDEAU " + Matricule, StringComparison.Ordinal),
            }
        )
        {
            File.WriteAllLines(path, [first, .. lines[1..]]);
            await Everything("ABSENTE", "SERVICE", "ERREUR");
        }
    }

    public void Dispose() => root.Delete(recursive: true);

    private static string Typed(string what, int i) =>
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

    private void Write(Func<int, string>? typed)
    {
        Directory.CreateDirectory(Dossier);
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
        File.WriteAllText(Path.Combine(Dossier, "uf.csv"), "UF;LIBELLE;FINESS\n1202;Unité;990000028\n");
    }

    private void Table(string name, string headers, Func<int, string> row) =>
        File.WriteAllLines(Path.Combine(Dossier, name + ".csv"), [headers, .. Enumerable.Range(0, 40).Select(row)]);

    private async Task Everything(string unit, string service, string error)
    {
        var told = new StringBuilder();
        async Task Tell(params string[] arguments)
        {
            var (_, output, errors) = await Tool.Run(arguments);
            told.Append(output).Append(errors);
        }

        var yml = Path.Combine(Dossier, "dossier.yml");
        File.Delete(yml);
        await Tell("init", Dossier);
        told.Append(File.Exists(yml) ? File.ReadAllText(yml) : string.Empty);
        File.WriteAllText(yml, Described(unit, service, error));
        var report = Path.Combine(Output, "rapport");
        await Tell(
            "audit",
            Dossier,
            "--output",
            report,
            "--format",
            "json",
            "--format",
            "html",
            "--format",
            "csv",
            "--no-cache"
        );
        await Tell(
            "convert",
            Path.Combine(report, "report.json"),
            "--output",
            Path.Combine(Output, "converti"),
            "--format",
            "csv"
        );
        await Tell("request", Dossier, "--output", Path.Combine(Output, "demandes"));
        await Tell("evidence", Dossier, "--objective", "P1.O7", "--output", Path.Combine(Output, "preuves.zip"));
        await Tell("doctor", Dossier);
        told.ToString().Length.ShouldBeGreaterThan(500);
        foreach (var (name, text) in Written().Prepend(("console", told.ToString())))
            Canaries.Where(canary => text.Contains(canary, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(name);
    }

    private IEnumerable<(string Name, string Text)> Written()
    {
        foreach (
            var path in Directory.Exists(Output) ? Directory.GetFiles(Output, "*", SearchOption.AllDirectories) : []
        )
        {
            if (!path.EndsWith(".zip", StringComparison.Ordinal))
            {
                yield return (path, File.ReadAllText(path));
                continue;
            }

            using var archive = ZipFile.OpenRead(path);
            foreach (var entry in archive.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                yield return ($"{path}!{entry.FullName}", entry.FullName + reader.ReadToEnd());
            }
        }
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
