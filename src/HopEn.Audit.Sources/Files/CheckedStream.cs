using System.IO.Hashing;

namespace HopEn.Audit.Sources.Files;

/// <summary>A member of an archive, held to the size and the checksum that the archive gives for it, and to bounds.</summary>
/// <remarks>
/// ZipArchive compares neither: a member whose bytes changed on a worn disk would be read as if nothing were. It is known at the end of the
/// stream, so who stops before it has checked nothing.
/// </remarks>
/// <param name="inner">What unpacks the member; it is disposed with this.</param>
/// <param name="packed">Bytes it weighs packed.</param>
/// <param name="length">Bytes it must give; null when not announced.</param>
/// <param name="checksum">CRC-32 of these; null when not announced.</param>
/// <param name="name">Name of the archive for messages.</param>
internal sealed class CheckedStream(Stream inner, long packed, long? length, uint? checksum, string name) : Stream
{
    private readonly Crc32 crc = new();
    private long read;
    private bool ended;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left, so that it is checked.</summary>
    public void Finish() => CopyTo(Null);

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        var count = inner.Read(buffer);
        crc.Append(buffer[..count]);
        read += count;
        if (read > Archives.LargestMember)
            throw Archives.OutOfBounds(name, "plus de 4 Go une fois décompressée");
        if (read > 1 << 20 && read / Math.Max(packed, 1) > Archives.LargestRatio && read > Archives.Harmless)
            throw Archives.OutOfBounds(name, $"un taux de compression supérieur à {Archives.LargestRatio}");
        if (count == 0 && !ended)
        {
            ended = true;
            if ((length ?? read) != read || (checksum ?? crc.GetCurrentHashAsUInt32()) != crc.GetCurrentHashAsUInt32())
                throw Archives.Broken(name, null);
        }

        return count;
    }

    /// <inheritdoc />
    public override void Flush() { }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
