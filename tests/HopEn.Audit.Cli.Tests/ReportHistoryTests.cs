namespace HopEn.Audit.Cli.Tests;

/// <summary>Whoever kept a report can open it with today's tool.</summary>
public sealed class ReportHistoryTests : IDisposable
{
    private static readonly string Example = Path.Combine(Repository.Root, "reports", "example", "report.json");
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-history-");

    public static TheoryData<string> Names => [.. ReportCorpus.Names, .. ReportCorpus.Drafts];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_report_of_the_history_is_converted_and_compared(string name)
    {
        var path = Path.Combine(root.FullName, "ancien.json");
        File.WriteAllText(path, ReportCorpus.Read(name));
        string[] formats = ["html", "json", "csv", "ics", "visit", "console"];
        var (code, output, error) = await Terminal.Run([
            "convert",
            path,
            "--output",
            root.FullName,
            .. formats.SelectMany(format => new[] { "--format", format }),
        ]);
        code.ShouldBe(0, error);
        output.ShouldContain("NON PRÊT");
        root.GetFiles().Length.ShouldBe(6);
        (await Terminal.Run("compare", path, Example)).Code.ShouldBe(0);
        (await Terminal.Run("compare", path, Path.Combine(root.FullName, "report.json"))).Output.ShouldContain(
            "règles inchangées"
        );
    }

    public void Dispose() => root.Delete(recursive: true);
}
