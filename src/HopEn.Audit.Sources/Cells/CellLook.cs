using System.Buffers;
using System.Numerics;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Sources.Cells;

/// <summary>What one cell holds beyond a plain value.</summary>
internal static partial class CellLook
{
    /// <summary>Digits that a spreadsheet keeps of a number.</summary>
    public const int KeptDigits = 15;

    /// <summary>Digits of a year.</summary>
    public const int YearDigits = 4;

    private static readonly SearchValues<char> OfZeros = SearchValues.Create("0.,/-: Tth");

    /// <summary>Characters nobody sees, spaces that are none, digits as wide as ideograms.</summary>
    /// <remarks>The patterns of <c>cells.sql</c> name the same.</remarks>
    public static readonly SearchValues<char> OddCharacters = SearchValues.Create(
        Enumerable
            .Range(0, 0x10000)
            .Where(code => code is < 0x20 or >= 0x7F and <= 0xA0 or 0xAD or 0x34F or 0x61C or 0x1680 or 0x180E)
            .Concat(Enumerable.Range(0x2000, 16))
            .Concat(Enumerable.Range(0x2028, 8))
            .Concat(Enumerable.Range(0x205F, 17))
            .Append(0x3000)
            .Concat(Enumerable.Range(0xFE00, 16))
            .Append(0xFEFF)
            .Concat(Enumerable.Range(0xFF01, 94))
            .Select(code => (char)code)
            .ToArray()
    );

    /// <summary>What a cell holds.</summary>
    public static CellNoise Of(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
            return CellNoise.None;
        var noise = cell.IndexOfAny(OddCharacters) >= 0 ? CellNoise.Odd | CellNoise.Padding : CellNoise.None;
        var trimmed = cell.Trim();
        if (trimmed.Length != cell.Length)
            noise |= CellNoise.Padding;
        if (trimmed.IsEmpty)
            return noise;
        if (trimmed[0] is '\'' or '’' or '‘' or '`' or '´' or '"' or '=')
            noise |= CellNoise.Odd;
        if (trimmed.StartsWith("##", StringComparison.Ordinal))
            noise |= CellNoise.Displayed;
        noise |= char.IsAsciiDigit(trimmed[0]) ? OfNumber(trimmed) : CellNoise.None;
        return NullMarkers.Has(cell) ? noise | CellNoise.Markers : noise;
    }

    /// <summary>What a cell that opens with a digit holds.</summary>
    public static CellNoise OfNumber(ReadOnlySpan<char> cell)
    {
        var noise = IsZero(cell) ? CellNoise.Zeros : CellNoise.None;
        var rest = cell.IndexOfAnyExceptInRange('0', '9');
        if (rest < 0)
        {
            if (cell.Length > KeptDigits && cell[^1] == '0')
                noise |= CellNoise.LongNumbers;
            return cell.Length > 1 && cell[0] == '0' ? noise | CellNoise.LeadingZeros : noise;
        }

        var tail = cell[(rest + 1)..];
        return cell[rest] switch
        {
            ' ' when Apart().IsMatch(cell) => noise | CellNoise.Displayed,
            '.' or ',' when IsOddDecimals(cell, tail) => noise | CellNoise.Displayed,
            'e' or 'E' when tail is ['+', ..] => noise | CellNoise.Displayed,
            '-' when rest == YearDigits => noise | CellNoise.YearFirst,
            _ => noise,
        };
    }

    /// <summary>Whether a cell is a zero, or a day that a program makes of one.</summary>
    public static bool IsZero(ReadOnlySpan<char> cell) =>
        cell[0] == '0' && (cell.IndexOfAnyExcept(OfZeros) < 0 || IsFirstYear(cell)) || HasZeroYear(cell);

    /// <summary>Whether a year is that of the day that a program makes of zero: 30 December 1899, 0 January 1900, those beside.</summary>
    /// <remarks>People were born in 1900, and keys hold these four digits.</remarks>
    /// <param name="before">What is before the year, in bytes or in characters.</param>
    /// <param name="from">The text from the year on.</param>
    public static bool IsZeroYear<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> from)
        where T : unmanaged, IBinaryInteger<T> =>
        Starts(from, "1900") && (Ends(before, "1/") || Starts(from, "1900-01-0"))
        || Starts(from, "1899") && (Ends(before, "12/") || Starts(from, "1899-12-3"));

    private static bool IsFirstYear(ReadOnlySpan<char> cell) =>
        cell.StartsWith("0001-", StringComparison.Ordinal) || cell.Contains("/0001", StringComparison.Ordinal);

    private static bool HasZeroYear(ReadOnlySpan<char> cell)
    {
        for (var at = 0; cell[at..].IndexOf("1") is >= 0 and var next; at += next + 1)
        {
            if (IsZeroYear(cell[..(at + next)], cell[(at + next)..]))
                return true;
        }

        return false;
    }

    private static bool Starts<T>(ReadOnlySpan<T> text, string what)
        where T : unmanaged, IBinaryInteger<T> => text.Length >= what.Length && Same(text[..what.Length], what);

    private static bool Ends<T>(ReadOnlySpan<T> text, string what)
        where T : unmanaged, IBinaryInteger<T> => text.Length >= what.Length && Same(text[^what.Length..], what);

    private static bool Same<T>(ReadOnlySpan<T> text, string what)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var at = 0; at < what.Length; at++)
        {
            if (text[at] != T.CreateTruncating(what[at]))
                return false;
        }

        return true;
    }

    // Null decimals, more digits than a program keeps, or an exponent.
    private static bool IsOddDecimals(ReadOnlySpan<char> cell, ReadOnlySpan<char> decimals)
    {
        if (decimals.IsEmpty)
            return false;
        var end = decimals.IndexOfAnyExceptInRange('0', '9');
        return end < 0
            ? decimals.IndexOfAnyExcept('0') < 0 || cell.Length > KeptDigits + 1
            : end > 0 && decimals[end] is 'e' or 'E';
    }

    // Thousands apart, with null decimals or none: what key_form of cells.sql mends.
    [GeneratedRegex(
        "^[0-9]+(( +[0-9]+)+|( +[0-9]+)* *[.,]0{1,2})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Apart();
}
