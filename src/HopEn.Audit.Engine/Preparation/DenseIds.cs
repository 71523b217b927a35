using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Gives each key a number, from 0 on, in an order drawn when the dataset is sealed: that is all rules see of it.</summary>
/// <remarks>
/// A keyed hash is not enough: rules may hash too, and whoever knows what lies between one value and its key knows every key. A number
/// drawn by lot tells nothing, and is joined and counted faster than what it stands for. What it stands for is kept for the
/// pseudonyms, where no rule reads.
/// </remarks>
/// <param name="dataset">Loaded dataset.</param>
/// <param name="seen">Columns that the rules to be asked may see; null for all. Nothing is drawn for the others: nobody looks.</param>
/// <param name="cancellation">Interrupts it.</param>
internal sealed class DenseIds(Dataset dataset, IReadOnlySet<string>? seen, CancellationToken cancellation)
{
    /// <summary>Replaces the keys of every row table.</summary>
    public void Run()
    {
        var wanted = KeyColumns
            .All.Where(column => seen?.Contains(column) != false)
            .Select(KeyColumns.Numbering)
            .ToHashSet(StringComparer.Ordinal);
        var places = KeyColumns
            .Places(dataset)
            .Where(place => wanted.Contains(KeyColumns.Numbering(place.Column)))
            .Where(IsFilled)
            .ToArray();
        foreach (var numbering in places.GroupBy(place => KeyColumns.Numbering(place.Column)))
            Draw(numbering.Key, numbering);
        foreach (var table in places.GroupBy(place => place.Table, place => place.Column))
            Replace(table.Key, [.. table]);
    }

    // Most exports lack most keys.
    private bool IsFilled(KeyPlace place) =>
        dataset.Scalar<bool>($"SELECT EXISTS (SELECT 1 FROM raw.{place.Table} WHERE {place.Column} IS NOT NULL)");

    private void Draw(string numbering, IEnumerable<KeyPlace> places)
    {
        var keys = places.Select(place => $"SELECT {place.Column} AS key FROM raw.{place.Table}");
        dataset.Execute(
            $"""
            INSERT INTO raw.{numbering}
            SELECT key
            FROM (SELECT DISTINCT key FROM ({string.Join(" UNION ALL ", keys)}))
            WHERE key IS NOT NULL
            ORDER BY random()
            """,
            cancellation
        );
    }

    // Asked column by column, rows are updated in their order: joined the other way round, an update takes ten times as long.
    private void Replace(string table, string[] columns)
    {
        var numbers = columns.Select(column =>
            $"{column} = (SELECT k.rowid FROM raw.{KeyColumns.Numbering(column)} k WHERE k.key = {table}.{column})"
        );
        dataset.Execute($"UPDATE raw.{table} SET {string.Join(", ", numbers)}", cancellation);
        if (dataset.IsSmall)
            return;
        // Written again whole, a column forgets what it held: its bounds are those of the numbers.
        foreach (var column in columns)
            dataset.Execute(
                $"ALTER TABLE raw.{table} ALTER {column} SET DATA TYPE UBIGINT USING {column}",
                cancellation
            );
    }
}
