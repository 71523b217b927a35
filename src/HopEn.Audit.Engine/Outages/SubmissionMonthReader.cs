using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Outages;

/// <summary>Reads the feeds of the DMP day by day, in the months that an interruption touches.</summary>
internal static class SubmissionMonthReader
{
    /// <summary>The months in order; none without a file of feeds.</summary>
    /// <param name="dataset">Sealed dataset.</param>
    /// <param name="outages">Interruptions of the period.</param>
    /// <param name="period">Period audited.</param>
    public static IReadOnlyList<SubmissionMonth> Read(Dataset dataset, IEnumerable<Outage> outages, ReportPeriod period)
    {
        var months = outages
            .Where(OutageTables.StopsFeeding)
            .SelectMany(outage => outage.Impacts.Select(impact => impact.Month))
            .Distinct()
            .Where(month => month.Last >= period.Start && month.First <= period.End)
            .Order()
            .ToArray();
        if (months.Length == 0 || !dataset.Columns.Meet("dmp_submission"))
            return [];
        var days = Days(dataset, months).ToDictionary(day => day.Day);
        return
        [
            .. months.Select(month => new SubmissionMonth(
                month,
                [
                    .. Enumerable
                        .Range(0, month.Last.Day)
                        .Select(month.First.AddDays)
                        .Select(day => days.GetValueOrDefault(day) ?? new SubmissionDay(day, 0, 0)),
                ]
            )),
        ];
    }

    private static IReadOnlyList<SubmissionDay> Days(Dataset dataset, Month[] months)
    {
        var within = months.Select(month =>
            $"submitted_on BETWEEN {SqlLiteral.Date(month.First)} AND {SqlLiteral.Date(month.Last)}"
        );
        return dataset.Query(
            $"""
            SELECT submitted_on, count(*) FILTER (result = 'accepted'), count(*) FILTER (result = 'rejected')
            FROM raw.dmp_submission
            WHERE reject IS NULL AND ({string.Join(" OR ", within)})
            GROUP BY submitted_on
            """,
            reader => new SubmissionDay(reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1), reader.GetInt64(2))
        );
    }
}
