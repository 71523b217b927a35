using System.Globalization;
using System.Text;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Writes where a node is: names as the document writes them, a position where siblings share the name. Never a value.</summary>
public static class Location
{
    /// <summary>The path of a node, from the document element.</summary>
    public static string Of(XmlTree tree, int node)
    {
        if (node == 0)
            return "/";
        var steps = new List<string>();
        for (var at = node; at > 0; at = tree.Parent(at))
            steps.Add(Step(tree, at));
        steps.Reverse();
        return new StringBuilder().Append('/').AppendJoin('/', steps).ToString();
    }

    private static string Step(XmlTree tree, int node) =>
        tree.Kind(node) switch
        {
            NodeKind.Attribute => "@" + tree.Name(node),
            NodeKind.Element => tree.Name(node) + Position(tree, node),
            NodeKind.Text => "text()" + Position(tree, node),
            NodeKind.Comment => "comment()" + Position(tree, node),
            _ => "processing-instruction()" + Position(tree, node),
        };

    private static string Position(XmlTree tree, int node)
    {
        var (position, size) = (0, 0);
        for (var sibling = tree.FirstChild(tree.Parent(node)); sibling != 0; sibling = tree.NextSibling(sibling))
        {
            if (
                tree.Kind(sibling) != tree.Kind(node)
                || tree.LocalName(sibling) != tree.LocalName(node)
                || tree.NamespaceUri(sibling) != tree.NamespaceUri(node)
            )
                continue;
            size++;
            if (sibling == node)
                position = size;
        }

        return size == 1 ? "" : $"[{position.ToString(CultureInfo.InvariantCulture)}]";
    }
}
