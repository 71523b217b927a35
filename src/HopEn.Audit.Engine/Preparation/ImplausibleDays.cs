using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Preparation;

/// <summary>Tells the days of a file that can be read and can't be right: ends before starts, half of the rows on one day.</summary>
internal static class ImplausibleDays
{
    private const int FewestRows = 200;

    // The export of one day has one day: what is told is a day that drowns the others.
    private const int FewestDays = 28;

    /// <summary>Looks at every file whose rows have days.</summary>
    public static void AddNotices(Dataset dataset)
    {
        foreach (var part in dataset.Ledger.Parts)
        {
            var kind = dataset.Kinds[part.File.Kind];
            if (kind.Days is not { } days || kind.Column(days.Start) is not { MonthCheck: { } start } column)
                continue;
            var rows =
                $"FROM raw.{kind.Table} WHERE reject IS NULL AND rowid >= {part.FirstRow} AND rowid < {part.FirstRow + part.Rows}";
            if (days.End is not null && kind.Column(days.End)?.MonthCheck is { } end)
            {
                var before = dataset.Scalar<long>($"SELECT count(*) {rows} AND {end} < {start}");
                if (before > 0)
                    dataset.Notices.Add(AuditMessage.Of(MessageCodes.EndsBeforeStart, part.File.File, before));
            }

            if (part.Rows >= FewestRows && Fullest(dataset, start, rows) is var (day, count, all))
                dataset.Notices.Add(
                    AuditMessage.Of(MessageCodes.OneDayShare, [part.File.File, column.Label, count, all, day])
                );
        }
    }

    private static (DateOnly Day, long Count, long All)? Fullest(Dataset dataset, string day, string rows)
    {
        var found = dataset.Query(
            $"""
            SELECT d, n, total
            FROM (
                SELECT d, n, sum(n) OVER ()::BIGINT AS total, date_diff('day', min(d) OVER (), max(d) OVER ()) AS span
                FROM (SELECT {day} AS d, count(*) AS n {rows} AND {day} IS NOT NULL GROUP BY d)
            )
            WHERE n * 2 > total AND total >= {FewestRows} AND span >= {FewestDays}
            """,
            reader => (reader.GetFieldValue<DateOnly>(0), reader.GetInt64(1), reader.GetInt64(2))
        );
        return found.Count == 0 ? null : found[0];
    }
}
