using System.Text.Json.Nodes;
using HopEn.Audit.Cli.Tests.Demo;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Cli.Tests;

public sealed class ReferenceCommandsTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-reference-");

    private string Cache => Path.Combine(root.FullName, "cache");

    [Fact]
    public async Task Imports_and_lists_are_tables_a_person_can_check()
    {
        var empty = await Terminal.Run("reference", "list", "--cache", Cache);
        empty.Code.ShouldBe(0);
        empty.Output.ShouldContain("Le cache est vide");
        var (code, output, error) = await Terminal.Run([
            "reference",
            "import",
            .. PublicFiles.Write(root.FullName),
            "--cache",
            Cache,
        ]);
        code.ShouldBe(0, error);
        Snapshot.Match(output.Replace(root.FullName, "<répertoire>", StringComparison.Ordinal), "reference-import");
        (await Terminal.Run("reference", "list", "--cache", Cache)).Output.ShouldBe(output);
    }

    [Fact]
    public async Task A_dossier_without_public_files_takes_them_from_the_cache_and_says_so()
    {
        using var demo = new DemoAudit(encounters: 600);
        string Demo(string pattern) => Directory.GetFiles(demo.Folder, pattern).Single();
        (
            await Terminal.Run(
                "reference",
                "import",
                Demo("Extraction*"),
                Demo("finess-structures*"),
                Demo("listeblanche*"),
                "--cache",
                Cache
            )
        ).Code.ShouldBe(0);
        var complete = await Report(demo.Folder, "--no-cache");
        var dossier = Path.Combine(demo.Folder, "dossier.yml");
        var text = File.ReadAllText(dossier);
        File.WriteAllText(dossier, text[..text.IndexOf("  # Annuaires nationaux", StringComparison.Ordinal)]);
        var supplemented = await Report(demo.Folder, "--cache", Cache);
        supplemented["rules"]!.ToJsonString().ShouldBe(complete["rules"]!.ToJsonString());
        ReportJson
            .Read(supplemented.ToJsonString())
            .Notices.Select(notice => MessageWords.Of(notice, Surface.Terminal))
            .ShouldContain(notice =>
                notice.StartsWith("Pris dans le cache partagé")
                && notice.Contains("l’extraction MSSanté de l’Annuaire Santé du 04/08/2025 (empreinte ")
            );
        var source = supplemented["sources"]!.AsArray().Single(one => one!["kind"]!.GetValue<string>() == "directory")!;
        source["dateOrigins"]!
            .AsArray()
            .Select(one => (string)one!["code"]!)
            .ShouldBe([DateCodes.FileName, DateCodes.SharedCache]);
        var without = await Report(demo.Folder, "--no-cache");
        without["sources"]!.AsArray().ShouldNotContain(one => one!["kind"]!.GetValue<string>() == "directory");
    }

    [Fact]
    public async Task A_source_of_the_dossier_wins_over_the_cache()
    {
        await Terminal.Run(["reference", "import", .. PublicFiles.Write(root.FullName), "--cache", Cache]);
        using var demo = new DemoAudit(encounters: 600);
        var report = await Report(demo.Folder, "--cache", Cache);
        report["sources"]!
            .AsArray()
            .Select(one => one!["dateOrigin"]?.GetValue<string>() ?? string.Empty)
            .ShouldAllBe(origin => !origin.Contains("cache"));
    }

    [Theory]
    [InlineData("XDG_DATA_HOME", "hopen-audit/reference")]
    [InlineData("HOPEN_AUDIT_CACHE", "")]
    public void The_place_of_the_cache_follows_the_environment(string variable, string under)
    {
        var session = new Session(
            TextWriter.Null,
            TextWriter.Null,
            TextReader.Null,
            TimeProvider.System,
            name => name == variable ? root.FullName : null,
            false,
            false,
            false
        );
        session.CacheFolder(null).ShouldBe(Path.Combine(root.FullName, under).TrimEnd('/'));
        session.CacheFolder("ailleurs").ShouldBe("ailleurs");
    }

    [Fact]
    public async Task An_account_without_a_data_folder_is_told_what_to_do()
    {
        var (code, _, error) = await Terminal.Run("reference", "list");
        code.ShouldBe(1);
        error.ShouldContain("--cache");
    }

    [Fact]
    public async Task A_damaged_cache_stops_an_audit_with_the_way_out()
    {
        await Terminal.Run(["reference", "import", .. PublicFiles.Write(root.FullName), "--cache", Cache]);
        File.WriteAllText(Path.Combine(Cache, "whitelist.json"), "x");
        File.WriteAllText(
            Path.Combine(root.FullName, "dossier.yml"),
            """
            version: 1
            establishment: {name: CH, legal-entities: ["990000010"]}
            period: {start: 2025-01-01, end: 2025-07-31}
            sources: [{kind: mailbox, files: [bal.csv]}]
            """
        );
        File.WriteAllText(Path.Combine(root.FullName, "bal.csv"), "Adresse;Type\na@ch-exemple.mssante.fr;ORG\n");
        var (code, _, error) = await Terminal.Run("audit", root.FullName, "--cache", Cache);
        code.ShouldBe(5);
        error.ShouldContain("--no-cache");
        (await Terminal.Run("audit", root.FullName, "--no-cache")).Code.ShouldBeOneOf(0, 3, 4);
    }

    public void Dispose() => root.Delete(recursive: true);

    private async Task<JsonNode> Report(string dossier, params string[] options)
    {
        var output = Path.Combine(root.FullName, Path.GetRandomFileName());
        var (code, _, error) = await Terminal.Run([
            "audit",
            dossier,
            "--format",
            "json",
            "--output",
            output,
            .. options,
        ]);
        code.ShouldBeOneOf([0, 3, 4], error);
        return JsonNode.Parse(File.ReadAllText(Path.Combine(output, "report.json")))!;
    }
}
