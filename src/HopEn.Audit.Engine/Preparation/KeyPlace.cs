namespace HopEn.Audit.Engine.Preparation;

/// <summary>A column of a row table that holds keys.</summary>
/// <param name="Table">Row table, without its schema.</param>
/// <param name="Column">The column.</param>
internal sealed record KeyPlace(string Table, string Column);
