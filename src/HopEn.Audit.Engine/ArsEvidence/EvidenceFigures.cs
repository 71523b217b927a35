using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;
using HopEn.Audit.Model.ArsEvidence;

namespace HopEn.Audit.Engine.ArsEvidence;

/// <summary>Counts what the evidence file tells beside the figure, for whom the dataset is narrowed to.</summary>
internal sealed class EvidenceFigures(Dataset dataset, DatasetContext context)
{
    /// <summary>Types of the documents that were sent over the period and not refused.</summary>
    /// <param name="toProfessionals">To professionals (P1.O7), else to patients (P1.O8).</param>
    public IReadOnlyList<SentType> Types(bool toProfessionals)
    {
        if (!dataset.Columns.Meet("send.type"))
            return [];
        var period = context.Dossier.Period;
        var wanted = toProfessionals
            ? "has_flag(f.bits, to_professional()) AND NOT has_flag(f.bits, refused_by_professional())"
            : "has_flag(f.bits, to_patient())";
        return dataset.Query(
            $"""
            SELECT s.code,
                   any_value(t.label),
                   any_value(t.state),
                   count(*),
                   count(*) FILTER (s.format = 'cda'),
                   count(DISTINCT f.patient_id)
            FROM raw.fact f
            JOIN (
                SELECT rowid AS send_row, format, unnest(coalesce(types, [type_code])) AS code
                FROM raw.send
            ) s USING (send_row)
            LEFT JOIN document_type t USING (code)
            WHERE {wanted}
                AND f.sent_on BETWEEN {SqlLiteral.Date(period.Start)} AND {SqlLiteral.Date(period.End)}
                AND f.patient_id IN (SELECT patient_id FROM population)
            GROUP BY s.code
            ORDER BY 4 DESC, 1 NULLS LAST
            """,
            reader => new SentType(
                Text(reader, 0),
                Text(reader, 1),
                Text(reader, 2),
                reader.GetInt64(3),
                reader.GetInt64(4),
                reader.GetInt64(5)
            )
        );
    }

    /// <summary>Means over the complete months of the period.</summary>
    public MonthlyActivity Activity()
    {
        var months = Complete;
        if (months.Length == 0)
            return new MonthlyActivity(0, 0, 0, 0);
        var (patients, stays, consultations) = dataset.Query(
            $"""
            SELECT coalesce(sum(patients), 0)::BIGINT,
                   coalesce(sum(stays), 0)::BIGINT,
                   coalesce(sum(consultations), 0)::BIGINT
            FROM (
                SELECT count(DISTINCT patient_id) AS patients,
                       count(*) FILTER (kind NOT IN ('consultation', 'session', 'outside-act', 'open-stay')) AS stays,
                       count(*) FILTER (kind = 'consultation') AS consultations
                FROM population
                WHERE month IN ({List(months)})
                GROUP BY month
            )
            """,
            reader => (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2))
        )[0];
        return new MonthlyActivity(
            months.Length,
            Mean(patients, months),
            Mean(stays, months),
            Mean(consultations, months)
        );
    }

    /// <summary>A pathway with its mean patients.</summary>
    public PathwaySheet Sheet(PathwayResult pathway)
    {
        var months = Complete;
        var patients = months.Length == 0 ? 0 : Patients(pathway.Id, months);
        return new PathwaySheet(
            pathway,
            context.Dossier.Pathways.FirstOrDefault(one => one.Id == pathway.Id)?.Description,
            months.Length == 0 ? 0 : Mean(patients, months)
        );
    }

    // The sum over the months of their unique patients.
    private long Patients(string pathway, Month[] months) =>
        dataset.Scalar<long>(
            $"""
            SELECT coalesce(sum(patients), 0)::BIGINT
            FROM (
                SELECT count(DISTINCT patient_id) AS patients
                FROM eligible
                WHERE pathway = {SqlLiteral.Text(pathway)} AND month IN ({List(months)})
                GROUP BY month
            )
            """
        );

    private Month[] Complete =>
        [
            .. Months
                .Of(context.Dossier.Period, context.Today)
                .Where(month => month.IsComplete)
                .Select(month => month.Month),
        ];

    private static decimal Mean(long total, Month[] months) => Math.Round((decimal)total / months.Length, 1);

    private static string List(Month[] months) => string.Join(", ", months.Select(SqlLiteral.Text));

    private static string? Text(DuckDB.NET.Data.DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
