using System.Text;

namespace HopEn.Audit.Sources.Files;

/// <summary>Rewrites Windows-1252 as UTF-8 byte for byte, so that records and lines stay where they are.</summary>
/// <remarks>DuckDB reads no Windows-1252 without an extension to download. Runs of ASCII are copied whole.</remarks>
public static class Windows1252Transcoder
{
    private static readonly byte[][] HighBytes = [.. Enumerable.Range(128, 128).Select(Utf8Of)];

    /// <summary>Rewrites a file.</summary>
    public static void Transcode(string from, string to, CancellationToken cancellation)
    {
        using var input = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        using var output = new FileStream(to, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var buffer = new byte[1 << 20];
        var (filling, writing) = (new byte[buffer.Length * 3], new byte[buffer.Length * 3]);
        var pending = Task.CompletedTask;
        try
        {
            for (int read; (read = input.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                var length = Transcode(buffer.AsSpan(0, read), filling);

                // One block is written while the next is read and rewritten.
                pending.GetAwaiter().GetResult();
                (filling, writing) = (writing, filling);
                var block = writing;
                pending = Task.Run(() => output.Write(block, 0, length), CancellationToken.None);
            }
        }
        finally
        {
            pending.GetAwaiter().GetResult();
        }
    }

    /// <summary>Rewrites a block; the target must hold three bytes for one.</summary>
    /// <returns>Bytes written.</returns>
    public static int Transcode(ReadOnlySpan<byte> source, Span<byte> target)
    {
        var written = 0;
        while (!source.IsEmpty)
        {
            var ascii = source.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) ascii = source.Length;
            source[..ascii].CopyTo(target[written..]);
            written += ascii;
            source = source[ascii..];
            if (source.IsEmpty) break;
            var high = HighBytes[source[0] - 128];
            high.CopyTo(target[written..]);
            written += high.Length;
            source = source[1..];
        }

        return written;
    }

    private static byte[] Utf8Of(int value) =>
        Encoding.UTF8.GetBytes(FileEncoding.Windows1252.Decoder().GetString([(byte)value]));
}
