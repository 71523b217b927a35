using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Reads the list of merges: which number of a patient was absorbed by which, whatever the number of steps.</summary>
/// <remarks>
/// A number said absorbed by several is merged only when all of them end in one: a guess would give a patient the record
/// of another.
/// </remarks>
internal sealed class PatientMerges(Dataset dataset, CancellationToken cancellation)
{
    // A chain of merges longer than that is a circle.
    private const int LongestChain = 32;

    /// <summary>Adds the aliases that the list gives; false when there is no list.</summary>
    public bool AddAliases()
    {
        if (dataset.Scalar<long>("SELECT count(*) FROM raw.merge WHERE reject IS NULL") == 0)
            return false;
        dataset.Execute(
            """
            CREATE TEMP TABLE absorption AS
            SELECT DISTINCT absorbed_id, kept_id
            FROM raw.merge
            WHERE reject IS NULL AND absorbed_id <> kept_id
            """,
            cancellation
        );
        FollowChains();
        LeaveContradictionsOut();
        NoticeCircles();
        dataset.Execute(
            """
            INSERT INTO raw.patient_alias
            SELECT absorbed_id, any_value(kept_id), 'merge'
            FROM chain
            WHERE kept_id NOT IN (SELECT absorbed_id FROM absorption)
            GROUP BY absorbed_id
            """,
            cancellation
        );
        NoticeUselessList();
        return true;
    }

    private void FollowChains() =>
        dataset.Execute(
            $"""
            CREATE OR REPLACE TEMP TABLE chain AS
            WITH RECURSIVE chain AS (
                SELECT absorbed_id, kept_id, 1 AS depth
                FROM absorption
                UNION
                SELECT c.absorbed_id, m.kept_id, depth + 1
                FROM chain c
                JOIN absorption m ON m.absorbed_id = c.kept_id
                WHERE depth < {LongestChain}
            )
            SELECT * FROM chain
            """,
            cancellation
        );

    private void LeaveContradictionsOut()
    {
        dataset.Execute(
            """
            CREATE TEMP TABLE contradiction AS
            SELECT absorbed_id
            FROM absorption
            GROUP BY absorbed_id
            HAVING count(*) > 1
            INTERSECT
            SELECT absorbed_id
            FROM chain
            WHERE kept_id NOT IN (SELECT absorbed_id FROM absorption)
            GROUP BY absorbed_id
            HAVING count(DISTINCT kept_id) > 1
            """,
            cancellation
        );
        var count = dataset.Scalar<long>("SELECT count(*) FROM contradiction");
        if (count == 0)
            return;
        dataset.Notices.Add(AuditMessage.Of(MessageCodes.MergesContradictory, count));
        dataset.Execute(
            "DELETE FROM absorption WHERE absorbed_id IN (SELECT absorbed_id FROM contradiction)",
            cancellation
        );
        FollowChains();
    }

    private void NoticeCircles()
    {
        var circular = dataset.Scalar<long>(
            $"SELECT count(DISTINCT absorbed_id) FROM chain WHERE depth >= {LongestChain}"
        );
        if (circular > 0)
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.MergesCircular, circular));
    }

    private void NoticeUselessList()
    {
        var used = dataset.Scalar<long>(
            """
            SELECT count(*)
            FROM chain
            WHERE absorbed_id IN (SELECT patient_id FROM raw.encounter UNION ALL SELECT patient_id FROM raw.identity)
            """
        );
        if (used == 0)
            dataset.Notices.Add(AuditMessage.Of(MessageCodes.MergesUseless));
    }
}
