namespace HopEn.Audit.Sources;

/// <summary>A file of a dossier.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">Path relative to the dossier, with « / ».</param>
public sealed record SourceFile(string Path, string Name);
