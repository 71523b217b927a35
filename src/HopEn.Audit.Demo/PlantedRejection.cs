namespace HopEn.Audit.Demo;

/// <summary>A row that no reader can use.</summary>
/// <param name="File">File as the report names it.</param>
/// <param name="Line">Physical line from 1, row of the sheet for a workbook.</param>
/// <param name="Code">Language-free reason.</param>
internal sealed record PlantedRejection(string File, long Line, string Code);
