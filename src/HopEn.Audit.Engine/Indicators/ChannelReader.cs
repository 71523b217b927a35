using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Reads which mailboxes the messages to professionals leave from, and what their attachment puts at risk.</summary>
internal sealed class ChannelReader(Dataset dataset, Month month, string mask, bool sendsByMonth)
{
    private const string Channel = """
        CASE WHEN b.address_key IS NULL THEN 'unknown'
             WHEN b.type IN ('APP', 'ORG', 'PER') THEN lower(b.type)
             ELSE 'other'
        END
        """;

    private string Month => SqlLiteral.Text(month);

    // A message counts for an encounter of the same month, or within the days that follow it.
    private string Linked =>
        (
            sendsByMonth
                ? "month_of(f.sent_on) = p.month"
                : "f.sent_on BETWEEN p.start_date AND p.end_date + (SELECT days_after FROM raw.choice)"
        ) + " AND NOT is_late(f.sent_on, p.end_date, (SELECT measured_until FROM raw.choice))";

    /// <summary>Messages and patients reached, by type of the sending mailbox.</summary>
    /// <remarks>
    /// Messages are those of the month; the patients of the month may have been reached after its end.
    /// </remarks>
    public IReadOnlyList<ChannelCount> Channels() =>
        dataset.Query(
            $"""
            WITH sent AS (
                SELECT {Channel} AS channel, count(*) AS messages
                FROM raw.fact f
                LEFT JOIN raw.sender b ON b.address_key = f.sender_key
                WHERE month_of(f.sent_on) = {Month}
                  AND has_flag(f.bits, to_professional())
                  AND NOT has_flag(f.bits, refused_by_professional())
                GROUP BY 1
            ), received AS (
                SELECT {Channel} AS channel, count(DISTINCT f.patient_id) AS patients
                FROM raw.fact f
                LEFT JOIN raw.sender b ON b.address_key = f.sender_key
                JOIN population p
                    ON p.patient_id = f.patient_id AND p.month = {Month} AND has_flag(p.facts, {mask}) AND {Linked}
                WHERE has_flag(f.bits, {mask})
                GROUP BY 1
            )
            SELECT channel, coalesce(messages, 0), coalesce(patients, 0)
            FROM sent
            FULL JOIN received USING (channel)
            ORDER BY 2 DESC, 1
            """,
            reader => new ChannelCount(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2))
        );

    /// <summary>Patients reached only from mailboxes whose attachment is wrong or not known, and which to mend first.</summary>
    public AttachmentRisk AtRisk()
    {
        dataset.Execute(
            $"""
            CREATE OR REPLACE TEMP TABLE reached AS
            SELECT patient_id, bit_or(facts) & ({mask}) AS cda
            FROM population
            WHERE month = {Month}
            GROUP BY patient_id
            HAVING has_flag(bit_or(facts), {mask})
            """
        );
        var (unattached, unknown) = dataset.Query(
            """
            SELECT count(*) FILTER (NOT has_flag(cda, not_unattached_cda())),
                   count(*) FILTER (NOT has_flag(cda, attached_cda()) AND has_flag(cda, unknown_attachment_cda()))
            FROM reached
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1))
        )[0];
        var remedies = dataset.Query(
            $"""
            SELECT b.mailbox, count(DISTINCT f.patient_id)
            FROM raw.fact f
            JOIN raw.sender b ON b.address_key = f.sender_key AND b.attachment = 2
            JOIN population p
                ON p.patient_id = f.patient_id AND p.month = {Month} AND has_flag(p.facts & ({mask}), unattached_cda()) AND {Linked}
            WHERE has_flag(f.bits & ({mask}), unattached_cda())
                AND f.patient_id IN (SELECT patient_id FROM reached WHERE NOT has_flag(cda, not_unattached_cda()))
            GROUP BY 1
            ORDER BY 2 DESC, 1
            LIMIT 5
            """,
            reader => new AttachmentRemedy(reader.GetString(0), reader.GetInt64(1))
        );
        return new AttachmentRisk(unattached, unknown, remedies);
    }
}
