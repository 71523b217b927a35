using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using HopEn.Audit.Cda.Documents;

namespace HopEn.Audit.Cda.Privacy;

/// <summary>
/// What is shown of the name of a file, a sheet or a member of an archive before anything of its content is known: nothing when it seems to
/// tell of a person.
/// </summary>
/// <remarks>
/// A matricule in whatever groups, a number as long as a key, the date of a birth, a given name beside another word. What a software or a
/// person types to find an export again is shown: days and moments of today's exports, FINESS numbers, words, names of hospitals. A family
/// name alone is a word as any other.
/// </remarks>
public static partial class ShownName
{
    // A date of an export is of these years; before them, it is that of a birth.
    private const int FirstYear = 2015;
    private const int LastYear = 2099;
    private const int LongestNumber = 6;
    private const string Gap = @"[\s._-]{0,2}";

    // « etalab-cs1100502-stock-20250512-0339.csv »: the number of a national file is no key.
    private const string National = "etalab-cs";

    private static readonly string[] Moments =
    [
        "yyyyMMdd",
        "ddMMyyyy",
        "yyyyMMddHH",
        "yyyyMMddHHmm",
        "ddMMyyyyHHmm",
        "yyyyMMddHHmmss",
        "ddMMyyyyHHmmss",
        "yyyyMMddHHmmssfff",
    ];

    private static readonly FrozenSet<string> GivenNames = ReadGivenNames();

    // « venues_hopital_henri_mondor.csv »: hospitals are named after people.
    private static readonly FrozenSet<string> Places = FrozenSet.ToFrozenSet(
        [
            "HOPITAL",
            "HOPITAUX",
            "CH",
            "CHU",
            "CHR",
            "CHRU",
            "CHI",
            "CHS",
            "EPSM",
            "GH",
            "GHU",
            "GHT",
            "CLINIQUE",
            "POLYCLINIQUE",
            "CENTRE",
            "INSTITUT",
            "FONDATION",
            "EHPAD",
            "SITE",
            "SAINT",
            "SAINTE",
            "ST",
            "STE",
            "NOTRE",
            "HAD",
            "SSR",
            "SMR",
            "MCO",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether a name, without its folders, seems to tell of a person.</summary>
    /// <param name="name">Name of a file, a sheet, a header.</param>
    public static bool Tells(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.StartsWith(National, StringComparison.Ordinal))
            return false;
        return Matricule().IsMatch(name) || HoldsNumber(name) || HoldsBirth(name) || HoldsPerson(name);
    }

    /// <summary>A path whose parts that seem to tell of a person are masked.</summary>
    /// <param name="path">Path, its parts separated by « / » or « \ », or by « ! » inside an archive.</param>
    /// <param name="hash">Hash of the content, which tells the file; null when it is not known.</param>
    public static string Of(string path, string? hash)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Part().Replace(path, part => Tells(part.Value) ? Masked(part.Value, hash) : Printable(part.Value));
    }

    /// <summary>A name without what a terminal obeys and what turns words around: controls, marks of direction, ends of lines.</summary>
    /// <param name="name">Name.</param>
    public static string Printable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Any(IsUnprintable) ? string.Concat(name.Select(c => IsUnprintable(c) ? '\uFFFD' : c)) : name;
    }

    private static bool IsUnprintable(char c) =>
        char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    /// <summary>Whether a part of a path seems to tell of a person.</summary>
    /// <param name="path">Path.</param>
    public static bool TellsAnywhere(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Part().Matches(path).Any(part => Tells(part.Value));
    }

    /// <summary>What stands for a name that is not shown; the beginning of the hash tells the file.</summary>
    internal static string Masked(string name, string? hash) =>
        (hash is null ? "(nom masqué)" : $"(nom masqué, empreinte {hash[..8]})")
        + (
            Path.GetExtension(name) is { Length: > 1 and <= 5 } end && end.Count(char.IsAsciiDigit) < 2
                ? end
                : string.Empty
        );

    private static bool HoldsNumber(string name) =>
        Digits().Matches(name).Any(run => run.Length > LongestNumber && !IsMoment(run.Value) && !IsFiness(name, run));

    private static bool IsMoment(string digits) =>
        Moments.Any(form =>
            form.Length == digits.Length
            && DateTime.TryParseExact(digits, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && moment.Year is >= FirstYear and <= LastYear
        );

    // Nine digits, the last that of Luhn; in Corsica the second is a letter.
    private static bool IsFiness(string name, Match run) =>
        run.Length == 9
            ? run.Value == Luhn.WithKey(run.Value[..^1])
            : run.Length == 7
                && run.Index >= 2
                && name[run.Index - 2] == '2'
                && name[run.Index - 1] is 'A' or 'B' or 'a' or 'b';

    private static bool HoldsBirth(string name) =>
        Day()
            .Matches(name)
            .Any(day => int.Parse(day.Groups["year"].Value, CultureInfo.InvariantCulture) is >= 1900 and < FirstYear);

    // A given name between two other words, or with one: « DUPONT_MARIE », not « marie.csv » nor « CH_SAINTE_MARIE ».
    private static bool HoldsPerson(string name)
    {
        var words = Words()
            .Matches(PlainText.Fold(Path.GetFileNameWithoutExtension(name)))
            .Select(word => word.Value)
            .ToArray();
        return words.Length > 1 && !words.Any(Places.Contains) && words.Any(GivenNames.Contains);
    }

    private static FrozenSet<string> ReadGivenNames()
    {
        using var reader = new StreamReader(typeof(ShownName).Assembly.GetManifestResourceStream("given-names.txt")!);
        return reader
            .ReadToEnd()
            .Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[^/\\!]+", RegexOptions.None, 1000)]
    private static partial Regex Part();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{Lu}{2,}", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"(?<!\d)((?<year>\d{4})[ ._-]?(0[1-9]|1[0-2])[ ._-]?(0[1-9]|[12]\d|3[01])"
            + @"|(0[1-9]|[12]\d|3[01])[ ._-]?(0[1-9]|1[0-2])[ ._-]?(?<year>\d{4}))(?!\d)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Day();

    // Thirteen digits of a matricule, with its key or without, bare or in its groups: « 2 79 03 51 215 189 89 ».
    [GeneratedRegex(
        @"(?<!\d)[1-478]"
            + Gap
            + @"\d{2}"
            + Gap
            + @"(0[1-9]|1[0-2]|[2-9]\d)"
            + Gap
            + @"(\d{2}|2[AB])"
            + Gap
            + @"\d{3}"
            + Gap
            + @"\d{3}("
            + Gap
            + @"\d{2})?(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Matricule();
}
