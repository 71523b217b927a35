using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>Finds the files that lose more rows than a figure can bear.</summary>
/// <remarks>A rate of what is left would look as sure as any: neither its numerator nor its denominator is known.</remarks>
public static class RowLosses
{
    private const int OneIn = 20;

    /// <summary>The files, in their order.</summary>
    /// <param name="dataset">Loaded dataset.</param>
    /// <param name="period">Period of the audit.</param>
    public static IReadOnlyList<RowLoss> Of(Dataset dataset, ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(period);
        var rejected = dataset.Ledger.RejectionsOfParts();
        var months = new EmptyMonths(dataset, period).Of([.. rejected.Select(one => one.Part)]);
        return
        [
            .. rejected.Select(one => Loss(dataset, one.Part, one.Rejections, [.. months[one.Part]])).OfType<RowLoss>(),
        ];
    }

    /// <summary>Whether a file of so many rows can't bear what is missing from some.</summary>
    internal static bool AreTooMany(long missing, long rows) => missing * OneIn > rows;

    // A total or a repeated header is no record: nothing is missing without it.
    private static RowLoss? Loss(
        Dataset dataset,
        LoadedPart part,
        IReadOnlyList<Rejection> rejections,
        IReadOnlyList<string> months
    )
    {
        var records = rejections.Where(one => one.Code is not (RejectCodes.Total or RejectCodes.Header)).ToArray();
        var count = records.Sum(one => one.Count);
        if (count == 0)
            return null;
        var rows = Math.Max(count, part.Rows - rejections.Sum(one => one.Count) + count);
        var kind = dataset.Kinds[part.File.Kind];
        if (!AreTooMany(count, rows) && months.Count == 0)
            return null;
        var worst = records.Where(one => one.Column is not null).MaxBy(one => one.Count);
        return new RowLoss(part.File.File, kind, count, rows, worst?.Parameters[0], months);
    }
}
