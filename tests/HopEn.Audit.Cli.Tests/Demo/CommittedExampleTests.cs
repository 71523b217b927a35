namespace HopEn.Audit.Cli.Tests.Demo;

/// <summary>The example under reports/example is what the first command of the README writes, on 20 August 2025.</summary>
public sealed class CommittedExampleTests
{
    private static readonly string[] Files = ["report.json", "report.html", "findings.csv"];

    [Fact]
    public async Task The_committed_example_is_what_the_demonstration_writes()
    {
        var parent = Directory.CreateTempSubdirectory("hopen-example-");
        try
        {
            var (code, _, error) = await Terminal.Run("demo", "--output", Path.Combine(parent.FullName, "demo"), "--quiet");
            code.ShouldBe(0, error);
            var written = Directory.GetDirectories(Path.Combine(parent.FullName, "demo", "rapports")).Single();
            foreach (var file in Files)
            {
                var committed = Path.Combine(Repository.Root, "reports", "example", file);
                if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") File.Copy(Path.Combine(written, file), committed, overwrite: true);
                File.ReadAllText(Path.Combine(written, file)).ReplaceLineEndings("\n").ShouldBe(File.ReadAllText(committed).ReplaceLineEndings("\n"), file);
            }
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }
}
