namespace HopEn.Audit.Model;

/// <summary>A figure that the hospital gives as it stands, without the rows behind it.</summary>
/// <param name="Finess">FINESS it is given for.</param>
/// <param name="Month">Month as yyyy-MM; null for the whole period.</param>
/// <param name="Numerator">Declared numerator.</param>
/// <param name="Denominator">Declared denominator, at least 1.</param>
/// <param name="Origin">Who computed it, as the file says.</param>
/// <param name="Recomputed">The same figure from rows, when both are there: same month, same FINESS.</param>
/// <param name="File">File it is read in.</param>
/// <param name="Line">Physical line.</param>
public sealed record DeclaredFigure(
    string Finess,
    string? Month,
    long Numerator,
    long Denominator,
    string? Origin,
    SeriesPoint? Recomputed,
    string? File,
    long? Line
)
{
    /// <summary>Numerator over denominator.</summary>
    public decimal Rate => (decimal)Numerator / Denominator;
}
