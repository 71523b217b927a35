namespace HopEn.Audit.Sources.Discovery;

/// <summary>Something that only the hospital knows, asked or left as « ? » in dossier.yml.</summary>
/// <param name="Id">Identifier of the question in this draft.</param>
/// <param name="Text">French question.</param>
/// <param name="Choices">Answers accepted; empty for a free text.</param>
/// <param name="Suggestion">The likely answer; null for none.</param>
public sealed record DraftQuestion(string Id, string Text, IReadOnlyList<string> Choices, string? Suggestion);
