namespace HopEn.Audit.Sources.Discovery;

/// <summary>Values of a coded column that are counted and never shown, since they may be texts about a patient.</summary>
/// <param name="Distinct">How many different values; files that share a layout may hold the same ones.</param>
/// <param name="Rows">Rows that hold them.</param>
public sealed record HiddenValues(int Distinct, long Rows);
