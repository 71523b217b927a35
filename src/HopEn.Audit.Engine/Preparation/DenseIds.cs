using System.Collections.Frozen;
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
    // What names the same things in several tables shares one numbering.
    private static readonly FrozenDictionary<string, string> Numberings = new (string Column, string Numbering)[]
    {
        ("patient_id", KeyTables.Patient),
        ("canonical_id", KeyTables.Patient),
        ("absorbed_id", KeyTables.Patient),
        ("kept_id", KeyTables.Patient),
        ("other_id", KeyTables.Patient),
        ("encounter_id", KeyTables.Encounter),
        ("ins_id", KeyTables.Ins),
        ("document_id", KeyTables.Document),
        ("set_id", KeyTables.Document),
    }.ToFrozenDictionary(one => one.Column, one => one.Numbering);

    /// <summary>The columns of the row tables that hold keys.</summary>
    public static IReadOnlyCollection<string> Columns => Numberings.Keys;

    /// <summary>Replaces the keys of every row table.</summary>
    public void Run()
    {
        var wanted = Columns
            .Where(column => seen?.Contains(column) != false)
            .Select(column => Numberings[column])
            .ToHashSet();
        var places = Keyed().Where(place => wanted.Contains(Numberings[place.Column])).Where(IsFilled).ToArray();
        foreach (var numbering in places.GroupBy(place => Numberings[place.Column]))
            Draw(numbering.Key, numbering);
        foreach (var table in places.GroupBy(place => place.Table, place => place.Column))
            Replace(table.Key, [.. table]);
    }

    private IReadOnlyList<(string Table, string Column)> Keyed() =>
        dataset.Query(
            $"""
            SELECT c.table_name, c.column_name
            FROM duckdb_columns() c
            JOIN duckdb_tables() t USING (table_oid, schema_name)
            WHERE c.schema_name = 'raw' AND c.data_type = 'UBIGINT' AND t.estimated_size > 0
                AND c.column_name IN ({string.Join(", ", Columns.Select(SqlLiteral.Text))})
            ORDER BY ALL
            """,
            reader => (reader.GetString(0), reader.GetString(1))
        );

    // Most exports lack most keys.
    private bool IsFilled((string Table, string Column) place) =>
        dataset.Scalar<bool>($"SELECT EXISTS (SELECT 1 FROM raw.{place.Table} WHERE {place.Column} IS NOT NULL)");

    private void Draw(string numbering, IEnumerable<(string Table, string Column)> places)
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
            $"{column} = (SELECT k.rowid FROM raw.{Numberings[column]} k WHERE k.key = {table}.{column})"
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
