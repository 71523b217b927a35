using System.Buffers.Binary;
using System.Text;

namespace HopEn.Audit.Sources.Tests.Tables;

/// <summary>Writes the smallest binary workbook (.xls, BIFF8 in a compound file) that holds one sheet of texts and numbers.</summary>
internal static class OldWorkbook
{
    private const int Sector = 512;

    public static byte[] Of(string sheet, IReadOnlyList<IReadOnlyList<object>> rows)
    {
        var stream = Stream(sheet, rows);
        var length = Math.Max(4096, (stream.Length + Sector - 1) / Sector * Sector);
        Array.Resize(ref stream, length);
        var sectors = length / Sector;
        var file = new byte[Sector * (3 + sectors)];
        Header(file);
        var fat = file.AsSpan(Sector, Sector);
        fat.Fill(0xFF);
        Write(fat, 0, -3);
        Write(fat, 1, -2);
        for (var i = 0; i < sectors; i++)
            Write(fat, 2 + i, i == sectors - 1 ? -2 : 3 + i);
        Entry(file.AsSpan(2 * Sector, 128), "Root Entry", 5, child: 1, start: -2, size: 0);
        Entry(file.AsSpan((2 * Sector) + 128, 128), "Workbook", 2, child: -1, start: 2, size: length);
        stream.CopyTo(file, 3 * Sector);
        return file;
    }

    private static byte[] Stream(string sheet, IReadOnlyList<IReadOnlyList<object>> rows)
    {
        var globals = Record(0x0809, Words(0x0600, 0x0005, 0, 0, 0, 0, 0, 0));
        var name = Encoding.Latin1.GetBytes(sheet);
        var end = Record(0x000A, []);
        var position = globals.Length + 4 + 8 + name.Length + end.Length;
        var bound = Record(0x0085, [.. BitConverter.GetBytes(position), 0, 0, (byte)name.Length, 0, .. name]);
        var cells = rows.SelectMany(
            (row, r) =>
                row.SelectMany(
                    (cell, c) =>
                        cell is double number
                            ? Record(0x0203, [.. Words(r, c, 0), .. BitConverter.GetBytes(number)])
                            : Record(
                                0x0204,
                                [
                                    .. Words(r, c, 0, cell.ToString()!.Length),
                                    1,
                                    .. Encoding.Unicode.GetBytes(cell.ToString()!),
                                ]
                            )
                )
        );
        var dimensions = Record(
            0x0200,
            [
                .. BitConverter.GetBytes(0),
                .. BitConverter.GetBytes(rows.Count),
                .. Words(0, rows.Max(row => row.Count), 0),
            ]
        );
        return
        [
            .. globals,
            .. bound,
            .. end,
            .. Record(0x0809, Words(0x0600, 0x0010, 0, 0, 0, 0, 0, 0)),
            .. dimensions,
            .. cells,
            .. end,
        ];
    }

    private static byte[] Record(int id, byte[] data) => [.. Words(id, data.Length), .. data];

    private static byte[] Words(params int[] values) =>
        [.. values.SelectMany(value => BitConverter.GetBytes((short)value))];

    private static void Header(Span<byte> file)
    {
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file);
        BinaryPrimitives.WriteInt16LittleEndian(file[24..], 0x3E);
        BinaryPrimitives.WriteInt16LittleEndian(file[26..], 3);
        BinaryPrimitives.WriteInt16LittleEndian(file[28..], -2);
        BinaryPrimitives.WriteInt16LittleEndian(file[30..], 9);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], 6);
        BinaryPrimitives.WriteInt32LittleEndian(file[44..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[48..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[56..], 4096);
        BinaryPrimitives.WriteInt32LittleEndian(file[60..], -2);
        BinaryPrimitives.WriteInt32LittleEndian(file[68..], -2);
        file[76..Sector].Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(file[76..], 0);
    }

    private static void Entry(Span<byte> entry, string name, byte type, int child, int start, int size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        BinaryPrimitives.WriteInt16LittleEndian(entry[64..], (short)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        foreach (var (offset, value) in new[] { (68, -1), (72, -1), (76, child), (116, start), (120, size) })
            BinaryPrimitives.WriteInt32LittleEndian(entry[offset..], value);
    }

    private static void Write(Span<byte> fat, int index, int value) =>
        BinaryPrimitives.WriteInt32LittleEndian(fat[(index * 4)..], value);
}
