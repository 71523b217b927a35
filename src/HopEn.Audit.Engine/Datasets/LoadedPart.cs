namespace HopEn.Audit.Engine.Datasets;

/// <summary>The rows that a file gave to a row table.</summary>
/// <param name="File">The file.</param>
/// <param name="FirstRow">rowid of the first row.</param>
/// <param name="Rows">Rows, rejected ones included.</param>
public sealed record LoadedPart(LoadedFile File, long FirstRow, long Rows);
