namespace HopEn.Audit.Engine.Datasets;

/// <summary>Where a row of the dataset stands in the dossier.</summary>
/// <param name="File">File relative to the dossier, with its sheet or member.</param>
/// <param name="Line">Physical line from 1; row of the sheet for a workbook; null for a whole file.</param>
public sealed record RowLocation(string File, long? Line);
