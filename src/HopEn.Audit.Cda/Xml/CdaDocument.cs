using System.Xml.XPath;

namespace HopEn.Audit.Cda.Xml;

/// <summary>A document read whole, with the CDA as the root of its tree.</summary>
/// <param name="Tree">The tree, white space preserved, with line numbers.</param>
/// <param name="IsSelfPresentable">Whether the CDA was taken out of a style sheet that carries it.</param>
/// <param name="Header">What the header says.</param>
public sealed record CdaDocument(XPathDocument Tree, bool IsSelfPresentable, CdaHeader Header);
