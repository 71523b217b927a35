using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>What a step asks of a node: a kind, and a name, a namespace or a local name.</summary>
/// <param name="Kind">The kind asked for; null for any (<c>node()</c>).</param>
/// <param name="Name">The expanded name, when both parts are given.</param>
/// <param name="NamespaceUri">The namespace of <c>p:*</c>.</param>
/// <param name="Local">The local name of <c>*:name</c>.</param>
internal sealed record NodeTest(NodeKind? Kind, XmlName? Name = null, string? NamespaceUri = null, string? Local = null)
{
    public static NodeTest AnyNode { get; } = new((NodeKind?)null);

    /// <summary>The name id to compare with in a tree: -1 when the tree lacks the name, so that nothing can match.</summary>
    public int Resolve(XmlTree tree) => Name is null ? int.MinValue : tree.Resolve(Name);

    public bool Matches(XmlTree tree, int node, int resolved)
    {
        if (Kind is { } kind && tree.Kind(node) != kind)
            return false;
        if (Name is not null)
            return tree.NameId(node) == resolved;
        return (NamespaceUri is null || tree.NamespaceUri(node) == NamespaceUri)
            && (Local is null || tree.LocalName(node) == Local);
    }
}
