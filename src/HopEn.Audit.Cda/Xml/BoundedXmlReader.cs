using System.Xml;

namespace HopEn.Audit.Cda.Xml;

/// <summary>Reads XML without DTD nor external entity, and stops at a depth: the one way a document enters the process.</summary>
/// <remarks>
/// A document 100,000 elements deep is well-formed and cheap to read, but whatever walks it recursively afterwards would
/// abort the process. The depth is watched while reading, so that it costs no second pass.
/// </remarks>
public sealed class BoundedXmlReader : XmlReader, IXmlLineInfo
{
    private readonly XmlReader inner;

    private BoundedXmlReader(XmlReader inner) => this.inner = inner;

    /// <summary>Whether the reading stopped because of a bound.</summary>
    public bool IsOutOfBounds { get; private set; }

    /// <summary>Whether an element was met.</summary>
    public bool HasRoot { get; private set; }

    /// <inheritdoc />
    public override int AttributeCount => inner.AttributeCount;

    /// <inheritdoc />
    public override string BaseURI => inner.BaseURI;

    /// <inheritdoc />
    public override int Depth => inner.Depth;

    /// <inheritdoc />
    public override bool EOF => inner.EOF;

    /// <inheritdoc />
    public override bool IsEmptyElement => inner.IsEmptyElement;

    /// <inheritdoc />
    public override string LocalName => inner.LocalName;

    /// <inheritdoc />
    public override string NamespaceURI => inner.NamespaceURI;

    /// <inheritdoc />
    public override XmlNameTable NameTable => inner.NameTable;

    /// <inheritdoc />
    public override XmlNodeType NodeType => inner.NodeType;

    /// <inheritdoc />
    public override string Prefix => inner.Prefix;

    /// <inheritdoc />
    public override ReadState ReadState => inner.ReadState;

    /// <inheritdoc />
    public override string Value => inner.Value;

    /// <inheritdoc />
    public override XmlSpace XmlSpace => inner.XmlSpace;

    /// <inheritdoc />
    public override string XmlLang => inner.XmlLang;

    /// <inheritdoc />
    public int LineNumber => ((IXmlLineInfo)inner).LineNumber;

    /// <inheritdoc />
    public int LinePosition => ((IXmlLineInfo)inner).LinePosition;

    /// <summary>Opens a document.</summary>
    /// <param name="content">Its bytes.</param>
    public static BoundedXmlReader Open(Stream content) => new(Create(content, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1_000_000, MaxCharactersInDocument = XmlBounds.LargestDocument, CloseInput = true,
    }));

    /// <inheritdoc />
    public bool HasLineInfo() => true;

    /// <inheritdoc />
    public override bool Read()
    {
        var read = inner.Read();
        if (!read || inner.NodeType != XmlNodeType.Element) return read;
        HasRoot = true;
        if (inner.Depth < XmlBounds.DeepestElement && inner.AttributeCount <= XmlBounds.MostAttributes) return true;
        IsOutOfBounds = true;
        throw new XmlException("Out of bounds.", null, LineNumber, LinePosition);
    }

    /// <inheritdoc />
    public override string GetAttribute(int i) => inner.GetAttribute(i);

    /// <inheritdoc />
    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    /// <inheritdoc />
    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    /// <inheritdoc />
    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    /// <inheritdoc />
    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    /// <inheritdoc />
    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    /// <inheritdoc />
    public override bool MoveToElement() => inner.MoveToElement();

    /// <inheritdoc />
    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    /// <inheritdoc />
    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    /// <inheritdoc />
    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    /// <inheritdoc />
    public override void ResolveEntity() => inner.ResolveEntity();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
