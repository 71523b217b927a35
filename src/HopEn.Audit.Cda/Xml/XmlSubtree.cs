namespace HopEn.Audit.Cda.Xml;

/// <summary>Copies an element of a tree as a document of its own.</summary>
internal static class XmlSubtree
{
    /// <summary>
    /// The tree whose document element is <paramref name="element"/> of <paramref name="tree"/>, without the element's own attributes:
    /// what the official extraction of a self-presentable document keeps. The namespaces in scope stay declared;
    /// lines stay those of the file.
    /// </summary>
    public static XmlTree Extract(XmlTree tree, int element)
    {
        var data = new XmlTreeData(tree.End(element) - element + 1);
        data.Add(NodeKind.Document, -1, -1, null, null, 1);
        var copies = new int[tree.End(element) - element];
        for (var node = element; node < tree.End(element); node++)
        {
            var kind = tree.Kind(node);
            if (kind == NodeKind.Attribute && tree.Parent(node) == element)
                continue;
            var named = kind is NodeKind.Element or NodeKind.Attribute or NodeKind.Instruction;
            var copy = data.Add(
                kind,
                node == element ? 0 : copies[tree.Parent(node) - element],
                named ? data.Name(tree.NamespaceUri(node), tree.LocalName(node)) : -1,
                kind == NodeKind.Element ? null : tree.StringValue(node),
                tree.Prefix(node) is { Length: > 0 } prefix ? prefix : null,
                tree.Line(node)
            );
            copies[node - element] = copy;
            var declared = node == element ? NamespacesInScope(tree, element) : tree.DeclaredNamespaces(node);
            if (declared.Count > 0)
                data.Namespaces[copy] = [.. declared];
        }

        return data.ToTree(shared: false);
    }

    private static List<KeyValuePair<string, string>> NamespacesInScope(XmlTree tree, int element)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var node = element; node >= 0; node = tree.Parent(node))
        {
            foreach (var (prefix, uri) in tree.DeclaredNamespaces(node))
                found.TryAdd(prefix, uri);
        }

        return [.. found];
    }
}
