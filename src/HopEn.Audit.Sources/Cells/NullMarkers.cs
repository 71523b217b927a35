using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Sources.Cells;

/// <summary>The one list of what says nothing in a cell, case, accents and spaces around ignored.</summary>
/// <remarks>
/// A word that could be a value of some column says nothing only where it can't be one: « nan » is a family name, « NC » a unit, zero a
/// figure. A value that a dossier maps is never in the list of its column.
/// </remarks>
internal static class NullMarkers
{
    /// <summary>Longest marker, in characters.</summary>
    public const int Longest = 24;

    // Nobody is called so, and no code is written so.
    private static readonly string[] Everywhere =
    [
        "null",
        "(null)",
        "<null>",
        "[null]",
        "{null}",
        "\\n",
        "n/a",
        "<na>",
        "<n/a>",
        "undefined",
        "#n/a",
        "#na",
        "#n/d",
        "#ref!",
        "#ref",
        "#value!",
        "#div/0!",
        "#name?",
        "#num!",
        "#null!",
        "#spill!",
        "#calc!",
        "#valeur!",
        "#valeur",
        "#nom?",
        "#nombre!",
        "#nul!",
        "#propagation!",
        "#erreur!",
        "#error!",
        "-",
        "--",
        "---",
        "–",
        "—",
        "néant",
        "(néant)",
        "(vide)",
        "<vide>",
        "(blank)",
        "<empty>",
    ];

    // Family names and given names too.
    private static readonly string[] NotNames = ["none", "nan", "nil", "nul", "nat"];

    private static readonly string[] NotValues =
    [
        "na",
        "n.a.",
        "n.a",
        "n/d",
        "n.d.",
        "n/c",
        "n/r",
        "n.r.",
        "n.c.",
        "s/o",
        "s.o.",
        "sans objet",
        "sans",
        "non renseigné",
        "non renseignée",
        "non communiqué",
        "non communiquée",
        "non défini",
        "non définie",
        "non disponible",
        "non applicable",
        "non connu",
        "non connue",
        "inconnu",
        "inconnue",
        "unknown",
        "aucun",
        "aucune",
        "vide",
        "empty",
        "absent",
        "?",
        "??",
        "???",
        ".",
        "..",
        "...",
        "*",
        "**",
        "***",
        "_",
        "__",
        "/",
    ];

    private static readonly string[] NotNumbers = ["nd", "nc", "nr", "ns", "so", "x", "xx", "xxx"];

    private static readonly string[] NotDays =
    [
        "en cours",
        "encours",
        "en-cours",
        "présent",
        "présente",
        "hospitalisé",
        "hospitalisée",
        "non sorti",
        "non sortie",
        "pas de sortie",
        "à venir",
        "ce jour",
        "à ce jour",
        "non clos",
        "non close",
        "ouvert",
        "ouverte",
        "indéterminé",
        "indéterminée",
        "illimité",
        "illimitée",
        "jj/mm/aaaa",
    ];

    private static readonly SearchValues<char> Strokes = SearchValues.Create(" _-/.:");

    // The zeros of numbers, and those of days: 00/00/0000, 0000-00-00 00:00:00, and the day that a spreadsheet or a database makes of zero.
    private const string Zero = "0+([.,]0+)?";

    private const string ZeroDay =
        @"0{1,4}[-/. ]0{1,2}[-/. ]0{1,4}([ T]0?0[:hH]00(:00([.,]0+)?)?)?"
        + @"|(00/01/190[0]|0?1/0?1/190[0]|1900-01-0[01]|1899-12-3[01]|3[01]/12/189[9]|0001-01-01|01/01/000[1])"
        + @"([ T]0?0[:hH]00(:00([.,]0+)?)?)?"
        + @"|00:00(:00)?";

    private const string EmptyDay = @"[ _]*[-/.][ _]*[-/.][ _]*([ _]*:[ _]*(:[ _]*)?)?";

