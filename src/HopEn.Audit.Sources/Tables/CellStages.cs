using System.Globalization;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Sources.Cells;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Writes the stages that turn the cells of a table into what they say, as many as the noise of the table asks for.</summary>
/// <remarks>One macro a stage: one inside the other they would be most of the planning, and of the text, of the statement.</remarks>
internal static class CellStages
{
    /// <summary>The stages, the last being « cell »: every canonical column, then first_cell and flaw.</summary>
    /// <param name="source">Source of the table.</param>
    /// <param name="positions">Canonical column to position.</param>
    /// <param name="relation">The table's relation.</param>
    public static string Sql(DossierSource source, IReadOnlyDictionary<string, int> positions, TableRelation relation)
    {
        var used = positions.Values.Append(0).Distinct().Order().ToArray();
        var (stages, from) = (string.Empty, relation.Sql);
        void Stage(string name, Func<string, string> read)
        {
            var cells = used.Select(position => $"{read(Raw(position))} AS {Raw(position)}, ");
            stages += $"{name} AS (SELECT {string.Concat(cells)}flaw FROM {from}), ";
            from = name;
        }

        if (relation.Noise.HasFlag(CellNoise.Odd))
        {
            Stage("seen", cell => $"visible({cell})");
            Stage("trimmed", cell => $"clean({cell})");
            Stage("bare", cell => $"unprotected({cell})");
        }
        else if (relation.Noise.HasFlag(CellNoise.Padding))
        {
            Stage("trimmed", cell => $"clean({cell})");
        }

        var columns = source.Kind.Columns.Select(column =>
            $"{Told(column, source, positions, relation.Noise, cell => cell)} AS {ColumnSql.Name(column.Name)}, "
        );
        var told = $"SELECT {string.Concat(columns)}c0 AS first_cell, flaw FROM {from}";
        var keys = source
            .Kind.Columns.Where(column => column.Role == ColumnRole.Key && positions.ContainsKey(column.Name))
            .ToArray();
        return relation.Noise.HasFlag(CellNoise.Odd) && keys.Length > 0
            ? $"WITH {stages}told AS ({told}), cell AS (SELECT * REPLACE ({Forms(keys)}) FROM told)"
            : $"WITH {stages}cell AS ({told})";
    }

    /// <summary>What the cell of one column says, in one expression: for a question about that column alone.</summary>
    public static string Cell(
        DossierSource source,
        IReadOnlyDictionary<string, int> positions,
        SourceColumn column,
        CellNoise noise
    ) => Told(column, source, positions, noise, cell => noise.HasFlag(CellNoise.Odd)
                ? $"unprotected(clean(visible({cell})))"
            : noise.HasFlag(CellNoise.Padding) ? $"clean({cell})"
            : cell);

    private static string Raw(int position) => "c" + position.ToString(CultureInfo.InvariantCulture);

    private static string Told(
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

    private static string Forms(IEnumerable<SourceColumn> keys) =>
        string.Join(", ", keys.Select(key => $"key_form({ColumnSql.Name(key.Name)}) AS {ColumnSql.Name(key.Name)}"));
}
