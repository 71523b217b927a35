namespace HopEn.Audit.Sources.Files;

/// <summary>A record of a delimited text.</summary>
/// <param name="Line">Physical line it starts on, from 1.</param>
/// <param name="Cells">Its cells; empty when its quotes are broken.</param>
/// <param name="Flaw">Reject code when it can't be used: extra-cells, missing-cells or quote.</param>
public sealed record ScannedRecord(long Line, IReadOnlyList<string> Cells, string? Flaw);
