using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Indicators;

/// <summary>Reads P1.O8 pathway by pathway.</summary>
internal sealed class PathwayReader(Dataset dataset, Dossier dossier, Month month)
{
    /// <summary>The pathways, those that count first, then the one of most patients.</summary>
    public IReadOnlyList<PathwayResult> Read()
    {
        var counts = dataset.Query(
            $"""
            SELECT w.pathway,
                   w.days_before,
                   w.days_after,
                   coalesce(e.reached, 0),
                   coalesce(e.patients, 0),
                   coalesce(e.without, 0),
                   w.is_counted
            FROM pathway w
            LEFT JOIN (
                SELECT pathway,
                       count(DISTINCT patient_id) FILTER (has_citizen_message) AS reached,
                       count(DISTINCT patient_id) AS patients,
                       count(DISTINCT patient_id) FILTER (NOT has_usable_ins) AS without
                FROM eligible
                WHERE month = {SqlLiteral.Text(month)}
                GROUP BY pathway
            ) e USING (pathway)
            ORDER BY 7 DESC, 5 DESC, 1
            """,
            reader => new PathwayCount(
                Id: reader.GetString(0),
                DaysBefore: reader.GetInt32(1),
                DaysAfter: reader.GetInt32(2),
                Reached: reader.GetInt64(3),
                Patients: reader.GetInt64(4),
                WithoutUsableIns: reader.GetInt64(5),
                IsCounted: reader.GetBoolean(6)
            )
        );
        return [.. counts.Select(Result)];
    }

    // A pathway of the lists that the dossier does not describe has counts only.
    private PathwayResult Result(PathwayCount count)
    {
        var definition = dossier.Pathways.FirstOrDefault(pathway => pathway.Id == count.Id);
        return new PathwayResult
        {
            Id = count.Id,
            Title = definition?.Title ?? count.Id,
            IsCounted = count.IsCounted,
            Numerator = count.Reached,
            Denominator = count.Patients,
            WithoutUsableIns = dataset.Columns.Meet("identity") ? count.WithoutUsableIns : null,
            ValidatedBy = definition?.ValidatedBy,
            ValidatedOn = definition?.ValidatedOn,
            DaysBefore = count.DaysBefore,
            DaysAfter = count.DaysAfter,
            UseCases = [.. definition?.UseCases.Select(use => use.Label) ?? []],
            HasQualitativeUse = definition?.UseCases.Any(use => use.IsQualitative) ?? false,
            Mailbox = definition?.Mailbox,
            MailboxIsOrganisational = definition?.Mailbox is { } mailbox ? IsOrganisational(mailbox) : null,
            Reader = definition?.Reader,
        };
    }

    private bool IsOrganisational(string mailbox) =>
        dataset.Scalar<long>(
            $"SELECT count(*) FROM mailbox WHERE address = {SqlLiteral.Text(mailbox)} AND type = 'ORG'"
        ) > 0;

    private sealed record PathwayCount(
        string Id,
        int DaysBefore,
        int DaysAfter,
        long Reached,
        long Patients,
        long WithoutUsableIns,
        bool IsCounted
    );
}
