using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables.Xlsx;

/// <summary>Looks for merged cells in the bytes of a sheet: most have none, and reading it twice would cost as much again.</summary>
internal static class MergeScan
{
    private static ReadOnlySpan<byte> Word => "mergeCell "u8;

    /// <summary>Whether a part names a merged cell; it is read to its end, so that its checksum is known.</summary>
    public static bool Finds(Stream part)
    {
        var (found, wide) = (false, false);
        foreach (var (_, bytes) in OverlappingBlocks.Of(part, Word.Length))
        {
            // In UTF-16 the word is not looked for: the sheet is read twice.
            wide = wide || bytes.Span[0] is 0xFF or 0xFE or 0x00;
            found = found || bytes.Span.IndexOf(Word) >= 0;
        }

        return found || wide;
    }
}
