namespace HopEn.Audit.Model;

/// <summary>A period in calendar days, both ends included, Europe/Paris.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
public sealed record ReportPeriod(DateOnly Start, DateOnly End);
