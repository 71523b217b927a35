using System.Collections.Frozen;
using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>The columns of the row tables that hold keys, and which of them name the same things.</summary>
internal static class KeyColumns
{
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

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> All => Numberings.Keys;

    /// <summary>What shares one numbering, as the table of <see cref="KeyTables"/> that holds it.</summary>
    public static string Numbering(string column) => Numberings[column];

    /// <summary>Where keys are, in the tables that have rows.</summary>
    public static IReadOnlyList<KeyPlace> Places(Dataset dataset) =>
        dataset.Query(
            $"""
            SELECT c.table_name, c.column_name
            FROM duckdb_columns() c
            JOIN duckdb_tables() t USING (table_oid, schema_name)
            WHERE c.schema_name = 'raw' AND c.data_type = 'UBIGINT' AND t.estimated_size > 0
                AND c.column_name IN ({string.Join(", ", All.Select(SqlLiteral.Text))})
            ORDER BY ALL
            """,
            reader => new KeyPlace(reader.GetString(0), reader.GetString(1))
        );
}
