namespace HopEn.Audit.Model;

/// <summary>A correspondent without mailbox.</summary>
/// <param name="Rpps">RPPS, a public identifier of the professional.</param>
/// <param name="Patients">Patients not reached who have this correspondent.</param>
public sealed record CorrespondentCount(string Rpps, long Patients);
