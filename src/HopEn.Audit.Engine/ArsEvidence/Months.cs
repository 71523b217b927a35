using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.ArsEvidence;

/// <summary>The months of a period.</summary>
internal static class Months
{
    /// <summary>Each month the period touches, with whether the period holds it whole and it is over.</summary>
    public static IEnumerable<(Month Month, bool IsComplete)> Of(ReportPeriod period, DateOnly today)
    {
        for (var month = Month.Of(period.Start); month <= Month.Of(period.End); month = month.Plus(1))
            yield return (month, RetainedMonth.IsWhole(month, period, today));
    }
}
