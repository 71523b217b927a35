using System.Globalization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.ArsEvidence;

/// <summary>The months of a period.</summary>
internal static class Months
{
    /// <summary>Each month the period touches, with whether the period holds it whole and it is over.</summary>
    public static IEnumerable<(string Code, bool IsComplete)> Of(ReportPeriod period, DateOnly today)
    {
        for (
            var month = new DateOnly(period.Start.Year, period.Start.Month, 1);
            month <= period.End;
            month = month.AddMonths(1)
        )
        {
            var last = month.AddMonths(1).AddDays(-1);
            yield return (
                month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                month >= period.Start && last <= period.End && last < today
            );
        }
    }
}
