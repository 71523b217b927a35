using System.Numerics;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Gives each group of each grouping a bit, and counts sets of them.</summary>
internal sealed class GroupBits
{
    /// <summary>Bits of a word, as SQL holds it.</summary>
    private const int Width = 64;

    private readonly List<(Grouping Grouping, GroupKey Key)> groups = [];
    private readonly Dictionary<(Grouping Grouping, GroupKey Key), int> bits = [];
    private readonly List<ulong[]> sets = [];
    private long[] conforming = [];
    private long[] judged = [];
    private long[] met = [];

    /// <param name="cells">Every month, site and service that answers hold together.</param>
    /// <param name="groupings">What they are grouped by; the whole comes first, and has a bit whether a cell falls in it or not.</param>
    /// <param name="month">The month that a monthly rule is judged on.</param>
    public GroupBits(IReadOnlyList<GroupKey> cells, IReadOnlyList<Grouping> groupings, Month? month)
    {
        BitOf(groupings[0], new GroupKey(null, null, null));
        var positions = cells
            .Select(cell =>
                groupings
                    .Where(grouping => grouping.Counts(cell, month))
                    .Select(grouping => BitOf(grouping, grouping.KeyOf(cell)))
                    .ToArray()
            )
            .ToArray();
        Words = (groups.Count + Width - 1) / Width;
        foreach (var cell in positions)
        {
            var set = new ulong[Words];
            foreach (var bit in cell)
                set[bit / Width] |= 1UL << bit % Width;
            sets.Add(set);
        }

        (conforming, judged, met) = (new long[groups.Count], new long[groups.Count], new long[groups.Count]);
    }

    /// <summary>How many words of 64 bits a set of groups takes.</summary>
    public int Words { get; }

    /// <summary>The groups where each cell falls, in the order of the cells.</summary>
    public IReadOnlyList<ulong[]> Sets => sets;

    /// <summary>What was counted, each group in its grouping.</summary>
    public IReadOnlyList<GroupCount> Counts =>
        [
            .. groups.Select(
                (group, bit) =>
                    new GroupCount(
                        group.Grouping,
                        group.Key,
                        new GroupTotal(conforming[bit], judged[bit], NotConcerned: met[bit] - judged[bit])
                    )
            ),
        ];

    /// <summary>Adds subjects of equal sets.</summary>
    /// <param name="subjects">How many they are.</param>
    /// <param name="word">Which word of their sets this is.</param>
    /// <param name="conforms">Groups where they conform.</param>
    /// <param name="isJudged">Groups where a row of theirs is judged.</param>
    /// <param name="has">Groups where they have a row.</param>
    public void Add(long subjects, int word, ulong conforms, ulong isJudged, ulong has)
    {
        Add(conforming, conforms, word, subjects);
        Add(judged, isJudged, word, subjects);
        Add(met, has, word, subjects);
    }

    private static void Add(long[] counts, ulong set, int word, long subjects)
    {
        for (; set != 0; set &= set - 1)
            counts[word * Width + BitOperations.TrailingZeroCount(set)] += subjects;
    }

    private int BitOf(Grouping grouping, GroupKey key)
    {
        if (bits.TryGetValue((grouping, key), out var bit))
            return bit;
        bits.Add((grouping, key), groups.Count);
        groups.Add((grouping, key));
        return groups.Count - 1;
    }
}
