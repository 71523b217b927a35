namespace HopEn.Audit.Cda.Opening;

/// <summary>
/// Reads the segments of HL7 v2 messages whatever ends them: CR, LF, both,
/// and the bytes of MLLP framing around messages.
/// </summary>
internal sealed class Hl7SegmentReader(Stream stream, int largest) : IDisposable
{
    private const byte Start = 0x0B;
    private const byte End = 0x1C;
    private static readonly System.Buffers.SearchValues<byte> Breaks = System.Buffers.SearchValues.Create([
        (byte)'\r',
        (byte)'\n',
        Start,
        End,
    ]);
    private readonly byte[] buffer = new byte[1 << 16];
    private int position;
    private int length;

    /// <summary>Whether the reading stopped at a segment that is too large.</summary>
    public bool IsOutOfBounds { get; private set; }

    /// <summary>The next segment; null at the end.</summary>
    public byte[]? Read()
    {
        using var segment = new MemoryStream();
        while (true)
        {
            if (position == length)
            {
                position = 0;
                length = stream.Read(buffer);
                if (length == 0)
                    return segment.Length > 0 ? Trim(segment.ToArray()) : null;
            }

            var rest = buffer.AsSpan(position, length - position);
            var found = rest.IndexOfAny(Breaks);
            var taken = found < 0 ? rest.Length : found;
            if (segment.Length + taken > largest)
            {
                IsOutOfBounds = true;
                return null;
            }

            segment.Write(rest[..taken]);
            position += found < 0 ? taken : taken + 1;
            if (found >= 0 && segment.Length > 0)
                return Trim(segment.ToArray());
        }
    }

    /// <inheritdoc />
    public void Dispose() => stream.Dispose();

    private static byte[] Trim(byte[] segment)
    {
        var start = segment.AsSpan().StartsWith(System.Text.Encoding.UTF8.Preamble) ? 3 : 0;
        while (start < segment.Length && segment[start] is (byte)' ' or (byte)'\t')
            start++;
        return start == 0 ? segment : segment[start..];
    }
}
