namespace HopEn.Audit.Model;

/// <summary>A value used that no text read imposes.</summary>
/// <param name="Id">Setting or rule.</param>
/// <param name="Text">What is assumed.</param>
/// <param name="Value">Value used.</param>
/// <param name="Origin">Default of the tool, dossier, or rule pack.</param>
/// <param name="Confirmed">Whether the dossier confirms it.</param>
public sealed record Assumption(string Id, AuditMessage Text, string? Value, AuditMessage Origin, bool Confirmed);
