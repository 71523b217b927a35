using System.Numerics;
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
    private const int Width = 32;

    private static readonly bool[] IsEdge = Table(b => ";\t|,\"\r\n"u8.Contains((byte)b));
    private static readonly bool[] Opens = Pairs();

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

    private void Scan(ReadOnlySpan<byte> text, int from, int to)
    {
        var at = from;
        var digits = 0UL;
        LookAtNumbers(text, from, Math.Min(to, from + Width));
        LookAtDays(text, from, Math.Min(to, from + CellLook.YearDigits + 1));
        for (; at + Width <= to && at + Width + 3 <= text.Length; at += Width)
        {
            var now = Vector256.Create(text.Slice(at, Width));
            var before = Vector256.Create(text.Slice(at - 1, Width));
            var after = Vector256.Create(text.Slice(at + 1, Width));
            digits = (digits >> Width) | ((ulong)Digits(now).ExtractMostSignificantBits() << Width);
            for (
                var suspects = Suspects(text, at, now, before, after).ExtractMostSignificantBits();
                suspects != 0;
                suspects &= suspects - 1
            )
                Look(text, at + BitOperations.TrailingZeroCount(suspects));
            if (HasYear((ulong)Is(now, '-').ExtractMostSignificantBits() << Width, digits))
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

    private static Vector256<byte> Digits(Vector256<byte> bytes) =>
        Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));

    private static Vector256<byte> Is(Vector256<byte> bytes, char value) =>
        Vector256.Equals(bytes, Vector256.Create((byte)value));

    private static Vector256<byte> Edges(Vector256<byte> bytes) =>
        Is(bytes, ';')
        | Is(bytes, '\t')
        | Is(bytes, '|')
        | Is(bytes, ',')
        | Is(bytes, '"')
        | Is(bytes, '\r')
        | Is(bytes, '\n');

    // What may be the beginning of something: the first byte of a cell that is none of 1 to 9; between digits, a space, a point, a
    // comma or an E; the year 1900; a byte that is no plain character.
    private static Vector256<byte> Suspects(
        ReadOnlySpan<byte> text,
        int at,
        Vector256<byte> now,
        Vector256<byte> before,
        Vector256<byte> after
    )
    {
        var digit = Digits(now);
        var opening = Edges(before) & ~(Edges(now) | digit & ~Is(now, '0'));
        var between = Digits(before) & (Is(now, ' ') | Is(now, '.') | Is(now, ',') | Is(now, 'E') | Is(now, 'e'));
        var third = Vector256.Create(text.Slice(at + 2, Width));
        var fourth = Vector256.Create(text.Slice(at + 3, Width));
        var year =
            Is(now, '1')
            & (Is(after, '9') & Is(third, '0') & Is(fourth, '0') | Is(after, '8') & Is(third, '9') & Is(fourth, '9'));
        var control = Vector256.LessThan(now, Vector256.Create((byte)' ')) & ~Edges(now);
        var high = Vector256.GreaterThan(now, Vector256.Create((byte)0x7E)) & ~Is(now, '\u00C3');
        return opening | between | year | control | high | Is(now, '\t');
    }

    // A run of sixteen digits among the last sixty-four bytes.
    private static bool HasLongRun(ulong digits)
    {
        digits &= digits >> 1;
        digits &= digits >> 2;
        digits &= digits >> 4;
        return (digits & (digits >> 8)) != 0;
    }

    // A stroke behind four digits, and no fifth: LOINC codes have five.
    private static bool HasYear(ulong strokes, ulong digits) =>
        (strokes & (digits << 1) & (digits << 2) & (digits << 3) & (digits << 4) & ~(digits << 5)) != 0;

    private void Look(ReadOnlySpan<byte> text, int at)
    {
        var now = text[at];
        if (now is < 0x20 or >= 0x7F)
        {
            LookAtCharacter(text, at);
            if (now == '\t')
                found |= CellNoise.Tabs;
            if (now < 0x80)
                return;
        }

        if (at > 0 && IsEdge[text[at - 1]] && !IsEdge[now])
            LookAtCell(text, at);
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

    private void LookAtCell(ReadOnlySpan<byte> text, int at)
    {
        for (; at + 1 < text.Length && text[at] == ' '; at++) { }
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
        if (char.IsAsciiDigit((char)now))
            LookAtNumber(text, at);
        else if (Opens[now << 8 | (IsEdge[next] ? 0 : next)])
            LookAtWord(Cell(text, at));
    }

    private void LookAtWord(ReadOnlySpan<byte> cell)
    {
        if (found.HasFlag(CellNoise.Markers) || cell.Length > 2 * NullMarkers.Longest)
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

    private void LookBetweenDigits(ReadOnlySpan<byte> text, int at)
    {
        var start = at - 1;
        while (start > 0 && char.IsAsciiDigit((char)text[start]))
            start--;
        var opens = IsEdge[text[start]] || text[start] == ' ';
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

    // The day that a program makes of zero.
    private void LookAtYear(ReadOnlySpan<byte> text, int at)
    {
        var year = text[at..Math.Min(text.Length, at + 4)];
        if (year.SequenceEqual("1900"u8) || year.SequenceEqual("1899"u8))
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
            if (!IsEdge[text[at]] || text[at - 1] != '0')
                continue;
            var start = at - 1;
            while (start > 0 && char.IsAsciiDigit((char)text[start - 1]))
                start--;
            if (at - start > CellLook.KeptDigits)
                found |= CellNoise.LongNumbers;
        }
    }

    private static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= Margin && !IsEdge[text[end]])
            end++;
        return text[at..end];
    }

    private static bool[] Table(Func<int, bool> holds) => [.. Enumerable.Range(0, 256).Select(holds)];

    // Which two bytes open a marker; whatever follows an accent or a space.
    private static bool[] Pairs()
    {
        var pairs = new bool[0x10000];
        foreach (var (first, second) in NullMarkers.Openings)
        {
            foreach (var one in Written(first))
            {
                foreach (var two in second == '\0' ? [0, ' ', 0xA0, 0xC2, 0xE2] : Written(second))
                    pairs[one << 8 | two] = true;
            }
        }

        foreach (var first in " _-/.:"u8)
            Array.Fill(pairs, true, first << 8, 256);
        foreach (var first in new[] { 0x96, 0x97, 0xC3, 0xC0, 0xE0, 0xC2, 0xE2 })
            Array.Fill(pairs, true, first << 8, 256);
        return pairs;
    }

    // A letter that may have an accent: itself, the capital, and what begins its writing in UTF-8 or Windows-1252.
    private static IEnumerable<int> Written(char letter)
    {
        if (letter > '~')
            return [0xE2, 0x96, 0x97];
        int[] accents = letter switch
        {
            'e' => [0xC3, 0xE8, 0xE9, 0xEA, 0xC8, 0xC9, 0xCA],
            'a' => [0xC3, 0xE0, 0xE2, 0xC0, 0xC2],
            _ => [],
        };
        return [letter, char.ToUpperInvariant(letter), .. accents];
    }
}
