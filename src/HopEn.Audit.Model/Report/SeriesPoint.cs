namespace HopEn.Audit.Model;

/// <summary>Counts of one grouping. Month and site null: not grouped by it.</summary>
/// <param name="Month">Month as yyyy-MM.</param>
/// <param name="Site">FINESS of the site.</param>
/// <param name="Numerator">Conforming subjects of the group.</param>
/// <param name="Denominator">Subjects concerned in the group.</param>
public sealed record SeriesPoint(Month? Month, Finess? Site, long Numerator, long Denominator);
