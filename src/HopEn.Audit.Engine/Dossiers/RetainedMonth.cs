using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>The month that carries the verdict of a monthly indicator.</summary>
/// <param name="Month">The month.</param>
/// <param name="IsComplete">Whether the whole month is in the period and over.</param>
internal sealed record RetainedMonth(Month Month, bool IsComplete)
{
    /// <summary>The month the dossier names, else the last complete one of the period, else the last one begun.</summary>
    public static RetainedMonth Of(Dossier dossier, DateOnly today)
    {
        var period = dossier.Period;
        if (dossier.Population.Month is { } named)
            return new RetainedMonth(named, IsWhole(named, period, today));
        Month? last = null;
        for (var month = Month.Of(period.Start); month <= Month.Of(period.End); month = month.Plus(1))
        {
            if (IsWhole(month, period, today))
                last = month;
        }

        return new RetainedMonth(last ?? Month.Of(period.End), last is not null);
    }

    /// <summary>Whether a period holds the whole month, and it is over.</summary>
    public static bool IsWhole(Month month, ReportPeriod period, DateOnly today) =>
        month.First >= period.Start && month.Last <= period.End && month.Last < today;
}
