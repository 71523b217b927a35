using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Documents;

/// <summary>A document read whole, with the CDA as the root of its tree.</summary>
/// <param name="Tree">The tree; lines are those of the file.</param>
/// <param name="Header">What the results and the checks of the wrappings need of the header.</param>
/// <param name="IsSelfPresentable">Whether the CDA was taken out of the style sheet that carries it.</param>
public sealed record CdaDocument(XmlTree Tree, CdaHeader Header, bool IsSelfPresentable);
