using System.Text.RegularExpressions;

namespace HopEn.Audit.Cli.Tests.Demo;

/// <summary>The example under reports/example is what the first command of the README writes, on 20 August 2025.</summary>
public sealed partial class CommittedExampleTests
{
    private static readonly string[] Files = ["report.json", "report.html", "findings.csv"];

    [Fact]
    public async Task The_committed_example_is_what_the_demonstration_writes()
    {
        var parent = Directory.CreateTempSubdirectory("hopen-example-");
        try
        {
            var (code, _, error) = await Terminal.Run(
                "demo",
                "--output",
                Path.Combine(parent.FullName, "demo"),
                "--quiet"
            );
            code.ShouldBe(0, error);
            var written = Directory.GetDirectories(Path.Combine(parent.FullName, "demo", "rapports")).Single();
            foreach (var file in Files)
            {
                var committed = Path.Combine(Repository.Root, "reports", "example", file);
                if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
                    File.Copy(Path.Combine(written, file), committed, overwrite: true);
                Different(Lines(committed), Lines(Path.Combine(written, file))).ShouldBeEmpty(file);
            }
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    /// <remarks>The day a file was written is the day of the run: the example would change every night.</remarks>
    [Fact]
    public void Nothing_in_the_committed_example_is_dated_by_the_run() =>
        File.ReadAllText(Path.Combine(Repository.Root, "reports", "example", "report.json"))
            .ShouldNotContain("date de modification du fichier");

    // Every run has an identifier of its own.
    private static string[] Lines(string path) =>
        RunId().Replace(File.ReadAllText(path).ReplaceLineEndings("\n"), "$1").Split('\n');

    [GeneratedRegex("(\"runId\": \"|exécution )[0-9a-f-]+", RegexOptions.None, 5000)]
    private static partial Regex RunId();

    // Thousands of lines: only those that differ tell something.
    private static IEnumerable<string> Different(string[] committed, string[] written) =>
        Enumerable
            .Range(0, Math.Max(committed.Length, written.Length))
            .Select(i => (Line: i + 1, Expected: committed.ElementAtOrDefault(i), Found: written.ElementAtOrDefault(i)))
            .Where(pair => pair.Expected != pair.Found)
            .Take(5)
            .Select(pair => $"{pair.Line}: {pair.Expected ?? "(end)"} → {pair.Found ?? "(end)"}");
}
