namespace HopEn.Audit.Cda.Xdm;

/// <summary>The package that carries a document.</summary>
/// <param name="Package">The package.</param>
/// <param name="Member">The file of the document; null when the package has none.</param>
public sealed record XdmContext(XdmPackage Package, XdmMember? Member);
