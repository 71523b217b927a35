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
        File.WriteAllText(
            list,
            "events:\n"
                + "  - {service: mes, title: Fermeture de Mon espace santé, when: \"le 6 et le 7 septembre (de 21H à 13H)\", "
                + "published: 2025-08-01, nature: scheduled, effects: [création, remat], "
                + "source: Webinaire régional, confidence: relayed}\n"
                + """
                  - {service: insi, title: "INSi <b>& co</b>", start: 2025-08-25 06:00, end: 2025-08-25 07:30, nature: scheduled}
                  - {service: psc, start: 2025-08-01 10:00, end: 2025-08-01 11:00, nature: incident}
                  - {service: dmp, start: 2025-09-13 20:00, end: 2025-09-14 02:00, nature: scheduled, cancelled: true}
                """
        );
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] arguments) =>
        Terminal.Run(["outages", "--cache", Path.Combine(root.FullName, "cache"), .. arguments]);

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
        output.ShouldContain(
            "DMP\u202f: du samedi 17 mai 2025 à 21\u00a0h au dimanche 18 mai 2025 à 13\u00a0h (16\u00a0h)"
        );
        Snapshot.Match(output, "outages-shipped");
    }

    [Fact]
    public async Task Words_of_a_hostile_announcement_stay_words()
    {
        var page = Path.Combine(root.FullName, "page.html");
        File.WriteAllText(
            page,
            "<h2>&lt;script&gt;alert(1)&lt;/script&gt; [red]x[/] \u001b[2J</h2>"
                + "<p>fermé le 1er septembre 2025 de 8h à 9h, pas de &lt;img src=x onerror=alert(1)&gt;</p>"
        );
        var html = (await Run("--source", page, "--format", "html")).Output;
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldContain("&lt;script&gt;");
        var console = (await Run("--source", page)).Output;
        console.ShouldContain("[red]x[/]");
        console.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task A_faulty_declaration_is_told_with_its_file_and_line()
    {
        var rules = Path.Combine(root.FullName, "rules");
        Directory.CreateDirectory(Path.Combine(rules, "outages"));
        File.Copy(
            Path.Combine(Repository.Rules, "outages", "services.yml"),
            Path.Combine(rules, "outages", "services.yml")
        );
        File.WriteAllText(Path.Combine(rules, "pack.yml"), "version: 1.0.0\n");
        File.WriteAllText(
            Path.Combine(rules, "outages", "a.yml"),
            """
            id: a
            title: A
            kind: pag
            url: ftp://exemple.fr/
            """
        );
        File.WriteAllText(
            Path.Combine(rules, "outages", "b.yml"),
            """
            id: b
            title: B
            url: https://exemple.fr/
            service: dmpp
            selct: {}
            select:
              notices: ["div[", "article"]
            """
        );
        var (code, _, error) = await Run("--rules", rules);
        code.ShouldBe(6);
        var check = await Terminal.Run("rules", "check", "--rules", rules);
        check.Code.ShouldBe(6);
        foreach (
            var expected in new[]
            {
                "outages/a.yml, ligne 3",
                "outages/a.yml, ligne 4",
                "outages/b.yml, ligne 4",
                "outages/b.yml, ligne 5",
                "«\u202fdiv[\u202f» n’est pas un sélecteur CSS",
                "vouliez-vous dire «\u202fdmp\u202f»",
                "vouliez-vous dire «\u202fselect\u202f»",
            }
        )
        {
            error.ShouldContain(expected);
            check.Output.ShouldContain(expected);
        }
    }

    [Fact]
    public async Task Days_and_sources_are_chosen()
    {
        var may = OutageJson.Read(
            (
                await Run("--source", "known-events", "--from", "2025-05-17", "--to", "2025-05-17", "--format", "json")
            ).Output
        );
        may.Past.Select(outage => outage.Service)
            .ShouldBe([OutageService.Dmp, OutageService.Mes, OutageService.SiPil], ignoreOrder: true);
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

    [Fact]
    public async Task A_list_kept_by_hand_that_holds_faults_is_for_its_author_to_mend()
    {
        File.WriteAllText(list, "events: [{service: dmp, start: hier}]");
        var (code, output, _) = await Run("--source", list, "--source", "known-events");
        code.ShouldBe(6);
        output.ShouldContain("outages.yml, ligne 1");
        output.ShouldContain("SI PIL");
    }

    [Fact]
    public async Task An_address_is_a_source_that_is_asked_only_with_the_network()
    {
        var (code, output, _) = await Run("--source", "https://exemple.invalid/flux.xml");
        code.ShouldBe(0);
        output.ShouldContain("exemple.invalid/flux.xml\u202f: jamais lue");
    }

    [Fact]
    public async Task The_first_and_the_last_day_of_the_calendar_are_days()
    {
        var (code, _, error) = await Run("--source", list, "--from", "0001-01-01", "--to", "9999-12-31");
        code.ShouldBe(0, error);
    }

    [Fact]
    public async Task An_interruption_of_which_only_one_end_is_told_is_in_the_calendar_and_ends_some_day()
    {
        File.WriteAllText(
            list,
            """
            events:
              - {service: insi, when: "jusqu’au 18 septembre 2025 à 13h"}
              - {service: psc, start: 2024-01-02 08:00}
            """
        );
        var calendar = (await Run("--source", list, "--format", "ics")).Output;
        calendar.ShouldContain("DTSTART;VALUE=DATE:20250918");
        calendar.ShouldContain("DTSTART;VALUE=DATE:20240102");
        var later = OutageJson.Read((await Run("--source", list, "--from", "2025-06-01", "--format", "json")).Output);
        later.Upcoming.ShouldHaveSingleItem().Service.ShouldBe(OutageService.Insi);
        later.Past.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_calendar_is_written_as_rfc_5545_wants_it()
    {
        var calendar = (await Run("--source", list, "--format", "ics")).Output;
        calendar.Replace("\r\n", string.Empty, StringComparison.Ordinal).ShouldNotContain('\n');
        foreach (var line in calendar.Split("\r\n"))
            System.Text.Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75, line);
        var unfolded = calendar.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n");
        string[] Events(string property) =>
            [.. unfolded.Where(line => line.StartsWith(property, StringComparison.Ordinal))];
        Events("UID:").ShouldBeUnique();
        Events("UID:").Length.ShouldBe(4);
        Events("DTSTART:").ShouldAllBe(line => line.EndsWith('Z'));
        Events("DTSTAMP:").Length.ShouldBe(4);
        (await Run("--source", list, "--format", "ics")).Output.ShouldBe(calendar);
    }

    [Theory]
    [InlineData("https://exemple.invalid/a", "ajoutez --refresh pour la demander au réseau.")]
    [InlineData(
        "http://127.0.0.1:1/a",
        "elle n’est pas demandée. Si c’est voulu, ajoutez --allow-private.",
        "--refresh"
    )]
    public async Task The_option_that_would_help_is_named(string source, string words, params string[] options)
    {
        var (_, output, _) = await Run(["--source", source, "--format", "json", .. options]);
        output.ShouldContain(words);
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
