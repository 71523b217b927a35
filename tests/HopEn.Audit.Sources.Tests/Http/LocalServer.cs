using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HopEn.Audit.Sources.Tests.Http;

/// <summary>A server on the loopback address that answers with whatever bytes a test wants.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Any, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<string, Func<string, Stream, CancellationToken, Task>> routes = new(
        StringComparer.Ordinal
    );
    private readonly Task loop;

    public LocalServer()
    {
        listener.Start();
        loop = Task.Run(ListenAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public List<string> Requests { get; } = [];

    public Uri Url(string path, string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    public void Answer(string path, string head, byte[] body) => Answer(path, async (_, stream, cancellation) =>
        {
            await stream.WriteAsync(
                Encoding.Latin1.GetBytes(
                    $"HTTP/1.1 {head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"
                ),
                cancellation
            );
            await stream.WriteAsync(body, cancellation);
        });

    public void Answer(string path, Func<string, Stream, CancellationToken, Task> write) => routes[path] = write;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
            catch (Exception fault)
                when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var owned = client;
        try
        {
            var stream = client.GetStream();
            var head = new StringBuilder();
            var one = new byte[1];
            while (
                !head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)
                && await stream.ReadAsync(one, stop.Token) == 1
            )
                head.Append((char)one[0]);
            var request = head.ToString();
            lock (Requests)
                Requests.Add(request);
            var path = request.Split(' ').ElementAtOrDefault(1) ?? "/";
            if (routes.TryGetValue(path, out var write))
                await write(request, stream, stop.Token);
            else
                await stream.WriteAsync(
                    "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(),
                    stop.Token
                );
        }
        catch (Exception fault)
            when (fault is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The client hung up, as the tests of bounds make it do.
        }
    }
}
