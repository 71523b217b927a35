namespace HopEn.Audit.Model;

/// <summary>A month of an outlook. Rates are 0 to 1; null where there is none.</summary>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Measured">Rate measured.</param>
/// <param name="Needed">Rate of the even path to the goal.</param>
/// <param name="Trend">Rate of the straight line through the complete months.</param>
public sealed record ProjectionPoint(Month Month, decimal? Measured, decimal? Needed, decimal? Trend);
