namespace HopEn.Audit.Sources.Files;

/// <summary>Reads a stream block by block, so that bytes that stand together are found wherever a block ends.</summary>
internal static class OverlappingBlocks
{
    private const int Size = 1 << 16;

    /// <summary>The blocks, from where the stream stands to its end. The bytes of one are gone when the next is asked for.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="sought">Length of what is looked for: a block begins with the bytes before it that could open it.</param>
    /// <returns>Each with its place, counted from the beginning of the first.</returns>
    public static IEnumerable<(long At, ReadOnlyMemory<byte> Bytes)> Of(Stream stream, int sought)
    {
        var buffer = new byte[Size];
        var (kept, at) = (0, 0L);
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var length = kept + read;
            yield return (at, buffer.AsMemory(0, length));
            kept = Math.Min(sought - 1, length);
            at += length - kept;
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
    }
}
