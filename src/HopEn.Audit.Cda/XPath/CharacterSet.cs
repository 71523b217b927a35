using System.Text;

namespace HopEn.Audit.Cda.XPath;

/// <summary>A set of characters of Unicode, as ranges in order, none touching another.</summary>
/// <remarks>.NET matches UTF-16 units: what is beyond the first plane is written as pairs of them.</remarks>
internal sealed class CharacterSet
{
    private const int Last = 0x10FFFF;
    private const int FirstPair = 0x10000;
    private const int FirstHalf = 0xD800;
    private const int LastHalf = 0xDFFF;
    private readonly List<(int From, int To)> ranges;

    private CharacterSet(IEnumerable<(int From, int To)> unordered)
    {
        ranges = [];
        foreach (var (from, to) in unordered.Order())
        {
            if (ranges.Count > 0 && from <= ranges[^1].To + 1)
                ranges[^1] = (ranges[^1].From, Math.Max(to, ranges[^1].To));
            else
                ranges.Add((from, to));
        }
    }

    public static CharacterSet All { get; } = new([(0, Last)]);

    public static CharacterSet None { get; } = new([]);

    public static CharacterSet Range(int from, int to) => new([(from, to)]);

    public static CharacterSet Of(IEnumerable<(int From, int To)> ranges) => new(ranges);

    /// <summary>The characters of a text.</summary>
    public static CharacterSet Of(string characters)
    {
        // Half of a pair, which a document can't hold, stands for itself.
        var codes = new List<(int, int)>();
        for (var i = 0; i < characters.Length; i += char.IsSurrogatePair(characters, i) ? 2 : 1)
        {
            var code = char.IsSurrogatePair(characters, i) ? char.ConvertToUtf32(characters, i) : characters[i];
            codes.Add((code, code));
        }

        return new CharacterSet(codes);
    }

    public CharacterSet Union(CharacterSet other) => new(ranges.Concat(other.ranges));

    public CharacterSet Complement()
    {
        var rest = new List<(int, int)>();
        var next = 0;
        foreach (var (from, to) in ranges)
        {
            if (from > next)
                rest.Add((next, from - 1));
            next = to + 1;
        }

        if (next <= Last)
            rest.Add((next, Last));
        return new CharacterSet(rest);
    }

    public CharacterSet Except(CharacterSet other) => Complement().Union(other).Complement();

    /// <summary>The set, with what differs from one of its characters by case only.</summary>
    public CharacterSet AnyCase() => new(ranges.Concat(CaseVariants.Of(ranges)));

    /// <summary>The only character of a set that has one.</summary>
    public int First => ranges[0].From;

    /// <summary>The set as .NET writes it: one character matches, pair or not.</summary>
    /// <param name="pairs">Whether characters beyond the first plane may be met.</param>
    public string ToRegex(bool pairs)
    {
        var units = new StringBuilder();
        var written = new List<string>();
        foreach (var (from, to) in ranges)
        {
            // Half of a pair is no character.
            AppendUnits(units, from, Math.Min(to, FirstHalf - 1));
            AppendUnits(units, Math.Max(from, LastHalf + 1), Math.Min(to, FirstPair - 1));
            if (pairs && to >= FirstPair)
                written.AddRange(SurrogatePairs.Of(Math.Max(from, FirstPair), to));
        }

        if (units.Length > 0)
            written.Add($"[{units}]");
        return written.Count switch
        {
            0 => "(?!)",
            1 when units.Length > 0 => written[0],
            _ => $"(?:{string.Join('|', written)})",
        };
    }

    private static void AppendUnits(StringBuilder units, int from, int to)
    {
        if (from > to)
            return;
        units.Append(SurrogatePairs.Unit(from));
        if (to > from)
            units.Append('-').Append(SurrogatePairs.Unit(to));
    }
}
