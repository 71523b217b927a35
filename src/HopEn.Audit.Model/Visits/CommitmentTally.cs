namespace HopEn.Audit.Model;

/// <summary>How many commitments are kept.</summary>
/// <param name="Concerned">Those that still concern the establishment.</param>
/// <param name="Kept">Those kept, by the audit or as the establishment says.</param>
/// <param name="Told">Those among them that only the establishment says are kept.</param>
public sealed record CommitmentTally(int Concerned, int Kept, int Told);
