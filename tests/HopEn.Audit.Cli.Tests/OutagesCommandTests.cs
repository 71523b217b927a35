using System.Text.RegularExpressions;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

public sealed partial class OutagesCommandTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-outages-");
    private readonly string list;

    public OutagesCommandTests()
    {
        list = Path.Combine(root.FullName, "outages.yml");
        File.WriteAllText(list, """
            events:
              - {service: mes, title: Fermeture de Mon espace santé, when: "le 6 et le 7 septembre (de 21H à 13H)", published: 2025-08-01, nature: scheduled, effects: [création, remat], source: Webinaire régional, confidence: relayed}
              - {service: insi, title: "INSi <b>& co</b>", start: 2025-08-25 06:00, end: 2025-08-25 07:30, nature: scheduled}
              - {service: psc, start: 2025-08-01 10:00, end: 2025-08-01 11:00, nature: incident}
              - {service: dmp, start: 2025-09-13 20:00, end: 2025-09-14 02:00, nature: scheduled, cancelled: true}
            """);
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Terminal.Run(["outages", "--cache", Path.Combine(root.FullName, "cache"), .. arguments]);

    [Fact]
    public async Task The_terminal_shows_those_to_come_first()
    {
        var (code, output, error) = await Run("--source", list);
        code.ShouldBe(0, error);
        Snapshot.Match(output, "outages-console");
    }

    [Fact]
    public async Task Every_format_has_its_snapshot()
    {
        Snapshot.Match((await Run("--source", list, "--format", "json")).Output, "outages-json");
        Snapshot.Match((await Run("--source", list, "--format", "ics")).Output, "outages-ics");
        var page = (await Run("--source", list, "--format", "html")).Output;
        Snapshot.Match(Style().Replace(page, "<style>…</style>"), "outages-html");
    }

    [Fact]
    public async Task The_shipped_sources_are_read_without_a_dossier_nor_the_network()
    {
        var (code, output, _) = await Run();
        code.ShouldBe(0);
        output.ShouldContain("jamais lue");
        output.ShouldContain("DMP\u202f: du samedi 17 mai 2025 à 21\u00a0h au dimanche 18 mai 2025 à 13\u00a0h (16\u00a0h)");
        Snapshot.Match(output, "outages-shipped");
    }

    [Fact]
    public async Task Days_and_sources_are_chosen()
    {
        var may = OutageJson.Read((await Run("--source", "known-events", "--from", "2025-05-17", "--to", "2025-05-17", "--format", "json")).Output);
        may.Past.Select(outage => outage.Service).ShouldBe([OutageService.Dmp, OutageService.Mes, OutageService.SiPil], ignoreOrder: true);
        may.Upcoming.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_written_whole()
    {
        var target = Path.Combine(root.FullName, "interruptions.ics");
        var (code, output, _) = await Run("--source", list, "--format", "ics", "--output", target);
        code.ShouldBe(0);
        output.ShouldContain(target);
        File.ReadAllText(target).ShouldStartWith("BEGIN:VCALENDAR");
        root.GetFiles("*.tmp").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, "known-event", "known-events")]
    [InlineData(1, "liste.docx", ".docx")]
    [InlineData(5, "absent.yml", "introuvable")]
    public async Task A_source_that_cannot_be_read_is_said(int expected, string source, string words)
    {
        var (code, output, error) = await Run("--source", source);
        code.ShouldBe(expected);
        (output + error).ShouldContain(words);
    }

    [Theory]
    [InlineData("--from hier", "AAAA-MM-JJ")]
    [InlineData("--format pdf", "pdf")]
    [InlineData("--from 2025-06-01 --to 2025-05-01", "--to")]
    public async Task A_usage_error_says_what_was_meant(string line, string expected)
    {
        var (code, _, error) = await Run(line.Split(' '));
        code.ShouldBe(1);
        error.ShouldContain(expected);
    }

    public void Dispose() => root.Delete(recursive: true);

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, 1000)]
    private static partial Regex Style();
}
