namespace HopEn.Audit.Sources.Tables;

/// <summary>A row of a spreadsheet or of a page.</summary>
/// <param name="Number">Row number, from 1, as the spreadsheet shows it.</param>
/// <param name="Cells">Texts of the cells.</param>
internal sealed record SheetRow(long Number, List<string> Cells);
