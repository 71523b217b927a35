namespace HopEn.Audit.Model;

/// <summary>The figures that renderers show of what an outage covers, computed once for all of them.</summary>
public static class OutageImpactFigures
{
    /// <summary>Working hours that may be inside among those of the month, 0 to 1; 0 for a month without working hours.</summary>
    public static decimal MostWorkingShare(this OutageImpact impact)
    {
        ArgumentNullException.ThrowIfNull(impact);
        return impact.WorkingHours == 0 ? 0 : impact.MostWorkingHours / impact.WorkingHours;
    }
}
