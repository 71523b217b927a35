using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Documents;

/// <summary>Walks a tree by the names of HL7, without an expression: what a header needs is asked ten thousand times.</summary>
internal static class CdaTree
{
    public static IEnumerable<int> Children(this XmlTree tree, int parent, string name)
    {
        for (var child = tree.FirstChild(parent); child != 0; child = tree.NextSibling(child))
        {
            if (tree.IsHl7(child, name))
                yield return child;
        }
    }

    /// <summary>The nodes a path of names leads to, from an element.</summary>
    public static IEnumerable<int> Path(this XmlTree tree, int from, params ReadOnlySpan<string> names)
    {
        IEnumerable<int> nodes = [from];
        foreach (var name in names)
            nodes = nodes.SelectMany(node => tree.Children(node, name));
        return nodes;
    }

    public static bool IsHl7(this XmlTree tree, int node, string name) =>
        tree.Kind(node) == NodeKind.Element
        && tree.LocalName(node) == name
        && tree.NamespaceUri(node) == CdaNames.Namespace;

    public static string Value(this XmlTree tree, int element, string attribute) =>
        tree.AttributeValue(element, attribute)?.Trim() ?? string.Empty;

    public static CdaIdentifier Identifier(this XmlTree tree, int element) =>
        new(tree.Value(element, "root"), tree.Value(element, "extension"));

    public static CdaCode Code(this XmlTree tree, int element) =>
        new(tree.Value(element, "code"), tree.Value(element, "codeSystem"));

    /// <summary>All elements of a name under a node.</summary>
    public static IEnumerable<int> Descendants(this XmlTree tree, int from, string name)
    {
        for (var node = from + 1; node < tree.End(from); node++)
        {
            if (tree.IsHl7(node, name))
                yield return node;
        }
    }
}
