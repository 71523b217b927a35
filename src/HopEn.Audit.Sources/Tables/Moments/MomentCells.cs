using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tables.Moments;

/// <summary>Finds the moments of a table that are in no usual form, and reads them.</summary>
/// <param name="dataset">Dataset that is filled.</param>
/// <param name="kind">Kind of the source.</param>
/// <param name="positions">Canonical column to position.</param>
/// <param name="columns">SQL of the columns.</param>
internal sealed class MomentCells(
    Dataset dataset,
    SourceKind kind,
    IReadOnlyDictionary<string, int> positions,
    ColumnSql columns
)
{
    private readonly string[] moments = [.. ReadTemplate.Rejects(kind, RejectCodes.Date).Where(positions.ContainsKey)];

    /// <summary>What the cells that are in no usual form say.</summary>
    /// <param name="relation">The table.</param>
    /// <param name="cancellation">Stops between two columns.</param>
    public MomentReadings Read(TableRelation relation, CancellationToken cancellation)
    {
        var readings = new MomentReadings(dataset);
        if (moments.Length == 0)
            return readings;
        var unread = moments
            .Select(ColumnSql.Name)
            .Select(name =>
                $"list(DISTINCT {name}) "
                + $"FILTER (length({name}) <= {MomentText.LongestMoment} AND moment_date({name}) IS NULL)"
            );
        // One pass for all the columns: of a small file, planning is what a question costs.
        var unusual = dataset.Query(
            $"""
            {columns.Cells(relation, moments)}
            SELECT {string.Join(", ", unread)}
            FROM cell
            WHERE flaw IS NULL
            """,
            reader =>
                moments.Select((_, i) => reader.IsDBNull(i) ? [] : reader.GetFieldValue<List<string?>>(i)).ToArray()
        )[0];
        foreach (var (column, texts) in moments.Zip(unusual))
        {
            cancellation.ThrowIfCancellationRequested();
            readings.Add(
                positions[column],
                columns.Cell(column, relation.Noise),
                [.. texts.OfType<string>()],
                kind.Column(column) is { Role: ColumnRole.Month }
            );
        }

        return readings;
    }

    /// <summary>The distinct cells of a column that are in no usual form.</summary>
    /// <param name="dataset">Dataset.</param>
    /// <param name="relation">The table.</param>
    /// <param name="cell">SQL of the clean cell.</param>
    public static IReadOnlyList<string> Unusual(Dataset dataset, string relation, string cell) =>
        dataset.Query(
            $"""
            SELECT DISTINCT v
            FROM (SELECT {cell} AS v FROM {relation} WHERE flaw IS NULL)
            WHERE v IS NOT NULL AND length(v) <= {MomentText.LongestMoment} AND moment_date(v) IS NULL
            """,
            reader => reader.GetString(0)
        );
}
