using System.Globalization;
using System.Text;
using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Which position of a table holds which canonical column.</summary>
public static class HeaderMatch
{
    /// <summary>Matches the headers of a file with the columns of its kind.</summary>
    /// <param name="table">The table.</param>
    /// <param name="source">Its source, with the mapping the user wrote.</param>
    /// <param name="kinds">The kinds of source: headers are named in a message only when some kind knows one.</param>
    /// <returns>Canonical column to position.</returns>
    /// <exception cref="ConfigurationException">A header is missing, or written twice.</exception>
    public static IReadOnlyDictionary<string, int> Match(TableFile table, DossierSource source, SourceKinds kinds)
    {
        var folded = table.Headers.Select(Fold).ToArray();
        var columns = source.Kind.Columns;
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns.Where(column => source.Columns.ContainsKey(column.Name)))
        {
            var written = source.Columns[column.Name];
            positions[column.Name] = Position(table, folded, Fold(written))
                ?? throw Missing(
                    table,
                    kinds,
                    $"l’en-tête «\u202f{ShownName.Of(written, null)}\u202f» (columns: {column.Name}, dossier.yml ligne {source.Line})"
                );
        }

        if (source.Columns.Count == 0)
            Recognise(table, folded, columns, positions);
        if (columns.FirstOrDefault(column => column.Required && !positions.ContainsKey(column.Name)) is { } lacking)
            throw Missing(table, kinds, $"une colonne pour «\u202f{lacking.Label}\u202f» ({lacking.Name})");
        return positions;
    }

    /// <summary>
    /// Says which columns are left aside although their headers name the same thing as one that is read, when the
    /// dossier does not choose.
    /// </summary>
    public static IEnumerable<AuditMessage> SimilarHeaders(
        TableFile table,
        DossierSource source,
        IReadOnlyDictionary<string, int> positions
    )
    {
        if (source.Columns.Count > 0)
            yield break;
        foreach (var column in source.Kind.Columns.Where(column => positions.ContainsKey(column.Name)))
        {
            var words = column.Headers.Select(Fold).ToHashSet(StringComparer.Ordinal);
            var others = Enumerable
                .Range(0, table.Headers.Count)
                .Where(at => !positions.Values.Contains(at) && words.Contains(Fold(table.Headers[at])))
                .Select(at => table.ShownHeaders[at])
                .ToArray();
            if (others.Length > 0)
                yield return AuditMessage.Of(
                    MessageCodes.RivalHeaders,
                    [table.Name, column.Label, table.ShownHeaders[positions[column.Name]], .. others]
                );
        }
    }

    private static void Recognise(
        TableFile table,
        string[] folded,
        IReadOnlyList<SourceColumn> columns,
        Dictionary<string, int> positions
    )
    {
        foreach (var column in columns)
        {
            if (
                column
                    .Headers.Select(header => Position(table, folded, Fold(header)))
                    .FirstOrDefault(found => found is not null) is
                { } position
            )
                positions[column.Name] = position;
        }

        foreach (var column in columns.Where(column => !positions.ContainsKey(column.Name)))
        {
            var alike = Enumerable
                .Range(0, table.Headers.Count)
                .Where(at => !positions.ContainsValue(at) && HeaderWords.Names(column, table.Headers[at]))
                .ToArray();
            if (alike.Length == 1)
                positions[column.Name] = alike[0];
        }
    }

    /// <summary>A header reduced to its letters and digits: case, accents, punctuation and spaces ignored.</summary>
    public static string Fold(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var letters = new StringBuilder(header.Length);
        foreach (var character in header.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
                letters.Append(char.ToLowerInvariant(character));
            else if (
                CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && letters.Length > 0
                && letters[^1] != ' '
            )
                letters.Append(' ');
        }

        return letters.ToString().Trim();
    }

    private static int? Position(TableFile table, string[] folded, string header)
    {
        var position = Array.IndexOf(folded, header);
        if (position < 0)
            return null;
        if (Array.LastIndexOf(folded, header) == position)
            return position;
        throw new ConfigurationException(
            $"Le fichier «\u202f{table.Name}\u202f» a deux colonnes nommées «\u202f{table.ShownHeaders[position]}\u202f»\u202f: "
                + $"renommez-en une, l’outil ne peut pas deviner laquelle compte."
        );
    }

    private static ConfigurationException Missing(TableFile table, SourceKinds kinds, string expected) =>
        new(
            HeaderLine.LooksLikeData(table.Headers)
                ? $"Le fichier «\u202f{table.Name}\u202f» n’a pas de ligne d’en-têtes\u202f: "
                    + $"sa première ligne semble contenir des données. Il manque {expected}\u202f; "
                    + $"refaites l’export avec les noms de colonnes."
            : table.Headers.Count == 1
                ? $"Le fichier «\u202f{table.Name}\u202f» n’a qu’une colonne\u202f: "
                    + $"le séparateur n’est sans doute pas le bon. Indiquez «\u202fseparator\u202f» dans dossier.yml. "
                    + $"Il manque {expected}."
            : HeaderLine.MayBeNamed(table.Headers, kinds)
                ? $"Le fichier «\u202f{table.Name}\u202f» n’a pas {expected}. En-têtes trouvés\u202f: "
                    + $"{string.Join(", ", table.ShownHeaders)}. Corrigez «\u202fcolumns\u202f» dans dossier.yml."
            : $"Le fichier «\u202f{table.Name}\u202f» n’a pas {expected}, "
                + $"et aucun de ses {table.Headers.Count} en-têtes n’est connu\u202f: "
                + $"il n’a peut-être pas de ligne d’en-têtes, ou elle n’est pas la première («\u202fheader-line\u202f»). "
                + $"Corrigez «\u202fcolumns\u202f» dans dossier.yml."
        );
}
