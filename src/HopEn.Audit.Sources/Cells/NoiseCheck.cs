using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace HopEn.Audit.Sources.Cells;

/// <summary>Tells, block after block, what the cells of a text hold beyond plain values.</summary>
/// <remarks>
/// Most exports hold nothing of it, and reading every cell with care costs more than reading the file: one look at the bytes spares it.
/// The separator isn't known yet: every byte that may be one ends a cell, and the answer errs on the side of care. Thirty-two bytes at a
/// time are asked for what may begin something; only there is the cell looked at.
/// </remarks>
internal sealed class NoiseCheck
{
    // A cell is looked at as far as this on either side; longer ones are no key, no date and no marker.
    private const int Margin = 128;
    private const int Width = NoiseVectors.Width;

    private byte[] carried = [(byte)'\n'];
    private int done = 1;
    private CellNoise found;
    private bool oddInUtf8;
    private bool oddInWindows;

    /// <summary>Looks at the next block.</summary>
    public void Append(ReadOnlySpan<byte> block)
    {
        var head = Math.Min(block.Length, 2 * Margin);
        byte[] joined = [.. carried, .. block[..head]];
        var limit = Math.Max(done, joined.Length - Margin);
        Scan(joined, done, limit);
        if (block.Length == head)
        {
            var dropped = Math.Max(0, joined.Length - 2 * Margin);
            (carried, done) = (joined[dropped..], limit - dropped);
            return;
        }

        Scan(block, limit - carried.Length, block.Length - Margin);
        (carried, done) = (block[^(2 * Margin)..].ToArray(), Margin);
    }

    /// <summary>What was seen, once everything was.</summary>
    /// <param name="isUtf8">Whether the text is UTF-8; otherwise it is Windows-1252.</param>
    public CellNoise Found(bool isUtf8)
    {
        byte[] end = [.. carried, (byte)'\n'];
        Scan(end, done, end.Length);
        (carried, done) = (end, end.Length);
        // Characters in UTF-8 among Windows-1252 are read as such.
        if (found.HasFlag(CellNoise.Odd) || oddInUtf8 || !isUtf8 && oddInWindows)
            found |= CellNoise.OddOnes;
        return found;
    }

    // Compiled for good at its first call: a file is read before the runtime would find out that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scan(ReadOnlySpan<byte> text, int from, int to)
    {
        var at = from;
        var digits = 0UL;
        var lengths = CellOpenings.Lengths;
        LookAtNumbers(text, from, Math.Min(to, from + Width));
        LookAtDays(text, from, Math.Min(to, from + CellLook.YearDigits + 1));
        for (; at + Width <= to && at + Width + NoiseVectors.Beyond <= text.Length; at += Width)
        {
            var now = Vector256.Create(text.Slice(at, Width));
            var before = Vector256.Create(text.Slice(at - 1, Width));
            var after = Vector256.Create(text.Slice(at + 1, Width));
            digits = (digits >> Width) | ((ulong)NoiseVectors.Digits(now).ExtractMostSignificantBits() << Width);
            for (
                var openings = NoiseVectors.Openings(before, now).ExtractMostSignificantBits();
                openings != 0;
                openings &= openings - 1
            )
            {
                var opening = at + BitOperations.TrailingZeroCount(openings);
                if (lengths[text[opening] << 8 | text[opening + 1]] is not 0 and var few)
                    LookAtCell(text, opening, few);
            }

            var third = Vector256.Create(text.Slice(at + 2, Width));
            var fourth = Vector256.Create(text.Slice(at + 3, Width));
            for (
                var suspects = NoiseVectors.Suspects(before, now, after, third, fourth).ExtractMostSignificantBits();
                suspects != 0;
                suspects &= suspects - 1
            )
                LookInside(text, at + BitOperations.TrailingZeroCount(suspects));
            if (HasYear((ulong)NoiseVectors.Is(now, '-').ExtractMostSignificantBits() << Width, digits))
                found |= CellNoise.YearFirst;
            if (HasLongRun(digits))
                LookAtNumbers(text, Math.Max(0, at - Width), at + Width);
        }

        LookAtDays(text, at, to);
        for (; at < to; at++)
            Look(text, at);
        if (to > from)
            LookAtNumbers(text, Math.Max(0, to - 2 * Width), to);
    }

