using HopEn.Audit.Engine.Kinds;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Inventory;

/// <summary>The days that the dated files of a source cover together.</summary>
/// <param name="Kind">Kind of source.</param>
/// <param name="System">Label of the software.</param>
/// <param name="First">First day, but for a few mistyped ones.</param>
/// <param name="Last">Last day.</param>
public sealed record SourceExtent(SourceKind Kind, string? System, DateOnly First, DateOnly Last)
{
    // A small hospital may have no discharge for some days at either end of a period.
    private const int Tolerance = 7;

    /// <summary>The days of several together, under the label of the first.</summary>
    public static SourceExtent Together(IReadOnlyCollection<SourceExtent> extents) =>
        extents.First() with
        {
            First = extents.Min(one => one.First),
            Last = extents.Max(one => one.Last),
        };

    /// <summary>Says what of a period is not covered; null when all of it is.</summary>
    public AuditMessage? Shortfall(ReportPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (First <= period.Start.AddDays(Tolerance) && Last >= period.End.AddDays(-Tolerance))
            return null;
        return AuditMessage.Of(
            RequestCodes.Shortfall,
            [Kind.Label, System ?? string.Empty, First, Last, period.Start, period.End]
        );
    }
}
