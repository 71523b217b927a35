using System.Globalization;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Cells;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Writes the stages that turn the cells of a table into what they say, as many as the noise of the table asks for.</summary>
/// <remarks>One macro a stage: one inside the other they would be most of the planning, and of the text, of the statement.</remarks>
internal static class CellStages
{
    private const string Matricule = "matricule";

    /// <summary>The stages, the last being « cell »: every canonical column, then first_cell and flaw.</summary>
    /// <param name="source">Source of the table.</param>
    /// <param name="positions">Canonical column to position.</param>
    /// <param name="relation">The table's relation.</param>
    public static string Sql(DossierSource source, IReadOnlyDictionary<string, int> positions, TableRelation relation)
    {
        var (stages, from) = Cleaned(positions.Values.Append(0), relation);
        var columns = source.Kind.Columns.Select(column => Column(column, source, positions, relation.Noise));
        var told = $"SELECT {string.Concat(columns)}c0 AS first_cell, flaw FROM {from}";
        var keys = source
            .Kind.Columns.Where(column =>
                column.Role is ColumnRole.Key or ColumnRole.Number && positions.ContainsKey(column.Name)
            )
            .ToArray();
        (stages, from) = ($"{stages}told AS ({told}), ", "told");
        if (relation.Noise.HasFlag(CellNoise.Displayed) && keys.Length > 0)
            (stages, from) = ($"{stages}keyed AS (SELECT * REPLACE ({Forms(keys)}) FROM told), ", "keyed");
        if (positions.ContainsKey(Matricule))
            (stages, from) = (stages + Matricules(from), "completed");
        return $"WITH {stages}cell AS (SELECT * FROM {from})";
    }

    /// <summary>The stages for a question about a few columns: the last, « cell », has these and flaw.</summary>
    /// <param name="source">Source of the table.</param>
    /// <param name="positions">Canonical column to position.</param>
    /// <param name="relation">The table's relation.</param>
    /// <param name="names">The columns, days and moments.</param>
    public static string Sql(
        DossierSource source,
        IReadOnlyDictionary<string, int> positions,
        TableRelation relation,
        IReadOnlyList<string> names
    )
    {
        var (stages, from) = Cleaned(names.Select(name => positions[name]), relation);
        var columns = names.Select(name => Column(source.Kind.Column(name)!, source, positions, relation.Noise));
        return $"WITH {stages}cell AS (SELECT {string.Concat(columns)}flaw FROM {from})";
    }

    /// <summary>What the cell of one column says, in one expression: where there is no place for stages.</summary>
    public static string Cell(
        DossierSource source,
        IReadOnlyDictionary<string, int> positions,
        SourceColumn column,
        CellNoise noise
    ) => WithoutMarkers(column, source, positions, noise, cell => noise.HasFlag(CellNoise.Odd)
                ? $"unprotected(clean(visible({cell})))"
            : noise.HasFlag(CellNoise.Padding) ? $"clean({cell})"
            : cell);

    /// <summary>A relation of a file whose format is imposed: its cells without what nobody sees, when there is some.</summary>
    /// <param name="relation">The table's relation.</param>
    /// <param name="positions">Positions read.</param>
    public static string Visible(TableRelation relation, IEnumerable<int> positions)
    {
        if (!relation.Noise.HasFlag(CellNoise.Odd))
            return relation.Sql;
        var cells = positions
            .Distinct()
            .Select(position => $"unprotected(clean(visible({Raw(position)}))) AS {Raw(position)}, ");
        return $"(SELECT {string.Concat(cells)}flaw FROM {relation.Sql})";
    }

    // Each a stage that has these cells and flaw, and the name of the last.
    private static (string Stages, string Last) Cleaned(IEnumerable<int> positions, TableRelation relation)
    {
        var used = positions.Distinct().Order().ToArray();
        var (stages, from) = (string.Empty, relation.Sql);
        void Stage(string name, string macro)
        {
            var cells = used.Select(position => $"{macro}({Raw(position)}) AS {Raw(position)}, ");
            stages += $"{name} AS (SELECT {string.Concat(cells)}flaw FROM {from}), ";
            from = name;
        }

        if (relation.Noise.HasFlag(CellNoise.Odd))
            Stage("seen", "visible");
        if (relation.Noise.HasFlag(CellNoise.Odd) || relation.Noise.HasFlag(CellNoise.Padding))
            Stage("trimmed", "clean");
        if (relation.Noise.HasFlag(CellNoise.Odd))
            Stage("bare", "unprotected");
        return (stages, from);
    }

    private static string Column(
        SourceColumn column,
        DossierSource source,
        IReadOnlyDictionary<string, int> positions,
        CellNoise noise
    ) => $"{WithoutMarkers(column, source, positions, noise, cell => cell)} AS {ColumnSql.Name(column.Name)}, ";

    private static string Raw(int position) => "c" + position.ToString(CultureInfo.InvariantCulture);

    private static string WithoutMarkers(
        SourceColumn column,
        DossierSource source,
        IReadOnlyDictionary<string, int> positions,
        CellNoise noise,
        Func<string, string> clean
    )
    {
        if (!positions.TryGetValue(column.Name, out var position))
            return "NULL::VARCHAR";
        var mapped = source.Values.TryGetValue(column.Name, out var values) ? values.Keys : [];
        return NullMarkers.Sql(
            clean(Raw(position)),
            NullMarkers.Pattern(column.Role, noise, source.Nulls, mapped.Concat(column.Codes))
        );
    }

    // « matricule_keyless » says of which matricules the key is nowhere.
    private static string Matricules(string from) =>
        $"packed AS (SELECT * REPLACE (ins_packed(matricule) AS matricule) FROM {from}), "
        + "weighed AS (SELECT *, ins_keyless(matricule) AS thirteen FROM packed), "
        + "completed AS (SELECT * EXCLUDE (thirteen) REPLACE (ins_completed(matricule, thirteen, \"matricule-key\") AS matricule), "
        + "thirteen AND \"matricule-key\" IS NULL AS matricule_keyless FROM weighed), ";

    private static string Forms(IEnumerable<SourceColumn> keys) =>
        string.Join(", ", keys.Select(key => $"key_form({ColumnSql.Name(key.Name)}) AS {ColumnSql.Name(key.Name)}"));
}
