using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>Where document(), doc() and doc-available() find their files.</summary>
internal interface IDocumentResolver
{
    /// <summary>The document at a path relative to the master schema, or null when there is none.</summary>
    XmlTree? Resolve(string href);
}
