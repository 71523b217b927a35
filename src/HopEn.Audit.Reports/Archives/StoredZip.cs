using System.Buffers.Binary;
using System.Text;

namespace HopEn.Audit.Reports.Archives;

/// <summary>
/// Writes ZIP archives without compression and without the clock: the library's writer puts the time and the operating
/// system into every archive, and compressors differ between machines.
/// </summary>
internal static class StoredZip
{
    private const int FixedDate = ((2025 - 1980) << 9) | (8 << 5) | 4;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>The bytes of an archive, its members in the order given.</summary>
    /// <param name="members">Names in ASCII, with « / » between folders, and contents.</param>
    public static byte[] Bytes(params IReadOnlyList<(string Name, byte[] Content)> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        using var output = new MemoryStream();
        var directory = new MemoryStream();
        foreach (var (name, content) in members)
        {
            var offset = (uint)output.Position;
            var label = Encoding.ASCII.GetBytes(name);
            var crc = Crc(content);
            output.Write(Header(0x04034b50, false, label, crc, content.Length, offset));
            output.Write(label);
            output.Write(content);
            directory.Write(Header(0x02014b50, true, label, crc, content.Length, offset));
            directory.Write(label);
        }

        var start = (uint)output.Position;
        directory.WriteTo(output);
        Span<byte> end = stackalloc byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)members.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)members.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        output.Write(end);
        return output.ToArray();
    }

    /// <summary>Wraps bytes in gzip with stored blocks.</summary>
    public static byte[] Gzip(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var output = new MemoryStream();
        output.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]);
        for (var start = 0; start < content.Length; start += ushort.MaxValue)
        {
            var length = Math.Min(ushort.MaxValue, content.Length - start);
            output.WriteByte(start + length == content.Length ? (byte)1 : (byte)0);
            output.Write([(byte)length, (byte)(length >> 8), (byte)~length, (byte)(~length >> 8)]);
            output.Write(content, start, length);
        }

        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc(content));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)content.Length);
        output.Write(trailer);
        return output.ToArray();
    }

    private static byte[] Header(uint signature, bool central, byte[] name, uint crc, int length, uint offset)
    {
        var header = new byte[central ? 46 : 30];
        var shift = central ? 2 : 0;
        BinaryPrimitives.WriteUInt32LittleEndian(header, signature);
        if (central)
            header[4] = 20;
        header[4 + shift] = 20;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(12 + shift), FixedDate);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(14 + shift), crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(18 + shift), (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(22 + shift), (uint)length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26 + shift), (ushort)name.Length);
        if (central)
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), offset);
        return header;
    }

    private static uint Crc(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
