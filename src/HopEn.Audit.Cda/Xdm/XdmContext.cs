namespace HopEn.Audit.Cda.Xdm;

/// <summary>The package that carries a document.</summary>
/// <param name="SubmissionSet">The package.</param>
/// <param name="File">The file of the document; null when the package has none.</param>
public sealed record XdmContext(XdmSubmissionSet SubmissionSet, XdmFile? File);
