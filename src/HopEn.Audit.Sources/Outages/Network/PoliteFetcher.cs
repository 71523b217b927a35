using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace HopEn.Audit.Sources.Outages.Network;

/// <summary>Asks servers for announcements: one request at a time, conditional, bounded in time and size, never to a private address unless allowed.</summary>
/// <remarks>
/// The address is checked when the connection is made, after the name is resolved, so neither a name that points inside nor a
/// redirect nor a second resolution gets through. A proxy that the user configured is trusted to do the same.
/// </remarks>
public sealed class PoliteFetcher : IDisposable
{
    private const int MostRedirects = 5;

    private readonly FetchOptions options;
    private readonly Func<IPAddress, bool> accepts;
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
        this.accepts = accepts;
        this.clock = clock;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = options.Timeout,
            MaxResponseHeadersLength = 64,
            ConnectCallback = ConnectAsync,
            MaxConnectionsPerServer = 1,
        };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(
            new ProductInfoHeaderValue("HopEn.Audit", typeof(PoliteFetcher).Assembly.GetName().Version?.ToString(3))
        );
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("fr"));
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="url">Address.</param>
    /// <param name="etag">Mark of the version that is kept; null when none.</param>
    /// <param name="lastModified">When the version that is kept last changed, as the server wrote it; null when unknown.</param>
    /// <param name="cancellation">Stops at once.</param>
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
                return FetchResult.Failed(
                    $"«\u202f{url.Host}\u202f» n’a pas répondu en entier en {options.Timeout.TotalSeconds:0} secondes."
                );
            }
            catch (Exception fault)
                when (fault is HttpRequestException or IOException or SocketException or InvalidDataException)
            {
                return FetchResult.Failed(
                    Refusal(fault)
                        ?? $"«\u202f{url.Host}\u202f» ne peut pas être joint\u202f: vérifiez le réseau, ou le mandataire (variables http_proxy et https_proxy)."
                );
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
                    $"L’adresse «\u202f{url.Scheme}://{url.Host}\u202f» n’est pas acceptée\u202f: http ou https, sans mot de passe."
                );
            if (IsRefusedName(url))
                return FetchResult.Failed(Private(url.Host));
            await PauseAsync(url.Host, cancellation);
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            if (etag is not null)
                request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            if (lastModified is not null)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellation
            );
            if (response.StatusCode == HttpStatusCode.NotModified && etag is null && lastModified is null)
                return FetchResult.Failed(
                    $"«\u202f{url.Host}\u202f» a répondu que rien n’a changé (304), alors que rien n’en était gardé\u202f: réessayez plus tard."
                );
            if (response.StatusCode == HttpStatusCode.NotModified)
                return new FetchResult(FetchState.NotModified, [], null, etag, lastModified, null);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                if (!Uri.TryCreate(url, location, out var next))
                    return FetchResult.Failed(
                        $"«\u202f{url.Host}\u202f» a répondu {(int)response.StatusCode}{Meaning(response.StatusCode)}."
                    );
                if (url.Scheme == "https" && next.Scheme == "http")
                    return FetchResult.Failed(
                        $"«\u202f{url.Host}\u202f» renvoie vers une adresse sans chiffrement\u202f: elle n’est pas suivie."
                    );
                url = next;
                continue;
            }

            if (!response.IsSuccessStatusCode)
                return FetchResult.Failed(
                    $"«\u202f{url.Host}\u202f» a répondu {(int)response.StatusCode}{Meaning(response.StatusCode)}."
                );
            return await ReadAsync(url, response, cancellation);
        }

        return FetchResult.Failed(
            $"«\u202f{url.Host}\u202f» renvoie d’adresse en adresse plus de {MostRedirects} fois."
        );
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
                return FetchResult.Failed(
                    $"La réponse de «\u202f{url.Host}\u202f» dépasse {options.LargestContent / 1_000_000} Mo\u202f: ce n’est pas une page d’annonces."
                );
        }

        return content.Length == 0
            ? FetchResult.Failed($"La réponse de «\u202f{url.Host}\u202f» est vide.")
            : new FetchResult(
                FetchState.Fetched,
                content.ToArray(),
                response.Content.Headers.ContentType?.CharSet?.Trim('"'),
                response.Headers.ETag?.ToString(),
                Header(response, "Last-Modified"),
                null
            );
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

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellation);
        if (!IsProxy(context) && addresses.Any(address => !accepts(address)))
            throw new HttpRequestException(Private(host), new PrivateAddressException());
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.RequestUri is { } target
        && HttpClient.DefaultProxy.GetProxy(target) is { } proxy
        && !HttpClient.DefaultProxy.IsBypassed(target)
        && proxy.Host == context.DnsEndPoint.Host
        && proxy.Port == context.DnsEndPoint.Port
        && (proxy.Host != target.Host || proxy.Port != target.Port);

    private bool IsRefusedName(Uri url)
    {
        if (IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address))
            return !accepts(address);
        var name = url.IdnHost.TrimEnd('.');
        return !accepts(IPAddress.Loopback)
            && (
                name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static string Private(string host) =>
        $"«\u202f{host}\u202f» est une adresse de ce poste ou d’un réseau privé\u202f: elle n’est pas demandée. Si c’est voulu, ajoutez --allow-private.";

    private static string? Refusal(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause.InnerException is PrivateAddressException)
                return cause.Message;
        }

        return null;
    }

    private static string Meaning(HttpStatusCode code) =>
        (int)code switch
        {
            >= 300 and < 400 => " (renvoi vers une adresse illisible)",
            401 or 403 => " (accès refusé)",
            404 or 410 => " (page absente\u202f: son adresse a sans doute changé, corrigez-la dans le jeu de règles)",
            429 => " (trop de demandes\u202f: réessayez plus tard)",
            >= 500 => " (panne du serveur)",
            _ => string.Empty,
        };
}
