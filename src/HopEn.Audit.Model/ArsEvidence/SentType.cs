namespace HopEn.Audit.Model.ArsEvidence;

/// <summary>A type of document, as it was sent over the period.</summary>
/// <param name="Code">Code of the type; null when the file does not tell it.</param>
/// <param name="Label">French label; null for a code that the national lists read do not hold.</param>
/// <param name="State"><c>dmp</c>, <c>not-dmp</c>, <c>retired</c>…; null when unknown.</param>
/// <param name="Sent">Messages with it that were not refused.</param>
/// <param name="SentAsCda">Of which known to be CDA.</param>
/// <param name="Patients">Distinct patients.</param>
public sealed record SentType(string? Code, string? Label, string? State, long Sent, long SentAsCda, long Patients);
