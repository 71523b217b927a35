namespace HopEn.Audit.Cda.Opening;

/// <summary>Something met beside the documents, which is none: told, never silently passed over.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Reason">What it is, in French.</param>
/// <param name="IsPdf">Whether it is a PDF, or a message that carries one, where a document was expected.</param>
public sealed record SkippedItem(Place Place, string Reason, bool IsPdf = false);
