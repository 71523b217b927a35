using System.Net;
using System.Net.Sockets;

namespace HopEn.Audit.Sources.Http;

/// <summary>Refuses the addresses that may not be asked, before a request and when the connection is made.</summary>
/// <remarks>
/// The address is checked when the connection is made, after the name is resolved, so neither a name that points inside nor a
/// redirect nor a second resolution gets through. A proxy that the user configured is trusted to do the same.
/// </remarks>
/// <param name="accepts">Whether an address may be asked.</param>
internal sealed class AddressCheck(Func<IPAddress, bool> accepts)
{
    /// <summary>Whether an address is refused by its text alone.</summary>
    public bool Refuses(Uri url)
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

    /// <summary>Connects to an accepted address of a host.</summary>
    /// <exception cref="HttpRequestException">
    /// One of its addresses is refused; the cause is a <see cref="PrivateAddressException"/>.
    /// </exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellation);
        if (!IsProxy(context) && addresses.Any(address => !accepts(address)))
        {
            var refusal = new PrivateAddressException(host);
            throw new HttpRequestException(refusal.Message, refusal);
        }

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

    /// <summary>The host whose address was refused when connecting; null when something else went wrong.</summary>
    public static string? RefusedHost(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is PrivateAddressException refusal)
                return refusal.Host;
        }

        return null;
    }

    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.RequestUri is { } target
        && HttpClient.DefaultProxy.GetProxy(target) is { } proxy
        && !HttpClient.DefaultProxy.IsBypassed(target)
        && proxy.Host == context.DnsEndPoint.Host
        && proxy.Port == context.DnsEndPoint.Port
        && (proxy.Host != target.Host || proxy.Port != target.Port);
}
