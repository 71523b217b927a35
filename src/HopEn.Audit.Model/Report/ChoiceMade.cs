namespace HopEn.Audit.Model;

/// <summary>A choice that a definition leaves open.</summary>
/// <param name="Key">Key of the « population » block.</param>
/// <param name="Value">Value used, as written in the dossier.</param>
/// <param name="IsDefault">Whether it is the tool's default.</param>
public sealed record ChoiceMade(string Key, string Value, bool IsDefault);
