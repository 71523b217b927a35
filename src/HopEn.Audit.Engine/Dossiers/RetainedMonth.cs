using System.Globalization;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Dossiers;

/// <summary>The month that carries the verdict of a monthly indicator.</summary>
/// <param name="Code">yyyy-MM.</param>
/// <param name="IsComplete">Whether the whole month is in the period and over.</param>
internal sealed record RetainedMonth(string Code, bool IsComplete)
{
    /// <summary>The month the dossier names, else the last complete one of the period, else the last one begun.</summary>
    public static RetainedMonth Of(Dossier dossier, DateOnly today)
    {
        var (start, end) = (dossier.Period.Start, dossier.Period.End);
        if (
            dossier.Population.Month is { } named
            && DateOnly.TryParseExact(
                named + "-01",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var first
            )
        )
            return new RetainedMonth(named, Covers(first, start, end, today));
        DateOnly? last = null;
        for (var month = new DateOnly(start.Year, start.Month, 1); month <= end; month = month.AddMonths(1))
        {
            if (Covers(month, start, end, today))
                last = month;
        }

        var chosen = last ?? new DateOnly(end.Year, end.Month, 1);
        return new RetainedMonth(chosen.ToString("yyyy-MM", CultureInfo.InvariantCulture), last is not null);
    }

    private static bool Covers(DateOnly month, DateOnly start, DateOnly end, DateOnly today)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return month >= start && last <= end && last < today;
    }
}
