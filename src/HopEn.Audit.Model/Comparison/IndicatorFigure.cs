namespace HopEn.Audit.Model;

/// <summary>The figure of an objective in one report.</summary>
/// <param name="Month">Retained month, yyyy-MM; null when the figure is of the whole period.</param>
/// <param name="Numerator">Subjects reached.</param>
/// <param name="Denominator">Subjects counted; above 0.</param>
/// <param name="Lacking">Subjects missing to the target; null when it is not counted.</param>
public sealed record IndicatorFigure(Month? Month, long Numerator, long Denominator, long? Lacking)
{
    /// <summary>0 to 1.</summary>
    public Rate Rate => Model.Rate.Of(Numerator, Denominator);
}
