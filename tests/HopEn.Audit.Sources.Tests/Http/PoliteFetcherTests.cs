using System.IO.Compression;
using System.Net;
using System.Text;
using HopEn.Audit.Sources.Http;

namespace HopEn.Audit.Sources.Tests.Http;

public sealed class PoliteFetcherTests : IAsyncDisposable
{
    private readonly LocalServer server = new();
    private readonly PoliteFetcher fetcher = new(
        new FetchOptions
        {
            AllowsPrivate = true,
            FollowsOtherHosts = true,
            Timeout = TimeSpan.FromSeconds(60),
            LargestContent = 300_000,
            Pause = TimeSpan.Zero,
        },
        TimeProvider.System
    );

    private Task<FetchResult> Fetch(string path, string? etag = null, string? modified = null) =>
        fetcher.FetchAsync(server.Url(path), etag, modified, CancellationToken.None);

    [Fact]
    public async Task Contents_come_with_their_marks_and_the_next_request_is_conditional()
    {
        server.Answer(
            "/a",
            "200 OK\r\nContent-Type: text/html; charset=\"iso-8859-1\"\r\nETag: \"v1\"\r\n"
                + "Last-Modified: Fri, 02 May 2025 10:00:00 GMT",
            "bonjour"u8.ToArray()
        );
        var first = await Fetch("/a");
        (first.State, Encoding.UTF8.GetString(first.Bytes), first.Charset, first.ETag, first.LastModified).ShouldBe(
            (FetchState.Fetched, "bonjour", "iso-8859-1", "\"v1\"", "Fri, 02 May 2025 10:00:00 GMT")
        );
        server.Answer("/a", "304 Not Modified", []);
        (await Fetch("/a", first.ETag, first.LastModified)).State.ShouldBe(FetchState.NotModified);
        server.Requests[1].ShouldContain("If-None-Match: \"v1\"");
        server.Requests[1].ShouldContain("If-Modified-Since: Fri, 02 May 2025 10:00:00 GMT");
        server.Requests[1].ShouldContain("User-Agent: HopEn.Audit/");
    }

    [Theory]
    [InlineData("404 Not Found", FetchFailureKind.Refused, 404)]
    [InlineData("500 Internal Server Error", FetchFailureKind.Refused, 500)]
    [InlineData("429 Too Many Requests", FetchFailureKind.Refused, 429)]
    [InlineData("200 OK", FetchFailureKind.Empty, null)]
    [InlineData("304 Not Modified", FetchFailureKind.NothingKept, null)]
    public async Task A_refusal_is_a_code_with_its_status(string head, FetchFailureKind kind, int? status)
    {
        server.Answer("/b", head, []);
        var result = await Fetch("/b");
        result.State.ShouldBe(FetchState.Failed);
        result.Failure.ShouldBe(new FetchFailure(kind, "127.0.0.1") { Status = status });
    }

