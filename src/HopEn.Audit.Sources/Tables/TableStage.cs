using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Sources.Cells;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>A table that DuckDB can't read itself, put record by record into a staging table, dropped when disposed.</summary>
/// <remarks>
/// Only the columns the audit uses are staged: what the dossier does not map never enters the process's database. Under
/// a memory limit, DuckDB spills into the private folder of the run.
/// </remarks>
internal sealed class TableStage : IDisposable
{
    private const string Usually = "stage";

    private readonly Dataset dataset;
    private readonly string name;

    private TableStage(Dataset dataset, string name)
    {
        (this.dataset, this.name) = (dataset, name);
        Relation = new TableRelation("raw." + Table, CellNoise.Padding, 0, []);
    }

    /// <summary>The staged relation.</summary>
    public TableRelation Relation { get; private set; }

    private string Table => dataset.WorkingName(name);

    /// <summary>Stages the given positions of a table.</summary>
    public static TableStage Of(
        Dataset dataset,
        TableFile file,
        IEnumerable<int> positions,
        CancellationToken cancellation
    )
    {
        var used = positions.Where(position => position < file.Headers.Count).Distinct().Order().ToArray();
        var stage = new TableStage(dataset, Usually);
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

    /// <summary>Stages what DuckDB can read itself, to change some of its cells.</summary>
    /// <param name="dataset">Dataset that holds it.</param>
    /// <param name="relation">The table.</param>
    /// <param name="positions">Positions staged.</param>
    /// <param name="cancellation">Interrupts DuckDB.</param>
    /// <param name="name">Name of the stage, when there may be two at once.</param>
    public static TableStage Of(
        Dataset dataset,
        TableRelation relation,
        IEnumerable<int> positions,
        CancellationToken cancellation,
        string name = Usually
    )
    {
        var stage = new TableStage(dataset, name);
        var used = string.Concat(positions.Distinct().Order().Select(i => $"c{i}, "));
        dataset.Execute($"CREATE TABLE raw.{stage.Table} AS SELECT {used}flaw FROM {relation.Sql}", cancellation);
        stage.Relation = relation with { Sql = stage.Relation.Sql };
        return stage;
    }

    /// <inheritdoc />
    public void Dispose() => dataset.Execute($"DROP TABLE raw.{Table}", CancellationToken.None);

    private void Fill(TableFile file, int[] used, CancellationToken cancellation)
    {
        var jumps = new List<LineJump>();
        long record = 0,
            first = 0,
            shift = 0;
        var noise = CellNoise.Padding;
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
                    if (position >= scanned.Cells.Count)
                    {
                        row.AppendNullValue();
                        continue;
                    }

                    noise |= CellLook.Of(scanned.Cells[position]);
                    // DuckDB is given a text as far as its first NUL.
                    row.AppendValue(scanned.Cells[position].Replace("\0", string.Empty, StringComparison.Ordinal));
                }

                if ((TotalLine.Is(scanned) ? TotalLine.Code : scanned.Flaw) is { } flaw)
                    row.AppendValue(flaw);
                else
                    row.AppendNullValue();
                row.EndRow();
                record++;
            }
        }

        if (noise.HasFlag(CellNoise.Odd))
            noise |= CellNoise.OddOnes;
        Relation = Relation with { Noise = noise, FirstLine = first, Jumps = jumps };
    }
}