    // A run of sixteen digits among the last sixty-four bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasLongRun(ulong digits)
    {
        digits &= digits >> 1;
        digits &= digits >> 2;
        digits &= digits >> 4;
        return (digits & (digits >> 8)) != 0;
    }

    // A stroke behind four digits, and no fifth: LOINC codes have five.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasYear(ulong strokes, ulong digits) =>
        (strokes & (digits << 1) & (digits << 2) & (digits << 3) & (digits << 4) & ~(digits << 5)) != 0;

    private void Look(ReadOnlySpan<byte> text, int at)
    {
        if (at > 0 && CellOpenings.IsEdge(text[at - 1]) && !CellOpenings.IsEdge(text[at]))
        {
            var next = at + 1 < text.Length ? text[at + 1] : (byte)'\n';
            if (CellOpenings.Lengths[text[at] << 8 | next] is not 0 and var few)
                LookAtCell(text, at, few);
        }

        LookInside(text, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookInside(ReadOnlySpan<byte> text, int at)
    {
        var now = text[at];
        if (now is < 0x20 or >= 0x7F)
        {
            LookAtCharacter(text, at);
            if (now == '\t')
                found |= CellNoise.Tabs;
        }
        else if (at > 0 && at + 1 < text.Length && char.IsAsciiDigit((char)text[at - 1]))
            LookBetweenDigits(text, at);
        if (now == '1')
            LookAtYear(text, at);
    }

    private void LookAtCharacter(ReadOnlySpan<byte> text, int at)
    {
        var now = text[at];
        if (now is (< 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n')) or 0x7F)
            oddInUtf8 = oddInWindows = true;
        oddInWindows |= now is 0xA0 or 0xAD or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;
        if (now < 0xC2 || oddInUtf8)
            return;
        Span<char> decoded = stackalloc char[2];
        if (
            Rune.DecodeFromUtf8(text[at..], out var rune, out _) == System.Buffers.OperationStatus.Done
            && rune.TryEncodeToUtf16(decoded, out var length)
        )
            oddInUtf8 |= decoded[..length].IndexOfAny(CellLook.OddCharacters) >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookAtCell(ReadOnlySpan<byte> text, int at, uint lengths)
    {
        for (; at + 1 < text.Length && text[at] == ' '; at++)
            lengths = CellOpenings.AnyLength;
        var now = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : (byte)'\n';
        if (now is (byte)'\'' or (byte)'`' or (byte)'=' or 0xB4 or 0x91 or 0x92)
            found |= CellNoise.Odd;
        if (now == '#' && next == '#')
            found |= CellNoise.Displayed;
        if (now == 0xE2 && next == 0x80)
            found |= at + 2 < text.Length && text[at + 2] is 0x98 or 0x99 ? CellNoise.Odd : CellNoise.None;
        if (now == 0xC2 && next == 0xB4)
            found |= CellNoise.Odd;
        if (!char.IsAsciiDigit((char)now))
            LookAtWord(Cell(text, at), lengths);
        else if (!IsUsualDay(text, at))
            LookAtNumber(text, at);
    }

    // Of this century or the last: what a program makes of zero there, the year tells.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUsualDay(ReadOnlySpan<byte> text, int at) =>
        at + 10 < text.Length
        && text[at + 2] == '/'
        && text[at + 5] == '/'
        && text[at + 6] is (byte)'1' or (byte)'2'
        && CellOpenings.IsEdge(text[at + 10]);

    // No marker ends with a digit, and most cells that open like one do.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookAtWord(ReadOnlySpan<byte> cell, uint lengths)
    {
        cell = cell.TrimEnd((byte)' ');
        if (
            cell.IsEmpty
            || cell[^1] is >= (byte)'0' and <= (byte)'9'
            || cell[^1] < 0x80 && !CellOpenings.Has(lengths, cell.Length)
            || cell.Length > 2 * NullMarkers.Longest
            || found.HasFlag(CellNoise.Markers)
        )
            return;
        Span<char> text = stackalloc char[2 * NullMarkers.Longest];
        var latin = text[..Encoding.Latin1.GetChars(cell, text)];
        var isWord = NullMarkers.Has(latin) || latin.ContainsAnyInRange('\u0080', '\u009F') && latin.Trim().Length <= 3;
        if (!isWord && latin.ContainsAnyInRange('\u0080', '\u00FF'))
            isWord = NullMarkers.Has(text[..Encoding.UTF8.GetChars(cell, text)]);
        if (isWord)
            found |= CellNoise.Markers;
    }

    private void LookAtNumber(ReadOnlySpan<byte> text, int at)
    {
        var cell = Cell(text, at);
        if (cell.Length > Margin / 2)
            return;
        Span<char> number = stackalloc char[Margin / 2];
        found |= CellLook.OfNumber(number[..Encoding.Latin1.GetChars(cell, number)].TrimEnd());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookBetweenDigits(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] == '.' && !MayBeDecimals(text, at))
            return;
        var start = at - 1;
        while (start > 0 && char.IsAsciiDigit((char)text[start]))
            start--;
        var opens = CellOpenings.IsEdge(text[start]) || text[start] == ' ';
        switch (text[at])
        {
            case (byte)'e' or (byte)'E':
                if (text[at + 1] == '+' && opens || text[start] is (byte)'.' or (byte)',')
                    found |= CellNoise.Displayed;
                break;
            case (byte)',' when opens && text[at + 1] is >= (byte)'0' and <= (byte)'9':
                var decimals = Cell(text, at + 1).TrimEnd((byte)' ');
                if (!decimals.ContainsAnyExcept((byte)'0') || at - start + decimals.Length > CellLook.KeptDigits)
                    found |= text[start] == '"' ? CellNoise.Displayed : CellNoise.CommaDecimals;
                break;
            case (byte)'.' or (byte)' ' when opens:
                LookAtNumber(text, start + 1);
                if (text[at..].TrimStart((byte)' ') is [(byte)',', (byte)'0', ..])
                    found |= CellNoise.CommaDecimals;
                break;
        }
    }

    // A point behind which digits end the cell, or stand before an exponent: that of an OID or of an address is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeDecimals(ReadOnlySpan<byte> text, int at)
    {
        for (at++; at < text.Length && char.IsAsciiDigit((char)text[at]); at++) { }
        return at == text.Length || text[at] is (byte)' ' or (byte)'e' or (byte)'E' || CellOpenings.IsEdge(text[at]);
    }

    // The day that a program makes of zero.
    private void LookAtYear(ReadOnlySpan<byte> text, int at)
    {
        if (CellLook.IsZeroYear(text[..at], text[at..]))
            found |= CellNoise.Zeros;
    }

    private void LookAtDays(ReadOnlySpan<byte> text, int from, int to)
    {
        for (var at = Math.Max(from, CellLook.YearDigits + 1); at < to; at++)
        {
            if (
                text[at] == '-'
                && text[..at].LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') == at - CellLook.YearDigits - 1
            )
                found |= CellNoise.YearFirst;
        }
    }

    // Numbers of sixteen digits or more that end in this part.
    private void LookAtNumbers(ReadOnlySpan<byte> text, int from, int to)
    {
        for (var at = Math.Max(from, 1); at < to; at++)
        {
            if (!CellOpenings.IsEdge(text[at]) || text[at - 1] != '0')
                continue;
            var start = at - 1;
            while (start > 0 && char.IsAsciiDigit((char)text[start - 1]))
                start--;
            if (at - start > CellLook.KeptDigits)
                found |= CellNoise.LongNumbers;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= Margin && !CellOpenings.IsEdge(text[end]))
            end++;
        return text[at..end];
    }
}
