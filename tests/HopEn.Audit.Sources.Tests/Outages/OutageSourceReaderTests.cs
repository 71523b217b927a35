using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;
using HopEn.Audit.Sources.Outages;
using HopEn.Audit.Sources.Readers;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Sources.Tests.Outages;

public sealed class OutageSourceReaderTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-outages-");
    private readonly Dataset dataset = Dataset.Open(
        new DatasetOptions(new byte[32], Path.GetTempPath(), null),
        new DateOnly(2025, 8, 20),
        ShippedKinds.All
    );

    // What the dossier gives of each source besides its files.
    private string given = string.Empty;

    [Fact]
    public async Task The_day_of_an_announcement_that_the_dossier_gives_is_told_as_a_code()
    {
        given = ", date: 2025-05-02";
        Write("diapo.txt", "Maintenance du DMP\nLe 1er juin 2025 de 8h à 10h\n");
        await LoadAsync(["diapo.txt"]);
        var source = dataset.Ledger.Sources(new DateOnly(2025, 8, 20)).ShouldHaveSingleItem();
        source.Date.ShouldBe(new DateOnly(2025, 5, 2));
        source.DateOrigins.ShouldBe([AuditMessage.Of(DateCodes.Dossier)]);
    }

    [Fact]
    public async Task Without_any_file_the_shipped_events_are_known_and_no_source_is_asked()
    {
        await LoadAsync([]);
        Query(
                "SELECT service, nature, extent, stops_feeding, may_from, may_to, sure_from = may_from AND sure_to = may_to "
                    + "FROM outage WHERE service = 'dmp'"
            )
            .ShouldBe(["dmp|scheduled|partial|True|05/17/2025 21:00:00|05/18/2025 13:00:00|True"]);
        Query("SELECT service, stale_kind, may_from, sure_from FROM outage WHERE service = 'si-pil'")
            .ShouldBe(["si-pil|indicator|05/16/2025 00:00:00|05/17/2025 00:00:00"]);
        dataset.Outages.Sources.ShouldHaveSingleItem().Id.ShouldBe("known-events");
        dataset.Columns.Meet("outage").ShouldBeTrue();
    }

    [Theory]
    [InlineData(
        "outages.yml",
        "events:\n  - service: dmp\n    title: Fermeture\n    start: 2025-06-01 08:00\n    end: 2025-06-01 10:00\n"
    )]
    [InlineData(
        "page.html",
        "<html><body><article class=maintenance><h3>Maintenance du DMP</h3>"
            + "<p>Le DMP sera fermé le 1er juin 2025 de 8h à 10h.</p></article></body></html>"
    )]
    [InlineData(
        "agenda.ics",
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n"
            + "BEGIN:VEVENT\nUID:1\nDTSTAMP:20250501T000000Z\n"
            + "DTSTART:20250601T060000Z\nDTEND:20250601T080000Z\nSUMMARY:Maintenance du DMP\nEND:VEVENT\n"
            + "END:VCALENDAR\n"
    )]
    [InlineData(
        "flux.xml",
        "<rss version=\"2.0\"><channel><title>État</title><item><title>Maintenance du DMP</title>"
            + "<description>Le 1er juin 2025 de 8h à 10h</description>"
            + "<pubDate>Thu, 15 May 2025 10:00:00 +0200</pubDate></item></channel></rss>"
    )]
    [InlineData("diapo.txt", "Maintenance du DMP\nLe 1er juin 2025 de 8h à 10h\n")]
    public async Task An_announcement_beside_the_exports_is_read_whatever_its_shape(string name, string text)
    {
        Write(name, text);
        await LoadAsync([name]);
        Query("SELECT may_from, may_to FROM outage WHERE service = 'dmp' AND may_from >= TIMESTAMP '2025-06-01'")
            .ShouldBe(["06/01/2025 08:00:00|06/01/2025 10:00:00"]);
        var source = dataset.Ledger.Sources(new DateOnly(2025, 8, 20)).ShouldHaveSingleItem();
        (source.Kind, source.File, source.Rows).ShouldBe(("outages", name, 1));
        Query("SELECT source FROM raw.outage_notice").ShouldBe([name]);
    }

    [Fact]
    public async Task The_hospital_s_own_word_wins_over_a_relayed_one_and_a_withdrawn_closure_never_happened()
    {
        Write(
            "outages.yml",
            "events:\n  - service: dmp\n    start: 2025-05-17 22:00\n    end: 2025-05-18 12:00\n"
                + "  - service: mes\n    start: 2025-05-17 21:00\n    end: 2025-05-18 13:00\n    cancelled: true\n"
        );
        await LoadAsync(["outages.yml"]);
        Query("SELECT may_from, may_to, confidence FROM outage WHERE service IN ('dmp', 'mes')")
            .ShouldBe(["05/17/2025 22:00:00|05/18/2025 12:00:00|confirmed"]);
    }

    [Theory]
    [InlineData(
        "outages.yml",
        "events:\n  - service: minitel\n    start: 2025-06-01\n",
        "outages.yml, ligne 2 : « minitel » est inconnu"
    )]
    [InlineData("outages.yml", "events:\n  - service: dmp\n    start: bientôt\n", "outages.yml, ligne 3")]
    [InlineData(
        "outages.yml",
        "events:\n  - service: dmp\n    start: 2025-06-02\n    end: 2025-06-01\n",
        "outages.yml, ligne"
    )]
    [InlineData("outages.yml", "événements: []\n", "outages.yml, ligne 1")]
    [InlineData("outages.yml", "events: [", "outages.yml, ligne 2")]
    public async Task A_fault_in_the_list_kept_by_hand_is_told_with_its_line(string name, string text, string expected)
    {
        Write(name, text);
        var fault = await Should.ThrowAsync<ConfigurationException>(() => LoadAsync([name]));
        fault.Message.ShouldContain(
            expected.Replace(" :", "\u202f:").Replace("« ", "«\u202f").Replace(" »", "\u202f»")
        );
        fault.Message.ShouldEndWith(".");
        fault.Message.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task A_file_that_is_missing_or_of_no_known_shape_is_told()
    {
        var missing = await Should.ThrowAsync<HopEnAuditException>(() => LoadAsync(["outages.yml"]));
        missing.Message.ShouldContain("outages.yml");
        Write("annonce.docx", "x");
        var unknown = await Should.ThrowAsync<ConfigurationException>(() => LoadAsync(["annonce.docx"]));
        unknown.Message.ShouldContain("n’est pas celle d’une source d’annonces");
    }

    [Fact]
    public async Task A_page_that_is_not_understood_is_told_and_stops_nothing()
    {
        Write("page.html", "<html><body><p>Bienvenue.</p></body></html>");
        await LoadAsync(["page.html"]);
        var told = dataset.Notices.ShouldHaveSingleItem();
        (told.Code, told.Parameters[0]).ShouldBe((MessageCodes.OutageSource, "page.html"));
        dataset.Outages.Outages.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_rule_pack_without_declarations_knows_no_interruption_unless_the_dossier_names_some()
    {
        var rules = Directory.CreateDirectory(Path.Combine(root.FullName, "rules")).FullName;
        await LoadAsync(rules);
        dataset.Outages.Outages.ShouldBeEmpty();
        Write("outages.yml", "events: []\n");
        var fault = await Should.ThrowAsync<ConfigurationException>(() => LoadAsync(rules, "outages.yml"));
        fault.Message.ShouldContain("services.yml");
    }

    public void Dispose()
    {
        dataset.Dispose();
        root.Delete(recursive: true);
    }

    private static FakeTimeProvider Clock => new(new DateTimeOffset(2025, 8, 20, 8, 0, 0, TimeSpan.Zero));

    private Task LoadAsync(string[] files) => LoadAsync(Repository.Rules, files);

    private async Task LoadAsync(string rules, params string[] files)
    {
        var dossier = Dossier(files);
        var reader = new OutageSourceReader(rules, null, Clock);
        var sink = new DirectSink(dataset, null);
        foreach (var source in dossier.Sources.Where(source => source.Kind.Reader == reader.Name))
            await reader.ReadAsync(
                new SourceInput(source, SourceFiles.Of(dossier, source)),
                sink,
                CancellationToken.None
            );
        await reader.CompleteAsync(sink, CancellationToken.None);
    }

    private Dossier Dossier(string[] files)
    {
        Write(
            "dossier.yml",
            "version: 1\n"
                + "establishment: {name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\"]}\n"
                + "period: {start: 2025-01-01, end: 2025-07-31}\n"
                + "sources:\n"
                + "  - {kind: encounter, files: [venues.csv]}\n"
                + string.Concat(files.Select(file => $"  - {{kind: outages, files: [{file}]{given}}}\n"))
        );
        return DossierReader.Read(root.FullName, ShippedKinds.All);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(root.FullName, name), text);

    private IReadOnlyList<string> Query(string sql) =>
        dataset.Query(sql, reader =>
            string.Join(
                '|',
                Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i =>
                        reader.IsDBNull(i)
                            ? string.Empty
                            : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)
                    )
            )
        );
}
