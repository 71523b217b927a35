namespace HopEn.Audit.Model;

/// <summary>How many rules reached a verdict.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Count">Rules that reached it.</param>
public sealed record VerdictCount(Verdict Verdict, int Count);
