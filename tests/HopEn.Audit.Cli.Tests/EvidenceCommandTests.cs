using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using HopEn.Audit.Cli.Tests.Demo;
using HopEn.Audit.Demo;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using MiniExcelLibs;

namespace HopEn.Audit.Cli.Tests;

public sealed partial class EvidenceCommandTests(EvidenceCommandTests.SmallDemo demo)
    : IClassFixture<EvidenceCommandTests.SmallDemo>,
        IDisposable
{
    private string Output => Path.Combine(demo.Folder, "..", "preuves.zip");

    [Theory]
    [InlineData("P1.O7")]
    [InlineData("P1.O8")]
    public async Task The_pieces_are_written_and_say_what_is_missing(string objective)
    {
        var (code, output, error) = await Evidence(objective);
        code.ShouldBe(0, error);
        var pieces = Pieces();
        var shown = new StringBuilder(
            output.Replace(Path.GetFullPath(Output), "<archive>", StringComparison.Ordinal)
        ).Append('\n');
        shown.Append(Hash().Replace(Text(pieces["LISEZ-MOI.txt"]), "<empreinte>")).Append('\n');
        var note = Text(pieces[$"2-note-de-calcul-{objective}.html"]);
        shown.Append(
            PseudonymCode()
                .Replace(note[note.IndexOf("<body", StringComparison.Ordinal)..], "<code>…</code>")
                .Replace(
                    note[
                        note.IndexOf("HopEn.Audit ", StringComparison.Ordinal)..note.IndexOf(
                            ")</p>",
                            StringComparison.Ordinal
                        )
                    ],
                    "<outil>",
                    StringComparison.Ordinal
                )
        );
        foreach (var (name, content) in pieces.Where(piece => piece.Key.EndsWith(".xlsx", StringComparison.Ordinal)))
            shown.Append('\n').Append(name).Append('\n').Append(Sheets(content));
        Snapshot.Match(shown.ToString(), "evidence-" + objective);
    }

    [Theory]
    [InlineData("P1.O7")]
    [InlineData("P1.O8")]
    public async Task The_audit_says_of_the_file_what_the_file_says_of_itself(string objective)
    {
        var reports = Directory.CreateTempSubdirectory("hopen-pieces-");
        try
        {
            string[] audit = ["audit", demo.Folder, "--format", "json", "--no-cache", "--quiet", "--output"];
            await Terminal.Run([.. audit, reports.FullName]);
            var report = reports
                .GetFiles("report.json", SearchOption.AllDirectories)
                .Select(file => ReportJson.Read(File.ReadAllText(file.FullName)))
                .Single(one => one.Entities.Count > 0);
            var file = report.EvidenceFiles!.Single(one => one.Objective.EndsWith(objective, StringComparison.Ordinal));
            var (_, output, _) = await Evidence(objective);
            const string missing = "Il manque\u202f: ";
            output
                .Split('\n')
                .Where(line => line.StartsWith(missing, StringComparison.Ordinal))
                .Select(line => line.Trim()[missing.Length..])
                .ShouldBe(EvidenceSentences.Missing(file));
            var pieces = Regex.Match(
                output,
                "([0-9]+) pièces? demandées? sur ([0-9]+)",
                RegexOptions.None,
                TimeSpan.FromSeconds(5)
            );
            (int.Parse(pieces.Groups[2].Value) - int.Parse(pieces.Groups[1].Value)).ShouldBe(file.Lacking.Count);
        }
        finally
        {
            reports.Delete(recursive: true);
        }
    }

    [BrowserFact]
    public async Task The_note_of_calculation_is_one_printed_page_of_A4()
    {
        foreach (var objective in new[] { "P1.O7", "P1.O8" })
        {
            await Evidence(objective);
            var folder = Directory.CreateTempSubdirectory("hopen-note-");
            try
            {
                var page = Path.Combine(folder.FullName, "note.html");
                File.WriteAllBytes(page, Pieces()[$"2-note-de-calcul-{objective}.html"]);
                BrowserFactAttribute.Print(page, Path.Combine(folder.FullName, "note.pdf"));
                var pdf = File.ReadAllText(Path.Combine(folder.FullName, "note.pdf"), Encoding.Latin1);
                Regex
                    .Count(pdf, @"/Type\s*/Page\b(?!s)", RegexOptions.None, TimeSpan.FromSeconds(5))
                    .ShouldBe(1, objective);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    [Fact]
    public async Task The_same_dossier_gives_the_same_bytes()
    {
        await Evidence("P1.O7");
        var first = File.ReadAllBytes(Output);
        await Evidence("P1.O7");
        File.ReadAllBytes(Output).ShouldBe(first);
    }

    [Fact]
    public async Task No_key_of_a_patient_and_no_address_of_a_correspondent_is_in_it()
    {
        await Evidence("P1.O7");
        var all = string.Join(
            '\n',
            Pieces()
                .Select(piece =>
                    piece.Key.EndsWith(".xlsx", StringComparison.Ordinal) ? Sheets(piece.Value) : Text(piece.Value)
                )
        );
        var keys = File.ReadLines(Path.Combine(demo.Folder, "gam-venues-2025-07.csv"), Encoding.Latin1)
            .Skip(1)
            .SelectMany(line => line.Split(';'))
            .Where(cell => Key().IsMatch(cell))
            .Distinct()
            .ToArray();
        keys.Length.ShouldBeGreaterThan(20);
        keys.Where(key =>
                Regex.IsMatch(all, $@"(?<![\w]){Regex.Escape(key)}(?![\w])", RegexOptions.None, TimeSpan.FromSeconds(5))
            )
            .ShouldBeEmpty();
        all.ShouldNotContain("@patient.mssante.fr");
    }

    [Fact]
    public async Task The_official_matrix_is_filled_by_its_headers_and_nothing_else_of_it_changes()
    {
        var matrix = Path.Combine(demo.Folder, "matrice.xlsx");
        DemoWorkbook.Write(
            matrix,
            "Réponse",
            [
                (2, ["Indicateur P1.O7"]),
                (
                    5,
                    [
                        "Raison sociale",
                        "Commentaires",
                        "Dénominateur",
                        "Mois de référence",
                        "Numérateur",
                        "N° FINESS PMSI",
                    ]
                ),
                (6, ["CH", "", "", "juin 2025"]),
                (7, ["CH", "", "", "juillet 2025"]),
            ]
        );
        var (code, _, error) = await Evidence("P1.O7", "--matrix", matrix);
        code.ShouldBe(0, error);
        Snapshot.Match(Sheets(Pieces()["1-matrice-reponse-P1.O7.xlsx"]), "evidence-official-matrix");
        Text(Pieces()["LISEZ-MOI.txt"]).ShouldContain("votre modèle, rempli");
    }

    [Fact]
    public async Task Without_a_matrix_the_sheet_is_the_tools_own_and_the_official_one_is_said_to_be_missing()
    {
        var dossier = Path.Combine(demo.Folder, "dossier.yml");
        var before = File.ReadAllText(dossier);
        try
        {
            File.WriteAllLines(
                dossier,
                before.Split('\n').Where(line => !line.StartsWith("evidence:", StringComparison.Ordinal))
            );
            var (code, output, error) = await Evidence("P1.O7");
            code.ShouldBe(0, error);
            output.ShouldContain(
                "Il manque : Le modèle officiel de la matrice".Replace(" :", "\u202f:", StringComparison.Ordinal)
            );
            Snapshot.Match(Sheets(Pieces()["1-matrice-reponse-P1.O7.xlsx"]), "evidence-own-matrix");
        }
        finally
        {
            File.WriteAllText(dossier, before);
        }
    }

    [Theory]
    [InlineData("Feuille", "Indicateur", "Valeur", "numérateur")]
    [InlineData(null, "", "", "classeur XLSX")]
    public async Task A_matrix_that_can_not_be_filled_is_told_and_nothing_is_written(
        string? sheet,
        string first,
        string second,
        string expected
    )
    {
        var matrix = Path.Combine(demo.Folder, "matrice.xlsx");
        if (sheet is null)
            File.WriteAllText(matrix, "ceci n’est pas un classeur");
        else
            DemoWorkbook.Write(matrix, sheet, [(1, [first, second])]);
        var (code, _, error) = await Evidence("P1.O7", "--matrix", matrix);
        code.ShouldBe(sheet is null ? 5 : 6);
        error.ShouldContain("matrice.xlsx");
        error.ShouldContain(expected);
        File.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task A_matrix_that_is_open_elsewhere_is_told_as_it_is()
    {
        var matrix = Path.Combine(demo.Folder, "matrice.xlsx");
        DemoWorkbook.Write(matrix, "Réponse", [(1, ["Numérateur", "Dénominateur"])]);
        using (new FileStream(matrix, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var (code, _, error) = await Evidence("P1.O8", "--matrix", matrix);
            code.ShouldBe(5);
            error.ShouldContain("fermez-la dans votre tableur");
        }
    }

    [Theory]
    [InlineData("absent/preuves.zip", "n’existe pas")]
    [InlineData("", "c’est un répertoire")]
    public async Task Where_nothing_can_be_written_is_told_as_it_is(string name, string expected)
    {
        var output = Path.Combine(demo.Folder, name);
        var (code, _, error) = await Terminal.Run(
            "evidence",
            demo.Folder,
            "--objective",
            "P1.O8",
            "--output",
            output,
            "--no-cache"
        );
        code.ShouldBe(7);
        error.ShouldContain(expected);
        Directory.Exists(Path.Combine(demo.Folder, "absent")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_figure_that_rests_on_no_line_can_not_be_proved()
    {
        using var folder = new AuditFolder()
            .With("encounter", "venues.csv", "IPP;TYPE;ENTREE;SORTIE / 1;inpatient;01/05/2025;05/05/2025")
            .Save();
        var (code, _, error) = await Terminal.Run("evidence", folder.Path, "--objective", "P1.O7", "--output", Output);
        code.ShouldBe(6);
        error.ShouldContain("rien à prouver");
        File.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task Documents_are_joined_anonymised_whatever_carries_them()
    {
        var documents = Directory.CreateDirectory(Path.Combine(demo.Folder, "..", "cda-TROIVILLE")).FullName;
        File.WriteAllText(Path.Combine(documents, "TROIVILLE_ELODIE.xml"), CdaFixtures.Letter);
        File.WriteAllText(
            Path.Combine(documents, "message.eml"),
            CdaFixtures.Mail(CdaFixtures.Xdm(CdaFixtures.Level1))
        );
        File.WriteAllText(
            Path.Combine(documents, "refus.xml"),
            CdaFixtures.Letter.Replace("GEN-065", "TROIVILLE", StringComparison.Ordinal)
        );
        var (code, output, error) = await Evidence("P1.O7", "--documents", documents);
        code.ShouldBe(0, error);
        var examples = Pieces().Where(piece => piece.Key.StartsWith("4-exemples/", StringComparison.Ordinal)).ToArray();
        examples
            .Select(example => example.Key)
            .ShouldBe(["4-exemples/exemple-01-11490-0.xml", "4-exemples/exemple-02-11490-0.xml"]);
        error.ShouldContain("contient encore");
        output.ShouldNotContain("exemples anonymisés de documents envoyés");
        foreach (var identity in CdaFixtures.Identities)
        {
            foreach (var example in examples)
                Text(example.Value).ShouldNotContain(identity, Case.Insensitive);
            (output + error + Text(Pieces()["LISEZ-MOI.txt"])).ShouldNotContain(identity, Case.Insensitive);
        }
    }

    public void Dispose() => File.Delete(Output);

    private Task<(int Code, string Output, string Error)> Evidence(string objective, params string[] more) =>
        Terminal.Run(["evidence", demo.Folder, "--objective", objective, "--output", Output, "--no-cache", .. more]);

    private Dictionary<string, byte[]> Pieces()
    {
        using var archive = ZipFile.OpenRead(Output);
        return archive.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var content = new MemoryStream();
                using (var from = entry.Open())
                    from.CopyTo(content);
                return content.ToArray();
            }
        );
    }

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content).TrimStart('\uFEFF');

    private static string Sheets(byte[] workbook)
    {
        var text = new StringBuilder();
        using var stream = new MemoryStream(workbook);
        foreach (var sheet in stream.GetSheetNames())
        {
            text.Append('[').Append(sheet).Append("]\n");
            foreach (var row in stream.Query(sheetName: sheet).Cast<IDictionary<string, object?>>())
                text.AppendJoin(
                        " | ",
                        row.Values.Select(value =>
                            Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)
                        )
                    )
                    .Append('\n');
        }

        return text.ToString();
    }

    public sealed class SmallDemo : IDisposable
    {
        private readonly DemoAudit demo = new(encounters: 1500);

        public string Folder => demo.Folder;

        public void Dispose() => demo.Dispose();
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.None, 1000)]
    private static partial Regex Hash();

    [GeneratedRegex("<code>[0-9a-f]{16}</code>", RegexOptions.None, 1000)]
    private static partial Regex PseudonymCode();

    [GeneratedRegex("^[A-Z0-9]{6,}$", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
