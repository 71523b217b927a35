namespace HopEn.Audit.Model;

/// <summary>A month in two reports. A month that both have and that differs was counted again from fuller data.</summary>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Before">Rate of the earlier report, 0 to 1; null when it has none.</param>
/// <param name="After">Rate of the later report, 0 to 1; null when it has none.</param>
public sealed record MonthChange(Month Month, decimal? Before, decimal? After);
