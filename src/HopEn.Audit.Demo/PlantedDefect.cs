namespace HopEn.Audit.Demo;

/// <summary>One line of the ground truth.</summary>
/// <param name="Rule">Rule that must find it.</param>
/// <param name="Subject">Address, service, UF, FINESS, file, or IPP (the ground truth is an input, never an output).</param>
/// <param name="File">File as evidence names it; null when the rule points at no row.</param>
/// <param name="Line">Physical line from 1, row of the sheet for a workbook; null when the rule points at no row.</param>
/// <param name="Note">What was done, French.</param>
internal sealed record PlantedDefect(string Rule, string Subject, string? File, long? Line, string Note);
