namespace HopEn.Audit.Cda.Anonymising;

/// <summary>A document whose people and organisations are fictitious, or why there is none.</summary>
/// <param name="Content">Its bytes, verified; null when it was refused.</param>
/// <param name="Type">Code of the type of document, kept.</param>
/// <param name="Refusal">Why it was refused, a French sentence without anything of the document; null otherwise.</param>
public sealed record AnonymisedDocument(byte[]? Content, string Type, string? Refusal);
