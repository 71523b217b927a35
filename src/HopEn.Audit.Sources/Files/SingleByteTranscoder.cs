using System.Buffers;
using System.Text;

namespace HopEn.Audit.Sources.Files;

/// <summary>
/// Rewrites an encoding of one byte a character as UTF-8, so that records and lines stay where they are; among Windows-1252, what is UTF-8
/// already stays.
/// </summary>
/// <remarks>
/// DuckDB reads none of them without an extension to download. Runs of ASCII are copied whole, a mark of UTF-8 is
/// dropped.
/// </remarks>
public static class SingleByteTranscoder
{
    private static readonly Dictionary<FileEncoding, byte[][]> HighBytes = new()
    {
        [FileEncoding.Windows1252] = HighBytesOf(FileEncoding.Windows1252),
        [FileEncoding.Cp850] = HighBytesOf(FileEncoding.Cp850),
        [FileEncoding.MacRoman] = HighBytesOf(FileEncoding.MacRoman),
    };

    /// <summary>Rewrites a file.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">What to write.</param>
    /// <param name="encoding">Encoding of the file.</param>
    /// <param name="cancellation">Stops between two blocks.</param>
    public static void Transcode(string from, string to, FileEncoding encoding, CancellationToken cancellation)
    {
        using var input = SourceBytes.Open(from, bufferSize: 0);
        using var output = PrivateFolder.NewFile(to);
        var buffer = SourceBytes.Buffer(input, 1 << 20);
        var (filling, writing) = (
            GC.AllocateUninitializedArray<byte>(buffer.Length * 3),
            GC.AllocateUninitializedArray<byte>(buffer.Length * 3)
        );
        var pending = Task.CompletedTask;
        try
        {
            var (carried, isFirst) = (0, true);
            for (int read; (read = input.Read(buffer, carried, buffer.Length - carried)) > 0 || carried > 0; )
            {
                cancellation.ThrowIfCancellationRequested();
                var block = buffer.AsSpan(0, carried + read);
                if (isFirst && block.StartsWith(Encoding.UTF8.Preamble))
                    block = block[Encoding.UTF8.Preamble.Length..];
                isFirst = false;
                var (taken, length) = Transcode(block, filling, encoding, isLast: read == 0);
                block[taken..].CopyTo(buffer);
                carried = block.Length - taken;

                // One block is written while the next is read and rewritten.
                pending.GetAwaiter().GetResult();
                (filling, writing) = (writing, filling);
                var rewritten = writing;
                pending = Task.Run(() => output.Write(rewritten, 0, length), CancellationToken.None);
            }
        }
        finally
        {
            pending.GetAwaiter().GetResult();
        }
    }

    /// <summary>Rewrites a block; the target must hold three bytes for one.</summary>
    /// <param name="source">The block.</param>
    /// <param name="target">Where to write.</param>
    /// <param name="encoding">Encoding of the block.</param>
    /// <param name="isLast">Whether nothing follows: a character cut at the end is then taken as it is.</param>
    /// <returns>Bytes read, but for a character that the next block may end, and bytes written.</returns>
    public static (int Taken, int Written) Transcode(
        ReadOnlySpan<byte> source,
        Span<byte> target,
        FileEncoding encoding,
        bool isLast
    )
    {
        var (highBytes, mayMix) = (HighBytes[encoding], encoding == FileEncoding.Windows1252);
        var (written, all) = (0, source.Length);
        while (!source.IsEmpty)
        {
            var ascii = source.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                ascii = source.Length;
            source[..ascii].CopyTo(target[written..]);
            written += ascii;
            source = source[ascii..];
            if (source.IsEmpty)
                break;
            if (mayMix)
            {
                var status = Rune.DecodeFromUtf8(source, out var rune, out var consumed);
                if (status == OperationStatus.NeedMoreData && !isLast)
                    return (all - source.Length, written);
                if (status == OperationStatus.Done && MixedEncoding.IsFrench(rune))
                {
                    source[..consumed].CopyTo(target[written..]);
                    written += consumed;
                    source = source[consumed..];
                    continue;
                }
            }

            var high = highBytes[source[0] - 128];
            high.CopyTo(target[written..]);
            written += high.Length;
            source = source[1..];
        }

        return (all, written);
    }

    private static byte[][] HighBytesOf(FileEncoding encoding)
    {
        var decoder = encoding.Decoder();
        return
        [
            .. Enumerable.Range(128, 128).Select(value => Encoding.UTF8.GetBytes(decoder.GetString([(byte)value]))),
        ];
    }
}
