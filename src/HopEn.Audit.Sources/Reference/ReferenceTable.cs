namespace HopEn.Audit.Sources.Reference;

/// <summary>The rows of one row table that a public file filled, kept in a data file of the cache.</summary>
/// <param name="Table">Row table, without its schema.</param>
/// <param name="Data">Name of the Parquet file in the cache, which holds its own hash.</param>
/// <param name="DataSha256">Hash of that file, hexadecimal: a damaged cache is told, never read.</param>
/// <param name="Rows">Rows, unreadable ones included.</param>
/// <param name="Rejected">Rows that could not be used.</param>
/// <param name="HasLines">Whether rows have a physical line in the original.</param>
/// <param name="Columns">Canonical columns the file provides, for the <c>needs</c> of rules.</param>
/// <param name="Layout">Columns of the row table when it was written: another layout must be imported again.</param>
public sealed record ReferenceTable(
    string Table,
    string Data,
    string DataSha256,
    long Rows,
    long Rejected,
    bool HasLines,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Layout
);
