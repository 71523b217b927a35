using System.Xml;
using System.Xml.XPath;

namespace HopEn.Audit.Cda.Xml;

/// <summary>
/// A navigator over an <see cref="XmlTree"/>, for the libraries that read one. Namespace nodes are not walked;
/// names resolve.
/// </summary>
public sealed class XmlTreeNavigator : XPathNavigator, IXmlLineInfo
{
    /// <summary>Places a navigator on a node.</summary>
    public XmlTreeNavigator(XmlTree tree, int node)
    {
        Tree = tree;
        Node = node;
    }

    /// <summary>The tree walked.</summary>
    public XmlTree Tree { get; }

    /// <summary>The node the navigator stands on.</summary>
    public int Node { get; private set; }

    /// <inheritdoc/>
    public int LineNumber => Tree.Line(Node);

    /// <inheritdoc/>
    public int LinePosition => 0;

    /// <inheritdoc/>
    public override string BaseURI => "";

    /// <inheritdoc/>
    public override bool IsEmptyElement => Tree.Kind(Node) == NodeKind.Element && Tree.FirstChild(Node) == 0;

    /// <inheritdoc/>
    public override string LocalName => Tree.LocalName(Node);

    /// <inheritdoc/>
    public override string Name => Tree.Name(Node);

    /// <inheritdoc/>
    public override string NamespaceURI => Tree.NamespaceUri(Node);

    /// <inheritdoc/>
    public override XmlNameTable NameTable { get; } = new NameTable();

    /// <inheritdoc/>
    public override string Prefix => Tree.Prefix(Node);

    /// <inheritdoc/>
    public override string Value => Tree.StringValue(Node);

    /// <inheritdoc/>
    public override XPathNodeType NodeType =>
        Tree.Kind(Node) switch
        {
            NodeKind.Document => XPathNodeType.Root,
            NodeKind.Element => XPathNodeType.Element,
            NodeKind.Attribute => XPathNodeType.Attribute,
            NodeKind.Text => XPathNodeType.Text,
            NodeKind.Comment => XPathNodeType.Comment,
            NodeKind.Instruction => XPathNodeType.ProcessingInstruction,
            var other => throw new InvalidOperationException(other.ToString()),
        };

    /// <inheritdoc/>
    public bool HasLineInfo() => true;

    /// <inheritdoc/>
    public override XPathNavigator Clone() => new XmlTreeNavigator(Tree, Node);

    /// <inheritdoc/>
    public override bool IsSamePosition(XPathNavigator other) =>
        other is XmlTreeNavigator navigator && navigator.Tree == Tree && navigator.Node == Node;

    /// <inheritdoc/>
    public override XmlNodeOrder ComparePosition(XPathNavigator? nav) =>
        nav is not XmlTreeNavigator other || other.Tree != Tree ? XmlNodeOrder.Unknown
        : Node == other.Node ? XmlNodeOrder.Same
        : Node < other.Node ? XmlNodeOrder.Before
        : XmlNodeOrder.After;

    /// <inheritdoc/>
    public override string? LookupNamespace(string prefix) => Tree.LookupNamespace(Node, prefix);

    /// <inheritdoc/>
    public override bool MoveTo(XPathNavigator other)
    {
        if (other is not XmlTreeNavigator navigator || navigator.Tree != Tree)
            return false;
        Node = navigator.Node;
        return true;
    }

    /// <inheritdoc/>
    public override bool MoveToFirstAttribute() =>
        Tree.Kind(Node) == NodeKind.Element
        && Node + 1 < Tree.End(Node)
        && Tree.Kind(Node + 1) == NodeKind.Attribute
        && Go(Node + 1);

    /// <inheritdoc/>
    public override bool MoveToFirstChild() => Tree.FirstChild(Node) is var child and not 0 && Go(child);

    /// <inheritdoc/>
    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => false;

    /// <inheritdoc/>
    public override bool MoveToId(string id) => false;

    /// <inheritdoc/>
    public override bool MoveToNext() =>
        Tree.Kind(Node) != NodeKind.Attribute && Tree.NextSibling(Node) is var next and not 0 && Go(next);

    /// <inheritdoc/>
    public override bool MoveToNextAttribute() =>
        Tree.Kind(Node) == NodeKind.Attribute
        && Node + 1 < Tree.End(Tree.Parent(Node))
        && Tree.Kind(Node + 1) == NodeKind.Attribute
        && Go(Node + 1);

    /// <inheritdoc/>
    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => false;

    /// <inheritdoc/>
    public override bool MoveToParent() => Node != 0 && Go(Tree.Parent(Node));

    /// <inheritdoc/>
    public override bool MoveToPrevious()
    {
        if (Node == 0 || Tree.Kind(Node) == NodeKind.Attribute)
            return false;
        var previous = 0;
        for (var child = Tree.FirstChild(Tree.Parent(Node)); child != Node; child = Tree.NextSibling(child))
            previous = child;
        return previous != 0 && Go(previous);
    }

    private bool Go(int node)
    {
        Node = node;
        return true;
    }
}
