using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Joins the numbers that files write with and without zeros before them: a spreadsheet drops those of one file only.</summary>
/// <remarks>
/// A key read from a number tells in its lowest bits how many zeros stood before it (<see cref="Pseudonymizer.NumberSql"/>): keys that
/// differ there only are one number, unless a file writes it both ways: there, the zeros part two patients. What is joined is told.
/// </remarks>
internal sealed class LeadingZeros(Dataset dataset, CancellationToken cancellation)
{
    // A matricule has fifteen characters, its zeros included.
    private static readonly (string Numbering, string Key)[] Numbers =
    [
        (KeyTables.Patient, "patient"),
        (KeyTables.Encounter, "encounter"),
        (KeyTables.Document, "document"),
    ];

    /// <summary>Gives one key to the forms of one number, and tells it.</summary>
    public void Run()
    {
        var all = KeyColumns.Places(dataset).ToLookup(place => KeyColumns.Numbering(place.Column));
        foreach (var (numbering, key) in Numbers)
        {
            KeyPlace[] places = [.. all[numbering]];
            if (places.Any(HasZeros) && FindForms(places))
                Join(key, places);
        }
    }

    private bool HasZeros(KeyPlace place) =>
        dataset.Scalar<bool>($"SELECT EXISTS (SELECT 1 FROM raw.{place.Table} WHERE key_zeros_of({place.Column}) > 0)");

    // The numbers written in several ways, and in which files.
    private bool FindForms(IReadOnlyList<KeyPlace> places)
    {
        var keys = places.Select(place => $"SELECT {place.Column} AS key FROM raw.{place.Table}");
        dataset.Execute(
            $"""
            CREATE OR REPLACE TEMP TABLE candidate AS
            SELECT bare_key_of(key) AS bare, min(key) AS canonical
            FROM ({string.Join(" UNION ALL ", keys)})
            WHERE key IS NOT NULL
            GROUP BY bare
            HAVING min(key) <> max(key)
            """,
            cancellation
        );
        if (Count("candidate") == 0)
            return false;
        var forms = places.Select(place =>
            $"""
                SELECT DISTINCT bare, canonical, r.{place.Column} AS key, l.load_id
                FROM raw.{place.Table} r
                JOIN candidate w ON w.bare = bare_key_of(r.{place.Column})
                JOIN raw.load l ON l.table_no = {dataset.Kinds.Number(place.Table)}
                    AND r.rowid >= l.first_rowid AND r.rowid < l.first_rowid + l.row_count
                """
        );
        dataset.Execute($"CREATE OR REPLACE TEMP TABLE form AS {string.Join(" UNION ", forms)}", cancellation);
        return true;
    }

    private void Join(string key, IReadOnlyList<KeyPlace> places)
    {
        dataset.Execute(
            """
            CREATE OR REPLACE TEMP TABLE ambiguous AS
            SELECT DISTINCT bare FROM form GROUP BY bare, load_id HAVING min(key) <> max(key);
            CREATE OR REPLACE TEMP TABLE written AS
            SELECT DISTINCT bare, canonical FROM form WHERE bare NOT IN (SELECT bare FROM ambiguous)
            """,
            cancellation
        );
        foreach (var (table, column) in places)
            dataset.Execute(
                $"""
                UPDATE raw.{table}
                SET {column} = w.canonical
                FROM written w
                WHERE w.bare = bare_key_of({table}.{column}) AND {table}.{column} <> w.canonical
                """,
                cancellation
            );
        AddNotices(key);
    }

    private void AddNotices(string key)
    {
        var (joined, ambiguous) = (Count("written"), Count("ambiguous"));
        if (joined > 0)
            dataset.Notices.Add(
                AuditMessage.Of(
                    MessageCodes.ZerosDropped,
                    [key, joined, .. File("key = canonical"), .. File("key > canonical")]
                )
            );
        if (ambiguous > 0)
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.ZerosAmbiguous, key, ambiguous));
    }

    private long Count(string table) => dataset.Scalar<long>($"SELECT count(*) FROM {table}");

    private IReadOnlyList<string> File(string condition) =>
        dataset.Query(
            $"""
            SELECT file FROM raw.load
            WHERE load_id = (SELECT min(load_id) FROM form SEMI JOIN written USING (bare) WHERE {condition})
            """,
            reader => reader.GetString(0)
        );
}
