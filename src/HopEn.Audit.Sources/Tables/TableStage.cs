using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>A table that DuckDB can't read itself, put record by record into a staging table, dropped when disposed.</summary>
/// <remarks>
/// Only the columns the audit uses are staged: what the dossier does not map never enters the process's database. Under
/// a memory limit, DuckDB spills into the private folder of the run.
/// </remarks>
internal sealed class TableStage : IDisposable
{
    private readonly Dataset dataset;

    private TableStage(Dataset dataset)
    {
        this.dataset = dataset;
        Relation = new TableRelation("raw." + Table, true, 0, []);
    }

    /// <summary>The staged relation.</summary>
    public TableRelation Relation { get; private set; }

    private string Table => dataset.WorkingName("stage");

    /// <summary>Stages the given positions of a table.</summary>
    public static TableStage Of(
        Dataset dataset,
        TableFile file,
        IEnumerable<int> positions,
        CancellationToken cancellation
    )
    {
        var used = positions.Where(position => position < file.Headers.Count).Distinct().Order().ToArray();
        var stage = new TableStage(dataset);
        dataset.Execute(
            $"CREATE TABLE raw.{stage.Table} ({string.Concat(used.Select(i => $"c{i} VARCHAR, "))}flaw VARCHAR)",
            cancellation
        );
        try
        {
            stage.Fill(file, used, cancellation);
            return stage;
        }
        catch
        {
            stage.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => dataset.Execute($"DROP TABLE raw.{Table}", CancellationToken.None);

    private void Fill(TableFile file, int[] used, CancellationToken cancellation)
    {
        var jumps = new List<LineJump>();
        long record = 0,
            first = 0,
            shift = 0;
        using (var appender = dataset.Connection.CreateAppender("raw", Table))
        {
            foreach (var scanned in file.Records())
            {
                if (record % 4096 == 0)
                    cancellation.ThrowIfCancellationRequested();
                if (record == 0)
                    first = scanned.Line;
                if (scanned.Line - first - record != shift)
                    jumps.Add(new LineJump(record, shift = scanned.Line - first - record));
                var row = appender.CreateRow();
                foreach (var position in used)
                {
                    if (position < scanned.Cells.Count)
                        row.AppendValue(scanned.Cells[position]);
                    else
                        row.AppendNullValue();
                }

                if ((TotalLine.Is(scanned) ? TotalLine.Code : scanned.Flaw) is { } flaw)
                    row.AppendValue(flaw);
                else
                    row.AppendNullValue();
                row.EndRow();
                record++;
            }
        }

        Relation = Relation with { FirstLine = first, Jumps = jumps };
    }
}
