namespace HopEn.Audit.Model;

/// <summary>A line of a file.</summary>
/// <param name="File">Path relative to the dossier; what is inside an archive comes after a « ! ».</param>
/// <param name="Line">Physical line, from 1; row of the sheet for a workbook; null for the file as a whole.</param>
public sealed record FileOrigin(string File, long? Line) : Origin;
