using System.Text;
using System.Text.Json;

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
            var (code, _, error) = await Terminal.Run(
                "demo",
                "--output",
                Path.Combine(parent.FullName, "demo"),
                "--quiet"
            );
            code.ShouldBe(0, error);
            var example = Path.Combine(Repository.Root, "reports", "example");
            var written = Directory.GetDirectories(Path.Combine(parent.FullName, "demo", "rapports")).Single();
            var (committedRun, writtenRun) = (RunId(example), RunId(written));
            writtenRun.ShouldNotBe(committedRun);
            foreach (var file in Files)
            {
                var committed = Path.Combine(example, file);
                var text = Text(Path.Combine(written, file)).Replace(writtenRun, committedRun);
                if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
                    File.WriteAllText(committed, text);
                Different(Lines(Text(committed)), Lines(text)).ShouldBeEmpty(file);
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

    // Every run has an identifier of its own, even on the same day: the example keeps the one it was committed with.
    private static string RunId(string folder)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "report.json")));
        return report.RootElement.GetProperty("run").GetProperty("id").GetString().ShouldNotBeNull();
    }

    // The byte order mark is a part of it.
    private static string Text(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    // Thousands of lines: only those that differ tell something.
    private static IEnumerable<string> Different(string[] committed, string[] written) =>
        Enumerable
            .Range(0, Math.Max(committed.Length, written.Length))
            .Select(i => (Line: i + 1, Expected: committed.ElementAtOrDefault(i), Found: written.ElementAtOrDefault(i)))
            .Where(pair => pair.Expected != pair.Found)
            .Take(5)
            .Select(pair => $"{pair.Line}: {pair.Expected ?? "(end)"} → {pair.Found ?? "(end)"}");
}
