using System.IO.Compression;

namespace HopEn.Audit.Sources.Files;

/// <summary>Checks that a gzip file is whole: the framework's stream ends without a word when it is cut.</summary>
/// <remarks>
/// The last four bytes of a member hold its size modulo 2^32. Of members put end to end only the last is told; each must have ended for
/// the next to begin, so that its size is at most what was read.
/// </remarks>
internal static class GzipTrailer
{
    private const int Smallest = 18;

    private static ReadOnlySpan<byte> Opening => [0x1F, 0x8B, 0x08];

    /// <summary>Compares what was unpacked with what the file announces.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="name">Its name for messages.</param>
    /// <param name="unpacked">Bytes that were unpacked.</param>
    /// <exception cref="Model.SourceUnreadableException">The file is cut.</exception>
    public static void Check(string path, string name, long unpacked)
    {
        using var stream = SourceBytes.Open(path, name);
        var size = stream.Length < Smallest ? null : Size(stream);
        if (
            size is null
            || (size != (uint)unpacked && !(size < unpacked && HasAnotherMember(path, name, stream, size.Value)))
        )
            throw Archives.Broken(name, null);
    }

    private static uint? Size(FileStream stream)
    {
        stream.Seek(-4, SeekOrigin.End);
        Span<byte> trailer = stackalloc byte[4];
        stream.ReadExactly(trailer);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }

    // The three bytes that begin a member may stand anywhere in another: the last member is one that unpacks to the size told.
    private static bool HasAnotherMember(string path, string name, FileStream stream, uint size) =>
        Enumerable.Reverse(Beginnings(stream)).Any(at => Unpacked(path, name, at) == size);

    private static List<long> Beginnings(FileStream stream)
    {
        var found = new List<long>();
        stream.Seek(Smallest, SeekOrigin.Begin);
        foreach (var (at, bytes) in OverlappingBlocks.Of(stream, Opening.Length))
        {
            var block = bytes.Span;
            for (int next, from = 0; (next = block[from..].IndexOf(Opening)) >= 0; from += next + 1)
                found.Add(Smallest + at + from + next);
        }

        return found;
    }

    // Null when what begins there is no member.
    private static uint? Unpacked(string path, string name, long at)
    {
        using var stream = SourceBytes.Open(path, name);
        stream.Seek(at, SeekOrigin.Begin);
        try
        {
            using var member = new GZipStream(stream, CompressionMode.Decompress);
            var buffer = new byte[1 << 18];
            var total = 0L;
            for (int read; (read = member.Read(buffer)) > 0; )
                total += read;
            return (uint)total;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
