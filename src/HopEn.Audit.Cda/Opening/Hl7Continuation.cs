namespace HopEn.Audit.Cda.Opening;

/// <summary>Gives back to a segment the lines that a line break cut from it: base64 is often written over lines of 76 characters.</summary>
/// <remarks>A line that starts with no name of segment (three capitals or figures, then a separator) goes on with the one before.</remarks>
/// <param name="reader">Reads the lines, each bounded.</param>
/// <param name="largest">Most bytes of a segment: beyond, its lines are given as they come, and told as broken by who reads them.</param>
internal sealed class Hl7Continuation(Hl7SegmentReader reader, long largest)
{
    private byte[]? next;

    /// <summary>The next segment, whole; null at the end.</summary>
    public byte[]? Read()
    {
        var segment = next ?? reader.Read();
        next = null;
        if (segment is null)
            return null;
        MemoryStream? whole = null;
        while (
            (next = reader.Read()) is { } line
            && !IsSegment(line)
            && (whole?.Length ?? segment.Length) + line.Length < largest
        )
        {
            if (whole is null)
            {
                whole = new MemoryStream();
                whole.Write(segment);
            }

            whole.WriteByte((byte)'\n');
            whole.Write(line);
        }

        return whole?.ToArray() ?? segment;
    }

    private static bool IsSegment(ReadOnlySpan<byte> line) =>
        line.Length > 3
        && char.IsAsciiLetterUpper((char)line[0])
        && (char.IsAsciiLetterUpper((char)line[1]) || char.IsAsciiDigit((char)line[1]))
        && (char.IsAsciiLetterUpper((char)line[2]) || char.IsAsciiDigit((char)line[2]))
        && line[3] < 0x80
        && !char.IsAsciiLetterOrDigit((char)line[3])
        && line[3] is not ((byte)'+' or (byte)'/' or (byte)'=' or (byte)' ');
}
