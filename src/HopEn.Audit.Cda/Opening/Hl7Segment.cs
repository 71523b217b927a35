namespace HopEn.Audit.Cda.Opening;

/// <summary>Fields and components of a segment, as bytes: a document of a hundred megabytes is never turned into text.</summary>
internal static class Hl7Segment
{
    /// <summary>A field by its rank as HL7 numbers them; empty when absent. MSH-1 is the separator itself.</summary>
    public static byte[] Field(byte[] segment, int rank, byte separator)
    {
        var shift = segment.AsSpan().StartsWith("MSH"u8) ? 1 : 0;
        ReadOnlySpan<byte> rest = segment;
        for (var skip = rank - shift; skip > 0; skip--)
        {
            var end = rest.IndexOf(separator);
            if (end < 0)
                return [];
            rest = rest[(end + 1)..];
        }

        var stop = rest.IndexOf(separator);
        return (stop < 0 ? rest : rest[..stop]).ToArray();
    }

    /// <summary>Parts with a separator between them.</summary>
    public static byte[] Join(IEnumerable<byte[]> parts, byte separator)
    {
        using var joined = new MemoryStream();
        foreach (var part in parts)
        {
            if (joined.Length > 0)
                joined.WriteByte(separator);
            joined.Write(part);
        }

        return joined.ToArray();
    }

    /// <summary>The parts of a field.</summary>
    public static IReadOnlyList<byte[]> Split(byte[] field, byte separator)
    {
        var parts = new List<byte[]>();
        foreach (var range in field.AsSpan().Split(separator))
            parts.Add(field[range]);
        return parts;
    }
}
