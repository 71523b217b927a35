using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Tables.Moments;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Looks again at a table of which rows were rejected for what another reading would keep.</summary>
/// <remarks>
/// The first reading is the cheap one: usual forms of moments, and a row rejected for any code that is not mapped. A table where
/// that rejected something is read a second time: moments in any form, and an unknown code of a column that may be empty leaves
/// its cell empty instead of taking the row away.
/// </remarks>
/// <param name="dataset">Dataset that is filled.</param>
/// <param name="source">Source of the table.</param>
/// <param name="table">The table.</param>
/// <param name="positions">Canonical column to position.</param>
/// <param name="columns">SQL of the columns.</param>
internal sealed class SecondLook(
    Dataset dataset,
    DossierSource source,
    TableFile table,
    IReadOnlyDictionary<string, int> positions,
    ColumnSql columns
)
{
    private readonly MomentCells moments = new(dataset, source.Kind, positions, columns);
    private readonly SwappedDays swapped = new(dataset, source.Kind, table, positions, columns);

    /// <summary>What the second reading writes in place of moments; null when the rows loaded need no other reading.</summary>
    /// <param name="relation">The table.</param>
    /// <param name="first">First of its rows, loaded already.</param>
    /// <param name="cancellation">Interrupts DuckDB.</param>
    /// <exception cref="SourceUnreadableException">A spreadsheet swapped days and months.</exception>
    public MomentReadings? Look(TableRelation relation, long first, CancellationToken cancellation)
    {
        swapped.Refuse(relation);
        var rejects = Rejects(first);
        var hasCodes = rejects.Any(one => one.Code == RejectCodes.UnknownCode && IsOptionalCode(one.Column));
        // A row that lacks something required is rejected in any reading.
        if (!hasCodes && rejects.All(one => one.Code == RejectCodes.UnknownCode))
            return null;
        var readings = moments.Read(relation, cancellation);
        return readings.IsEmpty && !hasCodes ? null : readings;
    }

    /// <summary>Tells the codes that the second reading left empty.</summary>
    /// <param name="relation">The table.</param>
    public void NoteEmptiedCodes(TableRelation relation)
    {
        foreach (var column in source.Kind.Columns.Where(column => IsOptionalCode(column.Name)))
        {
            var unknown = UnknownCodes.Of(
                dataset,
                columns,
                column.Name,
                table.Headers[positions[column.Name]],
                relation
            );
            if (unknown.Count > 0)
                dataset.Notices.Add(
                    AuditMessage.Of(
                        MessageCodes.CodesUnknown,
                        [table.Name, column.Label, unknown.Count, .. column.Identifies ? [] : unknown.Shown]
                    )
                );
        }
    }

    private IReadOnlyList<(string Code, string Column)> Rejects(long first) =>
        dataset.Query(
            $"""
            SELECT DISTINCT split_part(reject, '|', 1), split_part(reject, '|', 2)
            FROM raw.{source.Kind.Table}
            WHERE rowid >= {first}
                AND split_part(reject, '|', 1)
                    IN ('{RejectCodes.Date}', '{RejectCodes.MonthFirst}', '{RejectCodes.UnknownCode}')
            """,
            reader => (reader.GetString(0), reader.GetString(1))
        );

    private bool IsOptionalCode(string name) =>
        positions.ContainsKey(name)
        && source.Kind.Column(name) is { Required: false, Codes.Count: > 0 }
        && ReadTemplate.Rejects(source.Kind, RejectCodes.UnknownCode).Contains(name);
}
