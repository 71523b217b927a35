using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Finds the months of which a file has rows and every one is rejected.</summary>
/// <param name="dataset">Loaded dataset.</param>
/// <param name="period">Period of the audit.</param>
internal sealed class EmptyMonths(Dataset dataset, ReportPeriod period)
{
    private const int FewestOfMonth = 10;

    /// <summary>The months of each file, yyyy-MM, in their order.</summary>
    /// <param name="parts">Files.</param>
    /// <remarks>One question for all the files of a table: one a file was more planning than counting.</remarks>
    public ILookup<LoadedPart, string> Of(IReadOnlyList<LoadedPart> parts) =>
        parts
            .GroupBy(part => dataset.Kinds[part.File.Kind])
            .SelectMany(kind => Of(kind.Key, [.. kind]))
            .ToLookup(one => one.Part, one => one.Month);

    // A date that was read places the row in its month, whatever it was rejected for.
    private IEnumerable<(LoadedPart Part, string Month)> Of(SourceKind kind, LoadedPart[] parts)
    {
        if (kind.Days is null || kind.Column(kind.Days.Start)?.MonthCheck is not { } day)
            return [];
        var part = string.Concat(
            parts.Select((one, i) => $" WHEN rowid >= {one.FirstRow} AND rowid < {one.FirstRow + one.Rows} THEN {i}")
        );
        return dataset.Query(
            $"""
            SELECT part, month
            FROM (SELECT CASE{part} END AS part, year({day}) * 100 + month({day}) AS month, reject
                FROM raw.{kind.Table}
                WHERE {day} BETWEEN {SqlLiteral.Date(period.Start)} AND {SqlLiteral.Date(period.End)})
            WHERE part IS NOT NULL
            GROUP BY part, month
            HAVING count(*) = count(reject) AND count(*) >= {FewestOfMonth}
            ORDER BY part, month
            """,
            reader => (parts[reader.GetInt32(0)], Written(reader.GetInt64(1)))
        );
    }

    private static string Written(long month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month / 100:0000}-{month % 100:00}");
}
