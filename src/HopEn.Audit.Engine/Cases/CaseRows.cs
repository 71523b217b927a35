namespace HopEn.Audit.Engine.Cases;

/// <summary>Rows that a case gives for a view.</summary>
/// <param name="View">Name of the view.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Rows">Rows, in order.</param>
internal sealed record CaseRows(string View, int Line, IReadOnlyList<CaseRow> Rows);

/// <summary>A row of a view, with the columns that matter.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Values">Column to its value as it is written; null for NULL.</param>
internal sealed record CaseRow(int Line, IReadOnlyDictionary<string, string?> Values);
