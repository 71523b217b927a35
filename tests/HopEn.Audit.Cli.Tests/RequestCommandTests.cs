using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Cli.Tests;

public sealed class RequestCommandTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-request-");

    private string Output => Path.Combine(root.FullName, "demandes");

    [Fact]
    public async Task Each_person_has_a_page_with_columns_reasons_and_points()
    {
        Dossier("{kind: mailbox, files: [bal.csv]}", "{kind: encounter, files: [venues.csv]}");
        Write("bal.csv", "Adresse;Type\na@ch.mssante.fr;ORG\n");
        Write("venues.csv", "IPP;TYPE;ENTREE;SORTIE\n1;inpatient;01/05/2025;05/05/2025\n2;consultation;30/07/2025;\n");
        var (code, output, error) = await Terminal.Run("request", root.FullName);
        code.ShouldBe(0, error);
        Snapshot.Match(output.Replace(root.FullName, "<dossier>", StringComparison.Ordinal), "request");
        Snapshot.Match(File.ReadAllText(Path.Combine(Output, "demande-dim.md")), "request-markdown");
        var page = File.ReadAllText(Path.Combine(Output, "demande-operateur.html"));
        Snapshot.Match(page[page.IndexOf("<header", StringComparison.Ordinal)..], "request-html");
        File.ReadAllText(Path.Combine(Output, "demande-plateforme.md"))
            .ShouldContain("30 à 90 jours (connaissance de terrain, aucun texte ne le fixe)");
        File.ReadAllText(Path.Combine(Output, "demande-editeur.md")).ShouldContain("inpatient (hospitalisation)");
        new DirectoryInfo(Output).GetFiles("*.html").Length.ShouldBe(7);
    }

    [Fact]
    public async Task What_the_pages_promise_is_what_the_audit_then_covers()
    {
        Dossier("{kind: mailbox, files: [bal.csv]}");
        Write(
            "bal.csv",
            "Adresse;Type;FINESS;Service;Libellé;Description;Responsable;RPPS\n"
                + "a@ch-exemple.mssante.fr;ORG;990000028;Cardio;Cardiologie nord;Secrétariat de cardiologie;M;\n"
        );
        var before = ScorePoints((await Terminal.Run("request", root.FullName)).Output);
        PublicFiles.Write(root.FullName);
        await Terminal.Run(
            "reference",
            "import",
            Path.Combine(root.FullName, PublicFiles.Extraction),
            Path.Combine(root.FullName, PublicFiles.Finess),
            Path.Combine(root.FullName, PublicFiles.Whitelist),
            "--cache",
            Path.Combine(root.FullName, "cache")
        );
        var promised = CoveragePointsAlone(File.ReadAllText(Path.Combine(Output, "demande-fichiers-publics.md")));
        var after = ScorePoints(
            (await Terminal.Run("request", root.FullName, "--cache", Path.Combine(root.FullName, "cache"))).Output
        );
        (after - before).ShouldBe(promised, 0.11m);
        File.Exists(Path.Combine(Output, "demande-dim.md")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_announced_and_absent_is_what_a_request_is_for()
    {
        Dossier("{kind: identity, files: [identites.csv]}");
        (await Terminal.Run("audit", root.FullName)).Code.ShouldBe(5);
        (await Terminal.Run("request", root.FullName)).Code.ShouldBe(0);
        File.ReadAllText(Path.Combine(Output, "demande-identitovigilance.md")).ShouldContain("(à demander)");
    }

    [Fact]
    public async Task Headers_of_the_templates_are_recognised_without_a_mapping()
    {
        Dossier("{kind: identity, files: [identites.csv]}");
        await Terminal.Run("request", root.FullName);
        foreach (var kind in ShippedKinds.All.Tabular.Where(kind => kind.Request is not null))
        {
            var path = Path.Combine(Output, $"modele-{kind.Code}.csv");
            File.ReadAllBytes(path)[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
            var table = TextTable.Open(
                path,
                "modele.csv",
                new TableFormat(';', '"', 0, null),
                root.FullName,
                CancellationToken.None
            );
            HeaderMatch
                .Match(table, DossierSource.Plain(kind, "modele.csv"), ShippedKinds.All)
                .Keys.ShouldBe(kind.Columns.Select(column => column.Name), kind.Code);
        }
    }

    [Fact]
    public async Task The_doctor_warns_of_a_source_shorter_than_the_period()
    {
        Dossier("{kind: encounter, files: ['venues-*.csv'], systeme: GAM}");
        Write("venues-5.csv", "IPP;TYPE;ENTREE\n1;consultation;02/05/2025\n");
        Write("venues-7.csv", "IPP;TYPE;ENTREE\n2;consultation;30/07/2025\n");
        var (code, output, _) = await Terminal.Run("doctor", root.FullName);
        code.ShouldBe(0, output);
        output.ShouldContain("2 fichiers");
        output.ShouldContain(
            "! Période couverte\u202f: L’export des venues (GAM) va du 02/05/2025 au 30/07/2025, "
                + "la période auditée du 01/01/2025 au 31/07/2025\u202f: demandez un export complet."
        );
        Write("venues-1.csv", "IPP;TYPE;ENTREE\n1;consultation;07/01/2025\n");
        (await Terminal.Run("doctor", root.FullName)).Output.ShouldContain(
            "✓ Période couverte : du 07/01/2025 au 30/07/2025"
        );
    }

    [Theory]
    [InlineData("02/01/2025", "30/07/2025", "15/04/2025", "30/07/2025", "(b.csv) va du 15/04/2025 au 30/07/2025")]
    [InlineData("02/01/2025", "14/04/2025", "15/04/2025", "30/07/2025", null)]
    public async Task The_gap_of_a_log_is_not_hidden_by_another_log(
        string firstOfA,
        string lastOfA,
        string firstOfB,
        string lastOfB,
        string? told
    )
    {
        Dossier("{kind: send, files: [a.csv]}", "{kind: send, files: [b.csv]}");
        Write("a.csv", $"DATE ENVOI;DESTINATAIRE;IPP\n{firstOfA};a@b.mssante.fr;1\n{lastOfA};a@b.mssante.fr;1\n");
        Write("b.csv", $"DATE ENVOI;DESTINATAIRE;IPP\n{firstOfB};a@b.mssante.fr;1\n{lastOfB};a@b.mssante.fr;1\n");
        var output = (await Terminal.Run("doctor", root.FullName)).Output;
        if (told is null)
            output.ShouldNotContain("demandez un export complet");
        else
            output.ShouldContain(told);
        output.ShouldNotContain("(a.csv)");
    }

    [Fact]
    public async Task The_doctor_warns_of_a_log_shorter_than_the_period()
    {
        Dossier("{kind: send, files: [envois.csv], systeme: PFI}");
        Write(
            "envois.csv",
            "DATE ENVOI;DESTINATAIRE;IPP\n02/05/2025 10:00;a@b.mssante.fr;1\n30/07/2025 10:00;a@b.mssante.fr;1\n"
        );
        var output = (await Terminal.Run("doctor", root.FullName)).Output;
        output.ShouldContain(
            "! Période couverte\u202f: Le journal des envois MSSanté (PFI) va du 02/05/2025 au 30/07/2025"
        );
        output.ShouldContain(", 1 fichier\n");
    }

    [Theory]
    [InlineData("hopen2-phase1")]
    [InlineData("has-3.1-07")]
    [InlineData("socle")]
    public async Task The_coverage_it_tells_is_that_of_the_audit(string programme)
    {
        (await Terminal.Run("demo", "--no-audit", "--encounters", "2000", "--output", root.FullName)).Code.ShouldBe(0);
        var asked = ScorePoints(
            (
                await Terminal.Run("request", root.FullName, "--programme", programme, "--output", Output, "--no-cache")
            ).Output
        );
        var (_, _, error) = await Terminal.Run(
            "audit",
            root.FullName,
            "--programme",
            programme,
            "--output",
            Path.Combine(root.FullName, "rapports"),
            "--format",
            "json",
            "--no-cache"
        );
        var report = ReportJson.Read(
            File.ReadAllText(
                Directory
                    .EnumerateFiles(Path.Combine(root.FullName, "rapports"), "report.json", SearchOption.AllDirectories)
                    .MinBy(path => path.Length)!
            )
        );
        var inapplicable = report
            .Rules.Where(rule => rule.Outcome.Verdict == Verdict.NotApplicable)
            .Sum(rule => rule.Score.Weight);
        inapplicable.ShouldBe(0, error);
        asked.ShouldBe(ScoreArithmetic.Rounded(report.Score.Coverage * 100));
    }

    [Theory]
    [InlineData("absent", "dossier.yml")]
    [InlineData(".", "inconnu", "--programme", "inconnu")]
    public async Task A_mistake_is_told(string folder, string expected, params string[] options)
    {
        Dossier("{kind: identity, files: [identites.csv]}");
        var (code, _, error) = await Terminal.Run(["request", Path.Combine(root.FullName, folder), .. options]);
        code.ShouldBe(folder == "absent" ? 6 : 1);
        error.ShouldContain(expected);
        Directory.Exists(Output).ShouldBeFalse();
    }

    public void Dispose() => root.Delete(recursive: true);

    private static decimal ScorePoints(string output) =>
        decimal.Parse(
            System
                .Text.RegularExpressions.Regex.Match(output, "\u202f: ([0-9,]+) points")
                .Groups[1]
                .Value.Replace(',', '.'),
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static decimal CoveragePointsAlone(string page) =>
        decimal.Parse(
            System
                .Text.RegularExpressions.Regex.Match(page, "([0-9,]+) points? de couverture sur 100 à eux seuls")
                .Groups[1]
                .Value.Replace(',', '.'),
            System.Globalization.CultureInfo.InvariantCulture
        );

    private void Dossier(params string[] sources) =>
        Write(
            "dossier.yml",
            $$"""
            version: 1
            establishment: {name: CH Exemple, legal-entities: ["990000010"], sites: ["990000028"], legal-status: "14"}
            period: {start: 2025-01-01, end: 2025-07-31}
            sources:
            {{string.Join('\n', sources.Select(source => "  - " + source))}}
            """
        );

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(root.FullName, name), text);
}
