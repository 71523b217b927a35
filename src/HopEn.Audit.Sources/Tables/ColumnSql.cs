using System.Text;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Cells;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Writes the SQL of canonical columns over a table's relation, stage by stage.</summary>
/// <remarks>
/// The first stage cleans every cell once and names it by its canonical column; later stages only name columns, so that the
/// text of a statement, which DuckDB expands, stays small.
/// </remarks>
/// <param name="headers">Headers of the table, as written.</param>
/// <param name="positions">Canonical column to position.</param>
/// <param name="source">Source, for its value mappings.</param>
public sealed class ColumnSql(
    IReadOnlyList<string> headers,
    IReadOnlyDictionary<string, int> positions,
    DossierSource source
)
{
    /// <summary>The first stage: a common table expression « cell » with every canonical column, and flaw.</summary>
    /// <remarks>DuckDB reads an empty cell as NULL already: a file without padding needs no cleaning at all.</remarks>
    public string Cells(TableRelation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return CellStages.Sql(source, positions, relation);
    }

    /// <summary>The stages that repair a FINESS, after those given: "found", with the columns "packed" and "candidate".</summary>
    /// <remarks>One macro at a time: one inside the other they would be most of the planning of the statement.</remarks>
    public string Finess(string cells) =>
        positions.ContainsKey("finess")
            ? $"{cells}, whole AS (SELECT *, finess_part(finess) AS part FROM cell), "
                + "squeeze AS (SELECT *, squeezed(part) AS packed FROM whole), "
                + "found AS (SELECT *, finess_repaired(packed) AS candidate FROM squeeze)"
            : $"{cells}, found AS (SELECT *, NULL::VARCHAR AS packed, NULL::VARCHAR AS candidate FROM cell)";

    /// <summary>What is read of a cell; NULL when the column is not mapped, since a macro is planned even for nothing.</summary>
    /// <param name="column">Column.</param>
    /// <param name="sql">What is read of it.</param>
    /// <param name="type">SQL type of that.</param>
    public string Read(string column, string sql, string type) => positions.ContainsKey(column) ? sql : $"NULL::{type}";

    /// <summary>The beginning of the reject code of a record, a CASE: what the reader found, a repeated header, a line of totals.</summary>
    /// <param name="noise">What the cells hold: numbers that a spreadsheet broke are looked for only where there may be some.</param>
    public string Reject(CellNoise noise)
    {
        var incomplete = string.Join(
            " OR ",
            source
                .Kind.Columns.Where(column => column.Required)
                .Select(column => $"{Name(column.Name)} IS NULL")
                .DefaultIfEmpty("false")
        );
        var others = string.Join(", ", positions.Where(pair => pair.Value != 0).Select(pair => Name(pair.Key)));
        var alone = others.Length == 0 ? "false" : $"coalesce({others}) IS NULL";
        return $"CASE WHEN flaw IS NOT NULL THEN flaw WHEN {Repeated()} THEN 'header' "
            + $"WHEN ({incomplete} OR {alone}) AND {TotalLine.Sql("first_cell")} THEN '{TotalLine.Code}'"
            + (noise.HasFlag(CellNoise.Displayed) ? Broken() : string.Empty);
    }

    // What a spreadsheet shows of a number is no longer the number.
    private string Broken() =>
        string.Concat(
            source
                .Kind.Columns.Where(column => positions.ContainsKey(column.Name))
                .Select(column =>
                    $" WHEN sharps({Name(column.Name)}) THEN '{RejectCodes.Narrow}|{column.Name}'"
                    + (
                        column.Role == ColumnRole.Key
                            ? $" WHEN key_damaged({Name(column.Name)}) THEN '{DamagedKeys.Code}|{column.Name}'"
                            : string.Empty
                    )
                )
        );

    // Reports repeat their headers on each page, and files put end to end at each seam.
    private string Repeated() =>
        string.Join(
            " AND ",
            positions
                .Select(pair => (Name: Name(pair.Key), pair.Value))
                .Append((Name: "first_cell", Value: 0))
                .Where(pair => headers[pair.Value].Trim().Length > 0)
                .DistinctBy(pair => pair.Value)
                .Select(pair =>
                    $"lower({pair.Name}) {Same(headers[pair.Value].Trim().ToLowerInvariant(), pair.Value == 0)}"
                )
                .DefaultIfEmpty("false")
        );

    // Some stages hold their text in lower case. A file put after another brings its byte order mark into the first cell.
    private static string Same(string header, bool opensLine) =>
        opensLine
            ? $"IN ({SqlLiteral.Text(header)}, {SqlLiteral.Text('\uFEFF' + header)})"
            : $"= {SqlLiteral.Text(header)}";

    /// <summary>The clean cell: NULL when empty or not mapped.</summary>
    public static string Name(string column) => SqlLiteral.Name(column);

    /// <summary>Whether the cell holds something; NULL when the column is not mapped.</summary>
    public string Has(string column) => positions.ContainsKey(column) ? $"{Name(column)} IS NOT NULL" : "NULL::BOOLEAN";

    /// <summary>Reject clause of an empty cell, or of several cells one of which is enough, told under the first.</summary>
    public static string Missing(params IReadOnlyList<string> columns) =>
        $"WHEN {string.Join(" AND ", columns.Select(column => $"{Name(column)} IS NULL"))} THEN 'missing|{columns[0]}'";

    /// <summary>Reject clause of a cell that could not be read.</summary>
    /// <param name="column">Column.</param>
    /// <param name="read">Column that holds what was read.</param>
    /// <param name="code">Reject code.</param>
    public static string Unread(string column, string read, string code) =>
        code == "date"
            ? $"WHEN {Name(column)} IS NOT NULL AND {read} IS NULL "
                + $"THEN CASE WHEN month_first({Name(column)}) THEN '{MonthFirst.Code}|{column}' ELSE 'date|{column}' END"
            : $"WHEN {Name(column)} IS NOT NULL AND {read} IS NULL THEN '{code}|{column}'";

    /// <summary>
    /// The canonical code of the cell: first as written in the mapping, then whatever the case and the accents, since most
    /// cells match at once.
    /// </summary>
    public string Code(string column)
    {
        if (!positions.ContainsKey(column))
            return "NULL::VARCHAR";
        var codes = source.Kind.Column(column)!.Codes;
        var mapping = source.Values.TryGetValue(column, out var values) ? values : new Dictionary<string, string>();
        var pairs = mapping
            .Concat(codes.Where(code => !mapping.ContainsKey(code)).Select(code => KeyValuePair.Create(code, code)))
            .ToArray();
        var exact = string.Concat(
            pairs.Select(pair => $" WHEN {SqlLiteral.Text(pair.Key)} THEN {SqlLiteral.Text(pair.Value)}")
        );
        var folded = pairs.DistinctBy(pair => HeaderMatch.Fold(pair.Key)).ToArray();
        // A CASE would copy what it compares once per code, and planning would cost more than reading.
        var meanings = string.Join(", ", folded.Select(pair => SqlLiteral.Text(pair.Value)));
        var spellings = string.Join(", ", folded.Select(pair => Folded(pair.Key)));
        var found = folded.Length == 0 ? "NULL" : $"[{meanings}][list_position([{spellings}], folded({Name(column)}))]";
        return $"CASE WHEN {Name(column)} IS NOT NULL THEN coalesce(CASE {Name(column)}{exact} END, {found}) END";
    }

    // DuckDB folds a constant each time a statement is planned: for plain letters the answer is known.
    private static string Folded(string key) =>
        Ascii.IsValid(key) ? SqlLiteral.Text(key.Trim().ToLowerInvariant()) : $"folded({SqlLiteral.Text(key)})";

    /// <summary>The first stage for a question about a few columns: « cell », with these and flaw.</summary>
    /// <param name="relation">The table's relation.</param>
    /// <param name="names">Canonical columns, days and moments.</param>
    internal string Cells(TableRelation relation, IReadOnlyList<string> names) =>
        CellStages.Sql(source, positions, relation, names);

    /// <summary>What the cell of a column says, from the table's relation.</summary>
    /// <param name="column">Column.</param>
    /// <param name="noise">What the cells of the relation hold beyond plain values.</param>
    internal string Cell(string column, CellNoise noise) =>
        CellStages.Cell(source, positions, source.Kind.Column(column)!, noise);
}
