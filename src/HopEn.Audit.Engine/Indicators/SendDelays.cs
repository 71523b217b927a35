using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>SQL of the encounters that messages count for, as the population links them.</summary>
internal static class SendDelays
{
    /// <summary>Condition that leaves out what left once the measurement was over.</summary>
    public const string NotLate = "NOT is_late(x.sent_on, p.end_date, (SELECT measured_until FROM raw.choice))";

    /// <summary>The encounters (row_id) of a month that a message counts for.</summary>
    /// <remarks>
    /// By the number of the stay when both have it, else by the patient; the number of a stay that another goes on names no encounter.
    /// </remarks>
    /// <param name="month">The month.</param>
    /// <param name="mask">Flags of the messages.</param>
    /// <param name="days">Days after the end of the encounter.</param>
    /// <param name="condition">Condition on the message x and the encounter p.</param>
    /// <param name="also">Other columns.</param>
    public static string Of(Month month, string mask, int days, string condition, string also = "")
    {
        var within = $"""
            p.month = {SqlLiteral.Text(month)}
                AND p.kind NOT IN ('emergency', 'out-of-scope')
                AND has_flag(x.bits, {mask})
                AND x.sent_on BETWEEN p.start_date AND p.end_date + {days.ToString(CultureInfo.InvariantCulture)}
                AND {condition}
            """;
        return $"""
            SELECT p.row_id{also}
            FROM raw.fact x
            JOIN raw.population p ON p.encounter_id = x.encounter_id
            WHERE {within}
            UNION ALL
            SELECT p.row_id{also}
            FROM raw.fact x
            JOIN raw.population p ON p.patient_id = x.patient_id
            WHERE {within}
            AND (
                x.encounter_id IS NULL
                OR x.encounter_id NOT IN (
                    SELECT encounter_id
                    FROM raw.encounter
                    WHERE encounter_id IS NOT NULL
                        AND reject IS NULL
                        AND encounter_id NOT IN (
                            SELECT encounter_id FROM raw.population WHERE exclusion = 'transfer' AND encounter_id IS NOT NULL
                        )
                )
            )
            """;
    }
}
