using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using static HopEn.Audit.Sources.Cells.NullWords;

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

    private static readonly SearchValues<char> Strokes = SearchValues.Create(" _-/.:");

    private static readonly FrozenSet<string> Words = new[] { Everywhere, NotNames, NotValues, NotNumbers, NotDays }
        .SelectMany(words => words)
        .Select(Folded)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The words, in small letters without accents.</summary>
    public static IEnumerable<string> Folds => Words;

    /// <summary>Whether a cell is a word that may say nothing in some column, spaces around left out.</summary>
    public static bool Has(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (cell.Length is 0 or > Longest)
            return false;
        Span<char> folded = stackalloc char[Longest];
        for (var i = 0; i < cell.Length; i++)
            folded[i] = Folded(cell[i]);
        return Lookup.Contains(folded[..cell.Length])
            || Strokes.Contains(cell[0]) && cell.IndexOfAnyExcept(Strokes) < 0;
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
