using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;
using HopEn.Audit.Sources.Http;
using HopEn.Audit.Sources.Outages;
using HopEn.Audit.Sources.Tests.Http;
using Microsoft.Extensions.Time.Testing;

namespace HopEn.Audit.Sources.Tests.Outages;

public sealed class OutageCollectorTests : IAsyncDisposable
{
    private readonly LocalServer server = new();
    private readonly DirectoryInfo cache = Directory.CreateTempSubdirectory("hopen-outages-");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2025, 5, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly PoliteFetcher fetcher = new(
        new FetchOptions
        {
            AllowsPrivate = true,
            Timeout = TimeSpan.FromSeconds(5),
            Pause = TimeSpan.Zero,
        },
        TimeProvider.System
    );

    private OutageSource Page(string path) =>
        SampleSource.Of(OutageSourceKind.Page, ".maintenance") with
        {
            Id = path.Trim('/'),
            Url = server.Url(path),
        };

    private Task<(IReadOnlyList<Outage> Outages, IReadOnlyList<OutageSourceInfo> Sources)> Read(
        bool network,
        params OutageSource[] sources
    ) =>
        new OutageCollector(SampleSource.Shipped.Vocabulary, cache.FullName, network ? fetcher : null, clock).ReadAsync(
            sources,
            null,
            CancellationToken.None
        );

