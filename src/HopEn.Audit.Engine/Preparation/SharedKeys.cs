using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Sets aside the keys that can't be of whom they say: nothing is joined on them, and it is told.</summary>
/// <remarks>
/// A number typed when there is none (999999) makes one patient of many, and a stay of everybody. Joined on, it would give each of
/// them what the others received.
/// </remarks>
internal sealed class SharedKeys(Dataset dataset, CancellationToken cancellation)
{
    // More encounters a day than anybody has, and not on a busy day only.
    private const int FewestEncounters = 20;
    private const int MostEncountersPerDay = 3;

    // A matricule may be replaced by another: that of a NIA by that of a NIR.
    private const int MostMatricules = 2;

    /// <summary>Sets them aside.</summary>
    public void Run()
    {
        LeaveDefaultNumbers();
        LeaveSharedStays();
        foreach (var ranges in dataset.Ledger.KeyRanges.Where(range => range.HasStays).GroupBy(range => range.Table))
            LeaveContradictions(ranges.Key, [.. ranges]);
    }

    // What is distinct is counted of the few patients that may be one: of all, it takes more than twice as long.
    private void LeaveDefaultNumbers()
    {
        dataset.Execute(
            $"""
            CREATE TEMP TABLE default_number AS
            WITH frequent AS (
                SELECT patient_id
                FROM raw.encounter
                WHERE reject IS NULL
                GROUP BY patient_id
                HAVING count(*) >= {FewestEncounters}
            ), named AS NOT MATERIALIZED (
                SELECT patient_id, ins_id FROM raw.encounter WHERE reject IS NULL AND ins_id IS NOT NULL
                UNION ALL
                SELECT patient_id, ins_id FROM raw.identity WHERE reject IS NULL AND ins_id IS NOT NULL
            ), renamed AS (
                SELECT patient_id FROM named GROUP BY patient_id HAVING min(ins_id) <> max(ins_id)
            )
            SELECT patient_id
            FROM raw.encounter
            WHERE reject IS NULL AND patient_id IN (SELECT patient_id FROM frequent)
            GROUP BY patient_id
            HAVING count(*) > {MostEncountersPerDay} * count(DISTINCT start_date)
            UNION
            SELECT patient_id
            FROM named
            WHERE patient_id IN (SELECT patient_id FROM renamed)
            GROUP BY patient_id
            HAVING count(DISTINCT ins_id) > {MostMatricules}
            """,
            cancellation
        );
        if (dataset.Scalar<long>("SELECT count(*) FROM default_number") == 0)
            return;
        foreach (var table in new[] { "encounter", "identity" })
            dataset.Execute(
                $"""
                UPDATE raw.{table}
                SET reject = '{RejectCodes.SharedKey}|patient'
                WHERE reject IS NULL AND patient_id IN (SELECT patient_id FROM default_number)
                """,
                cancellation
            );
    }

    // A newborn may share the stay of its mother.
    private void LeaveSharedStays()
    {
        dataset.Execute(
            """
            CREATE TEMP TABLE stay_owner AS
            SELECT
                encounter_id, min(patient_id) AS first_patient, max(patient_id) AS last_patient,
                min(patient_id) FILTER (kind <> 'newborn') <> max(patient_id) FILTER (kind <> 'newborn') AS is_shared
            FROM raw.encounter
            WHERE reject IS NULL AND encounter_id IS NOT NULL
            GROUP BY encounter_id
            """,
            cancellation
        );
        var stays = dataset.Scalar<long>("SELECT count(*) FROM stay_owner WHERE is_shared");
        if (stays == 0)
            return;
        var rows = 0L;
        foreach (
            var table in dataset
                .Ledger.KeyRanges.Where(range => range.HasStays)
                .Select(range => range.Table)
                .Distinct(StringComparer.Ordinal)
        )
        {
            var forgotten = Forget(table, "encounter_id IN (SELECT encounter_id FROM stay_owner WHERE is_shared)");
            rows += table == "encounter" ? forgotten : 0;
        }

        dataset.Notices.Add(AuditMessage.Of(MessageCodes.StaysShared, Label("encounter"), stays, rows));
    }

    // Numbers of one software are compared: of two, a stay in common is what tells that they are of one person.
    private void LeaveContradictions(string table, IReadOnlyList<KeyRange> ranges)
    {
        string[] own =
        [
            .. dataset
                .Ledger.KeyRanges.Where(range => range.Table == "encounter")
                .Select(range => range.Domain)
                .Distinct(StringComparer.Ordinal),
        ];
        KeyRange[] same = [.. ranges.Where(range => own.Length == 1 && range.Domain == own[0])];
        if (table == "encounter" || same.Length == 0)
            return;
        var rows = Forget(
            table,
            $"""
            ({string.Join(" OR ", same.Select(range => $"({range.Condition})"))}) AND rowid IN (
                SELECT r.rowid
                FROM raw.{table} r
                JOIN stay_owner o USING (encounter_id)
                WHERE r.patient_id <> o.first_patient AND r.patient_id <> o.last_patient
            )
            """
        );
        if (rows > 0)
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.StaysContradicted, Label(table), rows));
    }

    private string Label(string table) => dataset.Kinds.All.First(kind => kind.Table == table).ShortLabel;

    private long Forget(string table, string condition) =>
        dataset.Execute(
            $"UPDATE raw.{table} SET encounter_id = NULL WHERE encounter_id IS NOT NULL AND {condition}",
            cancellation
        );
}
