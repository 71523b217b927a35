namespace HopEn.Audit.Model;

/// <summary>A value used that no text read imposes.</summary>
/// <param name="Id">Setting or rule.</param>
/// <param name="Text">French sentence.</param>
/// <param name="Value">Value used.</param>
/// <param name="Origin">Default of the tool, dossier, or rule pack, French.</param>
/// <param name="Confirmed">Whether the dossier confirms it.</param>
public sealed record Assumption(string Id, string Text, string? Value, string Origin, bool Confirmed);
