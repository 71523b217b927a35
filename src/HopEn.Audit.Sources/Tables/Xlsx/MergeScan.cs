namespace HopEn.Audit.Sources.Tables.Xlsx;

/// <summary>Looks for merged cells in the bytes of a sheet: most have none, and reading it twice would cost as much again.</summary>
internal static class MergeScan
{
    private static ReadOnlySpan<byte> Word => "mergeCell "u8;

    /// <summary>Whether a part names a merged cell; it is read to its end, so that its checksum is known.</summary>
    public static bool Finds(Stream part)
    {
        var buffer = new byte[1 << 16];
        var (kept, found, wide) = (0, false, false);
        for (int read; (read = part.Read(buffer, kept, buffer.Length - kept)) > 0; )
        {
            var block = buffer.AsSpan(0, kept + read);
            // In UTF-16 the word is not looked for: the sheet is read twice.
            wide = wide || block[0] is 0xFF or 0xFE or 0x00;
            found = found || block.IndexOf(Word) >= 0;
            kept = Math.Min(Word.Length, block.Length);
            block[^kept..].CopyTo(buffer);
        }

        return found || wide;
    }
}
