namespace HopEn.Audit.Model;

/// <summary>A figure that the hospital gives as it stands, without the rows behind it.</summary>
/// <param name="Finess">FINESS it is given for.</param>
/// <param name="Month">Month as yyyy-MM; null for the whole period.</param>
/// <param name="Numerator">Declared numerator.</param>
/// <param name="Denominator">Declared denominator, at least 1.</param>
/// <param name="ComputedBy">Who computed it, as the file says.</param>
/// <param name="Recomputed">The same figure from rows, when both are there: same month, same FINESS.</param>
/// <param name="Origin">Where it is read.</param>
public sealed record DeclaredFigure(
    Finess Finess,
    Month? Month,
    long Numerator,
    long Denominator,
    string? ComputedBy,
    SeriesPoint? Recomputed,
    Origin? Origin
)
{
    /// <summary>Numerator over denominator.</summary>
    public Rate Rate => Model.Rate.Of(Numerator, Denominator);
}
