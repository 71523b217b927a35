namespace HopEn.Audit.Sources.Tables;

/// <summary>How DuckDB reads a text itself.</summary>
/// <param name="Relation">SQL of the relation; its columns are c0, c1… in VARCHAR, then flaw, always NULL.</param>
/// <param name="FirstLine">Physical line of the first record.</param>
/// <param name="ExpectedRecords">Records it must find if it reads the file faithfully: one per line.</param>
/// <param name="Rewritten">Temporary copy in UTF-8 to delete once read; null when there is none.</param>
public sealed record FastPath(string Relation, long FirstLine, long ExpectedRecords, string? Rewritten);
