using System.Globalization;
using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Refuses a table in which a column of codes or of labels is that of the patients, of the stays or of the documents.</summary>
/// <remarks>
/// The figures by unit, by service or by error would name patients, and mean nothing. What a cell holds tells it, whatever the header: a
/// matricule, the same number as the key of its own row, or a number that hardly two rows share. A list of units or mailboxes has another
/// code on each row; only matricules are looked for there. <see cref="MistakenNumbers"/> compares with the keys of the other files.
/// </remarks>
internal static class MistakenColumns
{
    // Codes and labels repeat: so many rows tell what a column is.
    private const int Looked = 10_000;

    // Fewer may be chance.
    private const int FewestSame = 3;
    private const int FewestDistinct = 50;

    /// <summary>Looks at the first rows of a table about to be loaded.</summary>
    /// <exception cref="ConfigurationException">A column of codes or labels holds keys.</exception>
    public static void Refuse(
        Dataset dataset,
        DossierSource source,
        TableFile table,
        IReadOnlyDictionary<string, int> positions,
        TableRelation relation
    )
    {
        SourceColumn[] mapped = [.. source.Kind.Columns.Where(column => positions.ContainsKey(column.Name))];
        SourceColumn[] words = [.. mapped.Where(HoldsWords)];
        SourceColumn[] keys = [.. mapped.Where(IsKey)];
        if (words.Length == 0)
            return;
        string Cell(SourceColumn column) => "c" + positions[column.Name].ToString(CultureInfo.InvariantCulture);
        var sql =
            "SELECT "
            + string.Join(", ", words.SelectMany(word => Counts(Cell(word), keys.Select(Cell))))
            + $" FROM (SELECT {string.Join(", ", words.Concat(keys).Select(Cell).Distinct().Select(cell => $"trim({cell}) AS {cell}"))}"
            + $" FROM {relation.Sql} WHERE flaw IS NULL LIMIT {Looked})";
        var counts = dataset.Query(sql, reader =>
            Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt64).ToArray()
        )[0];
        var each = 4 + (2 * keys.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var found = Found(counts.AsSpan(i * each, each), keys, source.Kind.HoldsPatients);
            if (found is not null)
                throw Refused(table.Name, table.Headers[positions[words[i].Name]], words[i], found);
        }
    }

    /// <summary>What is said of such a column.</summary>
    /// <param name="file">What is shown of the name of the file.</param>
    /// <param name="header">Header of the column; null when it is not known.</param>
    /// <param name="column">What it was taken for.</param>
    /// <param name="found">What it holds, French.</param>
    internal static ConfigurationException Refused(string file, string? header, SourceColumn column, string found) =>
        new(
            $"Dans le fichier «\u202f{file}\u202f», la colonne "
                + (header is null ? string.Empty : $"«\u202f{ShownName.Of(header, null)}\u202f» ")
                + $"lue comme «\u202f{column.Label}\u202f» ({column.Name}) contient {found}\u202f: "
                + "des codes ou des libellés communs à plusieurs lignes sont attendus. "
                + $"Indiquez la bonne colonne, ou retirez «\u202f{column.Name}\u202f», sous «\u202fcolumns\u202f» dans dossier.yml."
        );

    // A unit is a key of the structure, and no key of a person.
    private static bool HoldsWords(SourceColumn column) =>
        !column.Identifies
        && column.Content is null
        && !IsKey(column)
        && (column.Name == "uf" || column.Role is ColumnRole.Text or ColumnRole.Code);

    private static bool IsKey(SourceColumn column) =>
        column.Role == ColumnRole.Key && (column.Identifies || column.Name == "document");

    private static IEnumerable<string> Counts(string cell, IEnumerable<string> keys) =>
        [
            $"count({cell})",
            $"count(DISTINCT {cell})",
            $"count(*) FILTER (matricule_like({cell}))",
            $"count(*) FILTER (regexp_full_match({cell}, '([0-9][ ._/-]?){"{6,}"}'))",
            .. keys.SelectMany(key =>
                (string[])[$"count(*) FILTER ({cell} = {key})", $"count(DISTINCT {cell}) FILTER ({cell} = {key})"]
            ),
        ];

    private static string? Found(ReadOnlySpan<long> counts, SourceColumn[] keys, bool holdsPatients)
    {
        var (cells, distinct, matricules, numbers) = (counts[0], counts[1], counts[2], counts[3]);
        if (matricules > 0 && matricules * 2 >= cells)
            return $"des matricules INS ({Share(matricules, cells)})";
        for (var i = 0; i < keys.Length; i++)
        {
            var (same, different) = (counts[4 + (2 * i)], counts[5 + (2 * i)]);
            if (different >= FewestSame && same * 2 >= cells)
                return $"la même chose que «\u202f{keys[i].Label}\u202f» sur la même ligne ({Share(same, cells)})";
        }

        return holdsPatients && distinct >= FewestDistinct && distinct * 2 >= cells && numbers * 10 >= cells * 9
            ? $"des numéros presque tous différents ({Number(distinct)} numéros pour {Number(cells)} cellules)"
            : null;
    }

    /// <summary>« 38 cellules sur 40 ».</summary>
    internal static string Share(long part, long cells) =>
        $"{Number(part)} {(part == 1 ? "cellule" : "cellules")} sur {Number(cells)}";

    private static string Number(long count) => count.ToString("N0", FrenchFormat.Numbers);
}
