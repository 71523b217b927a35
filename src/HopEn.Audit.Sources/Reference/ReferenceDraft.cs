namespace HopEn.Audit.Sources.Reference;

/// <summary>A public file that was read, before it takes its place in the cache.</summary>
/// <param name="Entry">What it is.</param>
/// <param name="Files">Data files under their temporary names, in the order of its tables.</param>
internal sealed record ReferenceDraft(ReferenceEntry Entry, IReadOnlyList<string> Files);
