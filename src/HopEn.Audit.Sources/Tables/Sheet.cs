namespace HopEn.Audit.Sources.Tables;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Name.</param>
/// <param name="IsHidden">Whether who opens the workbook does not see it.</param>
internal sealed record Sheet(string Name, bool IsHidden);
