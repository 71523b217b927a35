using System.Text;

namespace HopEn.Audit.Cda.XPath;

/// <summary>The characters that differ by case only: they have the same upper or the same lower case.</summary>
internal static class CaseVariants
{
    private static readonly Lazy<ILookup<int, int>> Variants = new(Read);

    /// <summary>What differs by case only from the characters of ranges.</summary>
    public static IEnumerable<(int From, int To)> Of(IReadOnlyList<(int From, int To)> ranges)
    {
        var near = Variants
            .Value.Where(one => ranges.Any(range => one.Key >= range.From && one.Key <= range.To))
            .SelectMany(one => one)
            .ToList();
        // « ſ » and « s » meet at « S ».
        return near.Concat(near.SelectMany(code => Variants.Value[code])).Distinct().Select(code => (code, code));
    }

    private static ILookup<int, int> Read()
    {
        var all = Enumerable
            .Range(0, 0x1F000)
            .Where(Rune.IsValid)
            .Select(code => (Code: code, Upper: Upper(code), Lower: Lower(code)))
            .ToList();
        return all.Where(one => one.Upper != one.Code)
            .Select(one => (one.Code, Same: one.Upper))
            .Concat(all.Where(one => one.Lower != one.Code).Select(one => (one.Code, Same: one.Lower)))
            .SelectMany(one => new[] { one, (Code: one.Same, Same: one.Code) })
            .Distinct()
            .ToLookup(one => one.Code, one => one.Same);
    }

    private static int Upper(int code) => Rune.ToUpperInvariant(new Rune(code)).Value;

    private static int Lower(int code) => Rune.ToLowerInvariant(new Rune(code)).Value;
}
