using System.Runtime.CompilerServices;

namespace HopEn.Audit.Sources.Cells;

/// <summary>Which cells, by their first two bytes and their length, may hold more than a plain value.</summary>
internal static class CellOpenings
{
    /// <summary>Of what opens a cell, whatever its length.</summary>
    public const uint AnyLength = uint.MaxValue;

    private const int Longest = 31;

    private static readonly bool[] Edges = EdgeTable();

    /// <summary>Of two bytes, the first high: a bit for each length in bytes of what they may open, the last for longer ones.</summary>
    public static uint[] Lengths { get; } = Table();

    /// <summary>Whether a byte may end a cell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsEdge(byte value) => Edges[value];

    /// <summary>Whether a length is among those of an opening.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(uint lengths, int length) => (lengths >> Math.Min(length, Longest) & 1) != 0;

    private static bool[] EdgeTable()
    {
        var edges = new bool[256];
        foreach (var edge in ";\t|,\"\r\n"u8)
            edges[edge] = true;
        return edges;
    }

    private static uint[] Table()
    {
        var lengths = new uint[0x10000];
        foreach (var word in NullMarkers.Folds)
        {
            foreach (var one in Written(word[0]))
            {
                foreach (var two in word.Length == 1 ? [';', ' '] : Written(word[1]))
                    lengths[one << 8 | two] |= LengthsOf(word);
                for (var two = 0x80; two < 0x100 && (word.Length == 1 || MayBeWide(word[1])); two++)
                    lengths[one << 8 | two] |= LengthsOf(word);
            }
        }

        // Strokes, what protects a text, sharps, the zero, and all that may be an accent, a dash or a space.
        foreach (var first in " _-/.:'`=#0"u8)
            Array.Fill(lengths, AnyLength, first << 8, 256);
        for (var first = 0; first < 256; first++)
        {
            if (first >= 0x80)
                Array.Fill(lengths, AnyLength, first << 8, 256);
            for (var edge = 0; edge < 256; edge++)
            {
                if (Edges[edge])
                    lengths[first << 8 | edge] = lengths[first << 8 | ';'];
            }
        }

        return lengths;
    }

    // An accent has two bytes in UTF-8, a space that isn't plain and a dash three.
    private static uint LengthsOf(string word)
    {
        var most = word.Sum(letter =>
            letter is ' ' or > '~' ? 3
            : letter is 'e' or 'a' ? 2
            : 1
        );
        return AnyLength << Math.Min(word.Length, Longest) & AnyLength >> (Longest - Math.Min(most, Longest));
    }

    // What may be written beyond ASCII: an accent, or a space or a dash that isn't plain.
    private static bool MayBeWide(char letter) => letter is 'e' or 'a' or ' ' or > '~';

    private static IEnumerable<int> Written(char letter) => letter > '~' ? [] : [letter, char.ToUpperInvariant(letter)];
}
