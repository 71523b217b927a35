using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HopEn.Audit.Cda.XPath;

/// <summary>Sets of characters that Unicode names: categories and blocks.</summary>
internal static class UnicodeSets
{
    private static readonly ConcurrentDictionary<string, CharacterSet> Known = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, UnicodeCategory> Names = new(StringComparer.Ordinal)
    {
        ["Lu"] = UnicodeCategory.UppercaseLetter,
        ["Ll"] = UnicodeCategory.LowercaseLetter,
        ["Lt"] = UnicodeCategory.TitlecaseLetter,
        ["Lm"] = UnicodeCategory.ModifierLetter,
        ["Lo"] = UnicodeCategory.OtherLetter,
        ["Mn"] = UnicodeCategory.NonSpacingMark,
        ["Mc"] = UnicodeCategory.SpacingCombiningMark,
        ["Me"] = UnicodeCategory.EnclosingMark,
        ["Nd"] = UnicodeCategory.DecimalDigitNumber,
        ["Nl"] = UnicodeCategory.LetterNumber,
        ["No"] = UnicodeCategory.OtherNumber,
        ["Zs"] = UnicodeCategory.SpaceSeparator,
        ["Zl"] = UnicodeCategory.LineSeparator,
        ["Zp"] = UnicodeCategory.ParagraphSeparator,
        ["Cc"] = UnicodeCategory.Control,
        ["Cf"] = UnicodeCategory.Format,
        ["Co"] = UnicodeCategory.PrivateUse,
        ["Cn"] = UnicodeCategory.OtherNotAssigned,
        ["Pc"] = UnicodeCategory.ConnectorPunctuation,
        ["Pd"] = UnicodeCategory.DashPunctuation,
        ["Ps"] = UnicodeCategory.OpenPunctuation,
        ["Pe"] = UnicodeCategory.ClosePunctuation,
        ["Pi"] = UnicodeCategory.InitialQuotePunctuation,
        ["Pf"] = UnicodeCategory.FinalQuotePunctuation,
        ["Po"] = UnicodeCategory.OtherPunctuation,
        ["Sm"] = UnicodeCategory.MathSymbol,
        ["Sc"] = UnicodeCategory.CurrencySymbol,
        ["Sk"] = UnicodeCategory.ModifierSymbol,
        ["So"] = UnicodeCategory.OtherSymbol,
    };

    /// <summary>What is neither punctuation, separator nor control.</summary>
    public static CharacterSet Word =>
        Known.GetOrAdd("word", static _ => Category("P").Union(Category("Z")).Union(Category("C")).Complement());

    /// <summary>The characters of a category, or of all those that begin with one letter.</summary>
    public static CharacterSet Category(string name) =>
        Names.Keys.Any(known => known == name || (name.Length == 1 && known.StartsWith(name, StringComparison.Ordinal)))
            ? Known.GetOrAdd(name, Read)
            : throw RegexText.Refused();

    /// <summary>The characters of a block of the first plane, the only ones that .NET knows.</summary>
    public static CharacterSet Block(string name) => Known.GetOrAdd(name, static block =>
        {
            try
            {
                var regex = new Regex(
                    $@"\A\p{{{block}}}\z",
                    RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
                );
                return CharacterSet.Of(
                    Enumerable
                        .Range(0, 0x10000)
                        .Where(code => regex.IsMatch(((char)code).ToString()))
                        .Select(code => (code, code))
                );
            }
            catch (ArgumentException)
            {
                throw RegexText.Refused();
            }
        });

    private static CharacterSet Read(string name)
    {
        var wanted = Names.Where(one => one.Key.StartsWith(name, StringComparison.Ordinal)).Select(one => one.Value);
        var categories = wanted.ToHashSet();
        var ranges = new List<(int, int)>();
        var from = -1;
        for (var code = 0; code <= 0x110000; code++)
        {
            var within = code < 0x110000 && categories.Contains(CharUnicodeInfo.GetUnicodeCategory(code));
            if (within && from < 0)
                from = code;
            if (within || from < 0)
                continue;
            ranges.Add((from, code - 1));
            from = -1;
        }

        return CharacterSet.Of(ranges);
    }
}
