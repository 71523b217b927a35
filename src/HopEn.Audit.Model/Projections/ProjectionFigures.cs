namespace HopEn.Audit.Model;

/// <summary>The figures that renderers show of an outlook, computed once for all of them.</summary>
public static class ProjectionFigures
{
    /// <summary>Points (0 to 100) that the trend gains each month, to one decimal; null without trend.</summary>
    public static decimal? TrendPoints(this TargetProjection outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return outlook.TrendPerMonth is { } slope ? Ratio.Points(slope) : null;
    }

    /// <summary>The goal as it is shown, to a tenth of a point; null without target.</summary>
    public static decimal? GoalShown(this TargetProjection outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        return outlook.Goal is { } goal ? Math.Round(goal, 3) : null;
    }
}
