namespace HopEn.Audit.Model.ArsEvidence;

/// <summary>A text of SQL that the figure rests on.</summary>
/// <param name="File">Name in the pack.</param>
/// <param name="Title">What it does.</param>
/// <param name="Text">The SQL, as it ran.</param>
/// <param name="Sha256">Hash of the text in UTF-8, hexadecimal.</param>
public sealed record EvidenceQuery(string File, AuditMessage Title, string Text, string Sha256);
