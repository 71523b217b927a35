namespace HopEn.Audit.Engine.Datasets;

/// <summary>Rows of a row table whose patient keys are of one domain.</summary>
/// <param name="Table">Row table, without its schema.</param>
/// <param name="Domain">Domain of the keys.</param>
/// <param name="Condition">SQL condition on rowid.</param>
/// <param name="HasStays">Whether the table holds keys of stays too.</param>
internal sealed record KeyRange(string Table, string Domain, string Condition, bool HasStays);
