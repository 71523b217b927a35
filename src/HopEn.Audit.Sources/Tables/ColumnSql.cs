using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Writes the SQL expressions of canonical columns over a table's relation.</summary>
/// <param name="positions">Canonical column to position.</param>
/// <param name="source">Source, for its value mappings.</param>
public sealed class ColumnSql(IReadOnlyDictionary<string, int> positions, DossierSource source)
{
    /// <summary>The cell as it stands; NULL when the column is not mapped.</summary>
    public string Raw(string column) => positions.TryGetValue(column, out var position) ? $"c{position}" : "NULL::VARCHAR";

    /// <summary>The cell without spaces around, NULL when empty.</summary>
    public string Clean(string column) => $"clean({Raw(column)})";

    /// <summary>The cell as a date.</summary>
    public string Date(string column) => $"french_date({Clean(column)})";

    /// <summary>Whether the cell holds something.</summary>
    public string Has(string column) => positions.ContainsKey(column) ? $"{Clean(column)} IS NOT NULL" : "NULL::BOOLEAN";

    /// <summary>Reject clause of a date that can't be read.</summary>
    public string UnreadableDate(string column) => positions.ContainsKey(column)
        ? $"WHEN {Clean(column)} IS NOT NULL AND {Date(column)} IS NULL THEN 'date|{column}' "
        : string.Empty;

    /// <summary>Reject clause of a code that no correspondence knows.</summary>
    public string UnknownCode(string column) => positions.ContainsKey(column)
        ? $"WHEN {Clean(column)} IS NOT NULL AND {Code(column)} IS NULL THEN 'code|{column}' "
        : string.Empty;

    /// <summary>Reject clause of an empty cell.</summary>
    public string Missing(string column) => $"WHEN {Clean(column)} IS NULL THEN 'missing|{column}' ";

    /// <summary>
    /// The canonical code of the cell: first as written in the mapping, then whatever the case and the accents, since most
    /// cells match at once.
    /// </summary>
    public string Code(string column)
    {
        var codes = SourceCatalogue.Columns(source.Kind).First(c => c.Name == column).Codes;
        var mapping = source.Values.TryGetValue(column, out var values) ? values : new Dictionary<string, string>();
        var pairs = mapping.Concat(codes.Where(code => !mapping.ContainsKey(code)).Select(code => KeyValuePair.Create(code, code))).ToArray();
        var exact = string.Concat(pairs.Select(pair => $" WHEN {Sql.Text(pair.Key)} THEN {Sql.Text(pair.Value)}"));
        var folded = string.Concat(pairs.Select(pair => (Key: pair.Key.Trim(), pair.Value)).DistinctBy(pair => HeaderMatch.Fold(pair.Key))
            .Select(pair => $" WHEN folded({Sql.Text(pair.Key)}) THEN {Sql.Text(pair.Value)}"));
        return $"coalesce(CASE {Raw(column)}{exact} END, CASE folded({Raw(column)}){folded} END)";
    }
}
