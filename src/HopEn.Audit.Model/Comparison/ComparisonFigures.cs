namespace HopEn.Audit.Model;

/// <summary>The figures that renderers show of a comparison, computed once for all of them.</summary>
public static class ComparisonFigures
{
    /// <summary>Points (0 to 100) gained between the two figures, to one decimal; null when one of them is missing.</summary>
    public static decimal? Points(this IndicatorChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change is { Before: { } before, After: { } after } ? Ratio.Points(after.Rate - before.Rate) : null;
    }
}
