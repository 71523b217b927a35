namespace HopEn.Audit.Sources.Files;

/// <summary>Tells whether a text may hold spaces between a quote and its separator.</summary>
/// <remarks>DuckDB takes such quotes for a part of the cell, or refuses them. The answer errs on the side of a closer look.</remarks>
internal sealed class QuoteCheck
{
    private static ReadOnlySpan<byte> Edges => ";\t|,\r\n"u8;

    private byte solid = (byte)'\n';
    private bool spaced;
    private bool found;

    /// <summary>Whether such spaces were seen, now that the text ends.</summary>
    public bool Found => found || (solid == '"' && spaced);

    /// <summary>Looks at the next block, which must not be empty.</summary>
    public void Append(ReadOnlySpan<byte> block)
    {
        if (found)
            return;
        var text = block.TrimStart((byte)' ');
        spaced |= text.Length < block.Length;
        if (text.IsEmpty)
            return;
        found = (spaced && Meet(solid, text[0])) || Opens(text) || Closes(text);
        var kept = text.TrimEnd((byte)' ');
        (solid, spaced) = (kept[^1], kept.Length < text.Length);
    }

    private static bool Meet(byte before, byte after) =>
        (after == '"' && Edges.Contains(before)) || (before == '"' && Edges.Contains(after));

    private static bool Opens(ReadOnlySpan<byte> text)
    {
        for (var start = 0; text[start..].IndexOf(" \""u8) is >= 0 and var at; start += at + 2)
        {
            if (Meet(text[..(start + at)].TrimEnd((byte)' ')[^1], (byte)'"'))
                return true;
        }

        return false;
    }

    private static bool Closes(ReadOnlySpan<byte> text)
    {
        for (var start = 0; text[start..].IndexOf("\" "u8) is >= 0 and var at; start += at + 2)
        {
            var after = text[(start + at + 2)..].TrimStart((byte)' ');
            if (!after.IsEmpty && Meet((byte)'"', after[0]))
                return true;
        }

        return false;
    }
}
