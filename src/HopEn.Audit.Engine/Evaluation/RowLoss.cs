using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>A file of which so many rows are rejected that what rests on it can't be given for compliant.</summary>
/// <param name="File">Its name.</param>
/// <param name="Kind">Kind of its source.</param>
/// <param name="Rejected">Rows rejected.</param>
/// <param name="Rows">Rows that it has, without totals and repeated headers.</param>
/// <param name="Column">Label of the column that rejects most; null when it is none.</param>
/// <param name="Months">Months of the period of which no row is left, yyyy-MM.</param>
public sealed record RowLoss(
    string File,
    SourceKind Kind,
    long Rejected,
    long Rows,
    string? Column,
    IReadOnlyList<string> Months
)
{
    /// <summary>Share of the rows that are rejected, in percent.</summary>
    public decimal Percent => Math.Round(100m * Rejected / Rows, 1);

    /// <summary>The notice of a report.</summary>
    internal AuditMessage Notice =>
        AuditMessage.Of(MessageCodes.RowsLost, [File, Rejected, Rows, Percent, Column ?? string.Empty, .. Months]);
}
