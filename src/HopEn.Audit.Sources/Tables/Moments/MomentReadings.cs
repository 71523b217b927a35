using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Sources.Tables.Moments;

/// <summary>What unusual cells say, to be written in place of them in a staged table.</summary>
/// <param name="dataset">Dataset that holds the stage.</param>
internal sealed class MomentReadings(Dataset dataset)
{
    private readonly List<(int Position, string Cell, List<(string Text, string Meant)> Pairs)> columns = [];

    /// <summary>Whether no cell was understood: there is nothing to write.</summary>
    public bool IsEmpty => columns.Count == 0;

    /// <summary>Reads the unusual cells of a column.</summary>
    /// <param name="position">Position of the column.</param>
    /// <param name="cell">SQL of its clean cell.</param>
    /// <param name="texts">Its distinct cells that are in no usual form.</param>
    /// <param name="isMonth">Whether a month is enough.</param>
    public void Add(int position, string cell, IReadOnlyList<string> texts, bool isMonth)
    {
        var column = new MomentColumn(texts, dataset.Today);
        string? Read(string text) => (isMonth ? MonthText.Read(text) : null) ?? column.Read(text);
        var pairs = new List<(string, string)>();
        foreach (var text in texts)
        {
            if (Read(text) is { } meant)
                pairs.Add((text, meant));
        }

        if (pairs.Count > 0)
            columns.Add((position, cell, pairs));
    }

    /// <summary>Writes them. A cell that was not understood stays as it is, and is rejected.</summary>
    public void Apply(TableStage stage, CancellationToken cancellation)
    {
        foreach (var (position, cell, pairs) in columns)
        {
            var name = dataset.WorkingName("moment_reading");
            dataset.Execute($"CREATE TABLE raw.{name} (said VARCHAR, meant VARCHAR)", cancellation);
            try
            {
                using (var appender = dataset.Connection.CreateAppender("raw", name))
                {
                    foreach (var (text, meant) in pairs)
                        appender.CreateRow().AppendValue(text).AppendValue(meant).EndRow();
                }

                dataset.Execute(
                    $"UPDATE {stage.Relation.Sql} SET c{position} = meant FROM raw.{name} WHERE {cell} = said",
                    cancellation
                );
            }
            finally
            {
                dataset.Execute($"DROP TABLE raw.{name}", CancellationToken.None);
            }
        }
    }
}