    private void Serve(string path, string text, string head = "200 OK\r\nETag: \"1\"") =>
        server.Answer(path, head, Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task Nothing_is_asked_without_the_network_and_that_is_said()
    {
        Serve("/p", "<div class=maintenance>DMP fermé le 17 mai 2025 de 21h à 23h</div>");
        var (outages, states) = await Read(network: false, Page("/p"));
        outages.ShouldBeEmpty();
        states.Single().State.ShouldBe(OutageSourceState.NeverRead);
        states.Single().Messages.Single().ShouldBe("Cette source n’a jamais été lue.");
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_read_is_kept_and_read_again_without_the_network()
    {
        Serve("/p", "<div class=maintenance>DMP fermé le 17 mai 2025 de 21h à 23h</div>");
        (await Read(network: true, Page("/p"))).Sources.Single().State.ShouldBe(OutageSourceState.Read);
        clock.Advance(TimeSpan.FromDays(3));
        var (outages, states) = await Read(network: false, Page("/p"));
        outages.Single().Service.ShouldBe(OutageService.Dmp);
        states.Single().State.ShouldBe(OutageSourceState.Kept);
        states.Single().ReadAt!.Value.Day.ShouldBe(2);
        server.Answer("/p", "304 Not Modified", []);
        (await Read(network: true, Page("/p"))).Sources.Single().State.ShouldBe(OutageSourceState.Unchanged);
    }

    [Fact]
    public async Task A_source_that_is_down_stops_nothing_and_what_was_kept_is_read()
    {
        Serve("/p", "<div class=maintenance>DMP fermé le 17 mai 2025 de 21h à 23h</div>");
        Serve("/q", "<div class=maintenance>INSi fermé le 18 mai 2025 de 21h à 23h</div>");
        await Read(network: true, Page("/p"));
        server.Answer("/p", "500 Internal Server Error", []);
        var (outages, states) = await Read(network: true, Page("/p"), Page("/absente"), Page("/q"));
        outages.Select(outage => outage.Service).ShouldBe([OutageService.Dmp, OutageService.Insi]);
        states
            .Select(state => state.State)
            .ShouldBe([OutageSourceState.Unreachable, OutageSourceState.Unreachable, OutageSourceState.Read]);
        states[0].Messages.Single().ShouldContain("gardé");
    }

    [Fact]
    public async Task A_notice_that_changes_keeps_its_history()
    {
        Serve("/p", "<div class=maintenance id=m1>DMP fermé le 17 mai 2025 de 21h à 23h</div>");
        (await Read(network: true, Page("/p"))).Outages.Single().History.ShouldBeEmpty();
        clock.Advance(TimeSpan.FromDays(1));
        Serve(
            "/p",
            "<div class=maintenance id=m1>DMP fermé le 17 mai 2025 de 22h à 24h</div>",
            "200 OK\r\nETag: \"2\""
        );
        var outage = (await Read(network: true, Page("/p"))).Outages.Single();
        outage.When.Start!.Value.Hour.ShouldBe(22);
        outage.History.Single().Text.ShouldContain("de 21h à 23h");
        outage.History.Single().LastSeen.Day.ShouldBe(2);
        (await Read(network: false, Page("/p"))).Outages.Single().History.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_is_no_longer_understood_is_said()
    {
        Serve("/p", "<p>Bienvenue sur notre nouveau site.</p>");
        var (outages, states) = await Read(network: true, Page("/p"));
        outages.ShouldBeEmpty();
        states.Single().State.ShouldBe(OutageSourceState.NotUnderstood);
        states.Single().Messages.Single().ShouldContain("Regardez-la");
    }

    [Fact]
    public async Task The_feed_that_a_page_names_is_read_too()
    {
        Serve(
            "/p",
            "<link rel=alternate type='application/rss+xml' href='/rss'><p>Tous les services sont disponibles.</p>"
        );
        Serve(
            "/rss",
            "<rss><channel><item><title>Maintenance du DMP</title>"
                + "<description>le 17 mai 2025 de 21h à 23h</description></item></channel></rss>"
        );
        (await Read(network: true, Page("/p") with { FollowsFeed = true }))
            .Outages.Single()
            .Service.ShouldBe(OutageService.Dmp);
    }

    [Fact]
    public async Task A_page_whose_feed_announces_nothing_is_understood()
    {
        Serve(
            "/p",
            "<link rel=alternate type='application/rss+xml' href='/rss'><p>Tous les services sont disponibles.</p>"
        );
        Serve("/rss", "<rss><channel><title>État</title></channel></rss>");
        (await Read(network: true, Page("/p") with { FollowsFeed = true }))
            .Sources.Single()
            .State.ShouldBe(OutageSourceState.Read);
        Serve("/rss", "<html><body>Bienvenue</body></html>", "200 OK\r\nETag: \"2\"");
        (await Read(network: true, Page("/p") with { FollowsFeed = true }))
            .Sources.Single()
            .State.ShouldBe(OutageSourceState.NotUnderstood);
    }

    [Fact]
    public async Task A_feed_that_is_down_is_said_even_when_what_was_kept_of_it_is_read()
    {
        Serve("/p", "<link rel=alternate type='application/rss+xml' href='/rss'>");
        Serve(
            "/rss",
            "<rss><channel><item><title>Maintenance du DMP</title>"
                + "<description>le 17 mai 2025 de 21h à 23h</description></item></channel></rss>"
        );
        await Read(network: true, Page("/p") with { FollowsFeed = true });
        server.Answer("/rss", "500 Internal Server Error", []);
        var (outages, states) = await Read(network: true, Page("/p") with { FollowsFeed = true });
        outages.ShouldHaveSingleItem();
        states
            .Single()
            .Messages.ShouldContain(message =>
                message.Contains("500", StringComparison.Ordinal) && message.Contains("gardé", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task A_server_that_says_that_nothing_changed_when_nothing_is_kept_is_said()
    {
        server.Answer("/p", "304 Not Modified", []);
        var state = (await Read(network: true, Page("/p"))).Sources.Single();
        state.State.ShouldBe(OutageSourceState.Unreachable);
        state.Messages.ShouldHaveSingleItem().ShouldContain("304");
    }

    [Fact]
    public async Task A_kept_file_cut_short_is_not_used()
    {
        Serve("/p", "<div class=maintenance>DMP fermé le 17 mai 2025 de 21h à 23h</div>");
        await Read(network: true, Page("/p"));
        File.WriteAllText(cache.GetFiles("*.bin").Single().FullName, "<div");
        File.WriteAllText(Path.Combine(cache.FullName, "notices.json"), "{");
        (await Read(network: false, Page("/p"))).Sources.Single().State.ShouldBe(OutageSourceState.NeverRead);
    }

    [Fact]
    public async Task A_faulty_list_and_a_missing_file_are_said_and_stop_nothing()
    {
        var list = Path.Combine(cache.FullName, "outages.yml");
        File.WriteAllText(list, "events: [{service: dmp, start: bientôt}]");
        var (outages, states) = await Read(
            network: false,
            OutageSource.OfFile(list),
            OutageSource.OfFile(Path.Combine(cache.FullName, "absent.ics")),
            SampleSource.Shipped.Sources.Single(source => source.Id == "known-events")
        );
        outages.Count.ShouldBe(14);
        states
            .Select(state => state.State)
            .ShouldBe([OutageSourceState.NotUnderstood, OutageSourceState.Unreachable, OutageSourceState.Read]);
        states[0].Messages.Single().ShouldContain("ligne 1");
    }

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await server.DisposeAsync();
        cache.Delete(recursive: true);
    }
}
