namespace HopEn.Audit.Sources.Files;

/// <summary>Tells whether a text holds a space at the edge of a cell, a no-break space anywhere, or a text written as a formula.</summary>
/// <remarks>
/// Most exports hold none, and cleaning every cell costs more than reading the file: one look at the bytes spares it. The
/// answer errs on the side of cleaning, since the separator isn't known yet.
/// </remarks>
internal sealed class PaddingCheck
{
    private static ReadOnlySpan<byte> Edges => ";\t|,\"\r\n"u8;

    private static ReadOnlySpan<byte> NoBreakSpace => [0xC2, 0xA0];

    private static ReadOnlySpan<byte> NarrowNoBreakSpace => [0xE2, 0x80, 0xAF];

    // A text that a spreadsheet writes as a formula.
    private static ReadOnlySpan<byte> Formula => "=\""u8;

    private byte last = (byte)'\n';
    private byte beforeLast;

    /// <summary>Whether a space was seen at the edge of a cell, or a text written as a formula.</summary>
    public bool Found { get; private set; }

    /// <summary>Whether the byte A0 was seen: the no-break space of Windows-1252.</summary>
    public bool FoundByteA0 { get; private set; }

    /// <summary>Whether a no-break space, plain or narrow, was seen in UTF-8.</summary>
    public bool FoundNoBreakSpace { get; private set; }

    /// <summary>Looks at the next block, which must not be empty.</summary>
    public void Append(ReadOnlySpan<byte> block)
    {
        Found = Found || LooksPadded(block) || block.IndexOf(Formula) >= 0 || (last == '=' && block[0] == '"');
        FoundNoBreakSpace = FoundNoBreakSpace || HasNoBreakSpace(block);
        FoundByteA0 = FoundByteA0 || FoundNoBreakSpace || block.Contains((byte)0xA0);
        beforeLast = block.Length > 1 ? block[^2] : last;
        last = block[^1];
    }

    /// <summary>Whether cells of this encoding need cleaning.</summary>
    public bool NeedsCleaning(FileEncoding encoding) =>
        Found
        || last == ' '
        || encoding switch
        {
            FileEncoding.Utf8 => FoundNoBreakSpace,
            FileEncoding.Windows1252 => FoundByteA0,
            _ => true,
        };

    private bool LooksPadded(ReadOnlySpan<byte> block)
    {
        if (last == ' ' && Edges.Contains(block[0]))
            return true;
        for (var start = 0; block[start..].IndexOf((byte)' ') is >= 0 and var found; start += found + 1)
        {
            var at = start + found;
            if (
                Edges.Contains(at == 0 ? last : block[at - 1])
                || (at + 1 < block.Length && Edges.Contains(block[at + 1]))
            )
                return true;
        }

        return false;
    }

    private bool HasNoBreakSpace(ReadOnlySpan<byte> block)
    {
        if (block.IndexOf(NoBreakSpace) >= 0 || block.IndexOf(NarrowNoBreakSpace) >= 0)
            return true;
        return (last == 0xC2 && block[0] == 0xA0)
            || (last == 0xE2 && block.StartsWith<byte>([0x80, 0xAF]))
            || (beforeLast == 0xE2 && last == 0x80 && block[0] == 0xAF);
    }
}