    private static readonly FrozenSet<string> Words = new[] { Everywhere, NotNames, NotValues, NotNumbers, NotDays }
        .SelectMany(words => words)
        .Select(Folded)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>What opens a marker: two characters, folded.</summary>
    public static IEnumerable<(char First, char Second)> Openings =>
        Words.Select(word => (word[0], word.Length > 1 ? word[1] : '\0')).Distinct();

    /// <summary>Whether a cell is a word that may say nothing in some column, spaces around left out.</summary>
    public static bool Has(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (cell.Length is 0 or > Longest)
            return false;
        Span<char> folded = stackalloc char[Longest];
        for (var i = 0; i < cell.Length; i++)
            folded[i] = Folded(cell[i]);
        return Lookup.Contains(folded[..cell.Length]) || cell.IndexOfAnyExcept(Strokes) < 0;
    }

    /// <summary>The pattern of what says nothing in a column; the empty text when nothing may.</summary>
    /// <param name="role">What the column is for.</param>
    /// <param name="noise">What its file holds.</param>
    /// <param name="added">What the dossier adds.</param>
    /// <param name="values">What the dossier maps, and the codes of the column: never markers.</param>
    public static string Pattern(
        ColumnRole role,
        CellNoise noise,
        IEnumerable<string> added,
        IEnumerable<string> values
    )
    {
        var meant = values.Select(value => Folded(value.Trim())).ToHashSet(StringComparer.Ordinal);
        var parts = (noise.HasFlag(CellNoise.Markers) ? Of(role) : [])
            .Concat(added)
            .Where(word => !meant.Contains(Folded(word.Trim())))
            .Select(Pattern)
            .ToList();
        if (role is ColumnRole.Day or ColumnRole.Month && noise.HasFlag(CellNoise.Markers))
            parts.Add(EmptyDay);
        if (
            noise.HasFlag(CellNoise.Zeros)
            && role is ColumnRole.Key or ColumnRole.Number or ColumnRole.Day or ColumnRole.Month
        )
            parts.Add(Zero);
        if (noise.HasFlag(CellNoise.Zeros) && role is ColumnRole.Day or ColumnRole.Month)
            parts.Add(ZeroDay);
        return string.Join('|', parts.Distinct(StringComparer.Ordinal));
    }

    /// <summary>SQL of a cell without what says nothing.</summary>
    public static string Sql(string cell, string pattern) =>
        pattern.Length == 0
            ? cell
            : $"CASE WHEN regexp_full_match({cell}, {SqlLiteral.Text(pattern)}, 'i') THEN NULL ELSE {cell} END";

    private static IEnumerable<string> Of(ColumnRole role) =>
        role switch
        {
            ColumnRole.Name => Everywhere,
            ColumnRole.Key => [.. Everywhere, .. NotNames, .. NotValues],
            ColumnRole.Number => [.. Everywhere, .. NotNames, .. NotValues, .. NotNumbers],
            ColumnRole.Day or ColumnRole.Month => [.. Everywhere, .. NotNames, .. NotValues, .. NotNumbers, .. NotDays],
            _ => [.. Everywhere, .. NotNames],
        };

    private static string Folded(string word) => string.Concat(word.Select(Folded));

    private static char Folded(char letter) =>
        char.ToLowerInvariant(letter) switch
        {
            'é' or 'è' or 'ê' => 'e',
            'à' or 'â' => 'a',
            '\u00A0' or '\u202F' or '\t' => ' ',
            var other => other,
        };

    private static string Pattern(string word)
    {
        var pattern = new StringBuilder();
        foreach (var letter in word.Trim())
        {
            pattern.Append(
                letter switch
                {
                    'é' or 'è' or 'ê' => "[eéèê]",
                    'à' or 'â' => "[aàâ]",
                    ' ' => " +",
                    _ when char.IsLetterOrDigit(letter) => letter.ToString(),
                    _ when letter > '~' => letter.ToString(),
                    _ => "\\" + letter,
                }
            );
        }

        return pattern.ToString();
    }
}
