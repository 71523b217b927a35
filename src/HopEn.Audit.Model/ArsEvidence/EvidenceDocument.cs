namespace HopEn.Audit.Model.ArsEvidence;

/// <summary>An anonymised example of a document.</summary>
/// <param name="File">Fictitious name.</param>
/// <param name="Content">Its bytes, verified: nothing of the people of the original is left.</param>
/// <param name="Type">Code of the type of document.</param>
/// <param name="Sha256">Hash of the original, to find it again inside the hospital.</param>
public sealed record EvidenceDocument(string File, ReadOnlyMemory<byte> Content, string Type, string Sha256);
