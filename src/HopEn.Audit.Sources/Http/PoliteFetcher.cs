using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace HopEn.Audit.Sources.Http;

/// <summary>
/// Asks servers over HTTP: one request at a time, conditional, bounded in time and size, never to a private address
/// unless allowed, and not beyond the host that was named unless allowed.
/// </summary>
public sealed class PoliteFetcher : IFetcher, IDisposable
{
    private const int MostRedirects = 5;

    private readonly FetchOptions options;
    private readonly AddressCheck addresses;
    private readonly TimeProvider clock;
    private readonly HttpClient client;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, long> lastAsked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens nothing yet.</summary>
    public PoliteFetcher(FetchOptions options, TimeProvider clock)
        : this(options, clock, options.AllowsPrivate ? _ => true : AddressGuard.IsPublic) { }

    internal PoliteFetcher(FetchOptions options, TimeProvider clock, Func<IPAddress, bool> accepts)
    {
        this.options = options;
        this.clock = clock;
        addresses = new AddressCheck(accepts);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = options.Timeout,
            MaxResponseHeadersLength = 64,
            ConnectCallback = addresses.ConnectAsync,
            MaxConnectionsPerServer = 1,
        };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(
            new ProductInfoHeaderValue("HopEn.Audit", typeof(PoliteFetcher).Assembly.GetName().Version?.ToString(3))
        );
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("fr"));
    }

    /// <inheritdoc />
    public async Task<FetchResult> FetchAsync(
        Uri url,
        string? etag,
        string? lastModified,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(url);
        await turn.WaitAsync(cancellation);
        try
        {
            using var deadline = new CancellationTokenSource(options.Timeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
            try
            {
                return await FollowAsync(url, etag, lastModified, either.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return Failed(FetchFailureKind.TooSlow, url, (long)options.Timeout.TotalSeconds);
            }
            catch (Exception fault)
                when (fault is HttpRequestException or IOException or SocketException or InvalidDataException)
            {
                return AddressCheck.RefusedHost(fault) is { } host
                    ? FetchResult.Failed(new FetchFailure(FetchFailureKind.PrivateAddress, host))
                    : Failed(FetchFailureKind.Unreachable, url);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        turn.Dispose();
    }

    private async Task<FetchResult> FollowAsync(
        Uri url,
        string? etag,
        string? lastModified,
        CancellationToken cancellation
    )
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
                return FetchResult.Failed(
                    new FetchFailure(FetchFailureKind.AddressNotAccepted, url.Host) { Scheme = url.Scheme }
                );
            if (addresses.Refuses(url))
                return Failed(FetchFailureKind.PrivateAddress, url);
            await PauseAsync(url.Host, cancellation);
            using var request = Request(url, etag, lastModified);
            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellation
            );
            if (response.StatusCode == HttpStatusCode.NotModified)
                return etag is null && lastModified is null
                    ? Failed(FetchFailureKind.NothingKept, url)
                    : new FetchResult(FetchState.NotModified) { ETag = etag, LastModified = lastModified };
            if (IsRedirect(response))
            {
                if (!Uri.TryCreate(url, response.Headers.Location, out var next))
                    return Refused(url, response);
                if (Forbidden(url, next) is { } failure)
                    return FetchResult.Failed(failure);
                url = next;
                continue;
            }

            return response.IsSuccessStatusCode ? await ReadAsync(url, response, cancellation) : Refused(url, response);
        }

        return Failed(FetchFailureKind.TooManyRedirects, url, MostRedirects);
    }

    private static HttpRequestMessage Request(Uri url, string? etag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (lastModified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        return request;
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        (int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is not null;

    private FetchFailure? Forbidden(Uri from, Uri to)
    {
        if (from.Scheme == "https" && to.Scheme == "http")
            return new FetchFailure(FetchFailureKind.InsecureRedirect, from.Host);
        return
            to.Scheme is "http" or "https"
            && !options.FollowsOtherHosts
            && !from.IdnHost.Equals(to.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? new FetchFailure(FetchFailureKind.OtherHost, from.Host) { OtherHost = to.Host }
            : null;
    }

    private async Task<FetchResult> ReadAsync(Uri url, HttpResponseMessage response, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0; )
        {
            content.Write(buffer, 0, read);
            if (content.Length > options.LargestContent)
                return Failed(FetchFailureKind.TooLarge, url, options.LargestContent);
        }

        return content.Length == 0
            ? Failed(FetchFailureKind.Empty, url)
            : new FetchResult(FetchState.Fetched)
            {
                Bytes = content.ToArray(),
                Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"'),
                ETag = response.Headers.ETag?.ToString(),
                LastModified = Header(response, "Last-Modified"),
            };
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Content.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private async Task PauseAsync(string host, CancellationToken cancellation)
    {
        if (
            lastAsked.TryGetValue(host, out var before)
            && options.Pause - clock.GetElapsedTime(before) is var rest
            && rest > TimeSpan.Zero
        )
            await Task.Delay(rest, clock, cancellation);
        lastAsked[host] = clock.GetTimestamp();
    }

    private static FetchResult Failed(FetchFailureKind kind, Uri url, long? limit = null) =>
        FetchResult.Failed(new FetchFailure(kind, url.Host) { Limit = limit });

    private static FetchResult Refused(Uri url, HttpResponseMessage response) =>
        FetchResult.Failed(new FetchFailure(FetchFailureKind.Refused, url.Host) { Status = (int)response.StatusCode });
}
