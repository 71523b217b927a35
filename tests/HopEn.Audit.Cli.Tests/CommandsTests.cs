namespace HopEn.Audit.Cli.Tests;

public sealed class CommandsTests : IDisposable
{
    private static readonly string Example = Path.Combine(Repository.Root, "reports", "example", "report.json");
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-cli-");

    [Fact]
    public async Task Rules_are_listed_checked_explained_and_covered()
    {
        (await Terminal.Run("rules", "list")).Output.ShouldContain("ins-test-oid");
        (await Terminal.Run("rules", "check")).Output.ShouldContain("valable");
        (await Terminal.Run("rules", "schema")).Output.ShouldContain("CREATE VIEW encounter");
        (await Terminal.Run("rules", "coverage")).Output.ShouldContain("HOPEN2/P1.O7");
        Snapshot.Match((await Terminal.Run("rules", "explain", "ins-test-oid")).Output, "explain");
        var (code, _, error) = await Terminal.Run("rules", "explain", "ins-test-oids");
        code.ShouldBe(1);
        error.ShouldContain("ins-test-oid");
    }

    [Fact]
    public async Task A_faulty_pack_is_listed_with_file_and_line()
    {
        File.WriteAllText(Path.Combine(root.FullName, "pack.yml"), "version: x\n");
        File.WriteAllText(Path.Combine(root.FullName, "a.sql"), "SELECT 1");
        var (code, output, _) = await Terminal.Run("rules", "check", "--rules", root.FullName);
        code.ShouldBe(6);
        output.ShouldContain("a.sql, ligne 1");
    }

    [Fact]
    public async Task A_report_is_converted_without_its_dossier()
    {
        var (code, output, error) = await Terminal.Run(
            "convert",
            Example,
            "--format",
            "html",
            "--format",
            "csv",
            "--format",
            "console",
            "--output",
            root.FullName
        );
        code.ShouldBe(0, error);
        output.ShouldContain("NON PRÊT");
        root.GetFiles().Select(file => file.Name).ShouldBe(["findings.csv", "report.html"], ignoreOrder: true);
    }

    [Fact]
    public async Task Two_reports_are_compared()
    {
        var (code, output, _) = await Terminal.Run("compare", Example, Example);
        code.ShouldBe(0);
        output.ShouldContain("règles inchangées");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("{\"schemaVersion\": 3}")]
    [InlineData("[1, 2")]
    public async Task A_file_that_is_no_report_is_told(string text)
    {
        var path = Path.Combine(root.FullName, "x.json");
        File.WriteAllText(path, text);
        var (code, _, error) = await Terminal.Run("compare", path, Example);
        code.ShouldBe(5);
        error.ShouldContain("rapport");
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("convert", "--format", "console")]
    public async Task A_report_that_may_not_be_opened_answers_five(string command, params string[] others)
    {
        var path = Path.Combine(root.FullName, "report.json");
        File.Copy(Example, path);
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        string[] arguments = command == "compare" ? [command, path, Example] : [command, path, .. others];
        var (code, _, error) = await Terminal.Run(arguments);
        code.ShouldBe(5);
        error.ShouldContain("ne peut pas être ouvert");
        error.ShouldNotContain("inattendue");
    }

    [Fact]
    public async Task The_doctor_says_what_works()
    {
        var (code, output, _) = await Terminal.Run("doctor");
        code.ShouldBe(0, output);
        output.ShouldContain("sans objet");
        (await Terminal.Run("doctor", root.FullName)).Output.ShouldContain("✗ Dossier d’audit");
    }

    [Fact]
    public async Task The_doctor_shows_the_shape_of_what_a_file_loses_its_rows_for()
    {
        await File.WriteAllTextAsync(
            Path.Combine(root.FullName, "dossier.yml"),
            """
            version: 1
            establishment: {name: CH, legal-entities: ["990000010"]}
            period: {start: 2025-01-01, end: 2025-07-31}
            sources: [{kind: encounter, files: [v.csv]}]
            """
        );
        await File.WriteAllTextAsync(
            Path.Combine(root.FullName, "v.csv"),
            "IPP;TYPE;ENTREE\n1;consultation;02/06/2025\n2;consultation;Le 3 Jouin\n"
        );
        var (code, output, _) = await Terminal.Run("doctor", root.FullName);
        code.ShouldBe(5, output);
        output.ShouldContain("✗ Lignes lisibles");
        output.ShouldContain(
            "«\u202fv.csv\u202f» perd 1 de ses 2 lignes, surtout pour la colonne «\u202fdate d’entrée\u202f»"
        );
        output.ShouldContain("«\u202fAA 9 AAAAA\u202f»");
        output.ShouldNotContain("Jouin");
    }

    [Fact]
    public async Task A_missing_source_answers_five_and_a_faulty_dossier_one()
    {
        File.WriteAllText(
            Path.Combine(root.FullName, "dossier.yml"),
            """
            version: 1
            establishment: {name: CH, legal-entities: ["990000010"]}
            period: {start: 2025-01-01, end: 2025-07-31}
            sources: [{kind: encounter, files: [absent.csv]}]
            """
        );
        (await Terminal.Run("audit", root.FullName)).Code.ShouldBe(5);
        File.AppendAllText(Path.Combine(root.FullName, "dossier.yml"), "\ninconnu: 1\n");
        (await Terminal.Run("audit", root.FullName)).Code.ShouldBe(6);
        Directory.Exists(Path.Combine(root.FullName, "rapports")).ShouldBeFalse();
    }

    public void Dispose() => root.Delete(recursive: true);
}