    [Fact]
    public async Task A_slow_answer_ends_at_the_time_limit()
    {
        using var hurried = new PoliteFetcher(
            new FetchOptions
            {
                AllowsPrivate = true,
                Timeout = TimeSpan.FromSeconds(2),
                Pause = TimeSpan.Zero,
            },
            TimeProvider.System
        );
        async Task<FetchFailure?> Failure(string path) =>
            (await hurried.FetchAsync(server.Url(path), null, null, CancellationToken.None)).Failure;
        var tooSlow = new FetchFailure(FetchFailureKind.TooSlow, "127.0.0.1") { Limit = 2 };
        server.Answer("/lent", async (_, stream, cancellation) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), cancellation);
            while (true)
            {
                await stream.WriteAsync("."u8.ToArray(), cancellation);
                await Task.Delay(50, cancellation);
            }
        });
        (await Failure("/lent")).ShouldBe(tooSlow);
        server.Answer("/muet", (_, _, cancellation) => Task.Delay(Timeout.Infinite, cancellation));
        (await Failure("/muet")).ShouldBe(tooSlow);
    }

    [Fact]
    public async Task An_endless_answer_and_a_compressed_bomb_end_at_the_size_limit()
    {
        server.Answer("/sans-fin", async (_, stream, cancellation) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), cancellation);
            while (true)
                await stream.WriteAsync(new byte[65_536], cancellation);
        });
        (await Fetch("/sans-fin")).Failure!.Kind.ShouldBe(FetchFailureKind.TooLarge);
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(new byte[20_000_000]);
        server.Answer("/bombe", "200 OK\r\nContent-Encoding: gzip", bomb.ToArray());
        (await Fetch("/bombe")).Failure!.Kind.ShouldBe(FetchFailureKind.TooLarge);
    }

    [Fact]
    public async Task Redirects_are_followed_a_few_times_and_never_round_and_round()
    {
        server.Answer("/r", "302 Found\r\nLocation: /fin", []);
        server.Answer("/fin", "200 OK", "arrivé"u8.ToArray());
        (await Fetch("/r")).State.ShouldBe(FetchState.Fetched);
        server.Answer("/boucle", "302 Found\r\nLocation: /boucle", []);
        (await Fetch("/boucle")).Failure!.Kind.ShouldBe(FetchFailureKind.TooManyRedirects);
        server.Answer("/fichier", "302 Found\r\nLocation: file:///etc/passwd", []);
        (await Fetch("/fichier")).Failure!.Kind.ShouldBe(FetchFailureKind.AddressNotAccepted);
        foreach (var location in new[] { "http://[::1", "http:///x y", "//", "http://" })
        {
            server.Answer("/faux", $"302 Found\r\nLocation: {location}", []);
            (await Fetch("/faux")).State.ShouldBe(FetchState.Failed, location);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://127.0.0.2:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://a.localhost:{0}/")]
    [InlineData("http://LOCALHOST.:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://10.1.2.3:{0}/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public async Task A_private_address_is_never_asked(string url)
    {
        using var careful = new PoliteFetcher(
            new FetchOptions { Timeout = TimeSpan.FromSeconds(2), Pause = TimeSpan.Zero },
            TimeProvider.System
        );
        var result = await careful.FetchAsync(
            new Uri(
                url.Replace(
                    "{0}",
                    server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                )
            ),
            null,
            null,
            CancellationToken.None
        );
        result.State.ShouldBe(FetchState.Failed);
        result.Failure!.Kind.ShouldBe(FetchFailureKind.PrivateAddress);
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData("localhost")]
    public async Task A_redirect_or_a_name_that_leads_inside_is_refused_when_connecting(string host)
    {
        using var careful = new PoliteFetcher(
            new FetchOptions
            {
                FollowsOtherHosts = true,
                Timeout = TimeSpan.FromSeconds(2),
                Pause = TimeSpan.Zero,
            },
            TimeProvider.System,
            address => address.Equals(IPAddress.Parse("127.0.0.9")) || (host == "localhost" && AsksForName())
        );
        server.Answer("/r", $"302 Found\r\nLocation: {server.Url("/secret", host)}", []);
        server.Answer("/secret", "200 OK", "secret"u8.ToArray());
        var result = await careful.FetchAsync(server.Url("/r", "127.0.0.9"), null, null, CancellationToken.None);
        result.Failure.ShouldBe(new FetchFailure(FetchFailureKind.PrivateAddress, host));
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_followed_only_when_allowed()
    {
        using var careful = new PoliteFetcher(
            new FetchOptions { AllowsPrivate = true, Pause = TimeSpan.Zero },
            TimeProvider.System
        );
        server.Answer("/r", $"302 Found\r\nLocation: {server.Url("/ailleurs", "127.0.0.2")}", []);
        server.Answer("/ailleurs", "200 OK", "ailleurs"u8.ToArray());
        var result = await careful.FetchAsync(server.Url("/r"), null, null, CancellationToken.None);
        result.Failure.ShouldBe(new FetchFailure(FetchFailureKind.OtherHost, "127.0.0.1") { OtherHost = "127.0.0.2" });
        server.Requests.Count.ShouldBe(1);
        (await Fetch("/r")).State.ShouldBe(FetchState.Fetched);
    }

    [Fact]
    public async Task A_cancelled_request_stops_at_once()
    {
        server.Answer("/muet", (_, _, cancellation) => Task.Delay(Timeout.Infinite, cancellation));
        using var source = new CancellationTokenSource(100);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            fetcher.FetchAsync(server.Url("/muet"), null, null, source.Token)
        );
    }

    [Fact]
    public async Task One_request_runs_at_a_time()
    {
        var (running, most) = (0, 0);
        server.Answer("/un", async (_, stream, cancellation) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(50, cancellation);
            Interlocked.Decrement(ref running);
            await stream.WriteAsync(
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"u8.ToArray(),
                cancellation
            );
        });
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Fetch("/un")));
        most.ShouldBe(1);
    }

    [Fact]
    public async Task Two_requests_to_one_host_are_parted_by_a_pause()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var patient = new PoliteFetcher(new FetchOptions { AllowsPrivate = true }, clock);
        server.Answer("/un", "200 OK", "x"u8.ToArray());
        await patient.FetchAsync(server.Url("/un"), null, null, CancellationToken.None);
        var second = patient.FetchAsync(server.Url("/un"), null, null, CancellationToken.None);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        second.IsCompleted.ShouldBeFalse();
        server.Requests.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        (await second).State.ShouldBe(FetchState.Fetched);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("::ffff:0:10.0.0.1", false)]
    [InlineData("64:ff9b:1::a00:1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    public void Public_addresses_are_told_from_the_others(string address, bool expected) =>
        AddressGuard.IsPublic(IPAddress.Parse(address)).ShouldBe(expected);

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await server.DisposeAsync();
    }

    // The name itself passes, so that only the check made when connecting can refuse it.
    private bool nameWasAsked;

    private bool AsksForName()
    {
        if (nameWasAsked)
            return false;
        nameWasAsked = server.Requests.Count > 0;
        return nameWasAsked;
    }
}
