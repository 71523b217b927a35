using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>deep-equal(): two sequences are equal item by item, nodes by their names, attributes and content (XQuery 1.0 and XPath 2.0 Functions, 15.3.1).</summary>
/// <remarks>The XPath2 library compares one node with one node only, and gives its sequences without their nodes: this one function is written here.</remarks>
internal static class DeepEquality
{
    public static bool Same(Evaluation e, ItemList left, ItemList right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!Same(e, left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool Same(Evaluation e, in Item left, in Item right)
    {
        e.Tick();
        if (left.IsNode || right.IsNode)
            return left.IsNode && right.IsNode && Nodes(e, left.Tree, left.Node, right.Tree, right.Node);
        return (IsNaN(left) && IsNaN(right)) || Functions.Same(e, left, right);
    }

    private static bool Nodes(Evaluation e, XmlTree left, int a, XmlTree right, int b)
    {
        e.Tick();
        if (ReferenceEquals(left, right) && a == b)
            return true;
        if (
            left.Kind(a) != right.Kind(b)
            || left.LocalName(a) != right.LocalName(b)
            || left.NamespaceUri(a) != right.NamespaceUri(b)
        )
            return false;
        return left.Kind(a) is NodeKind.Element or NodeKind.Document
            ? Attributes(left, a, right, b) && Children(e, left, a, right, b)
            : left.StringValue(a) == right.StringValue(b);
    }

    private static bool Attributes(XmlTree left, int a, XmlTree right, int b)
    {
        var count = 0;
        for (var at = a + 1; at < left.End(a) && left.Kind(at) == NodeKind.Attribute; at++, count++)
        {
            if (
                right.Attribute(b, left.NamespaceUri(at), left.LocalName(at)) is not (> 0 and var other)
                || left.StringValue(at) != right.StringValue(other)
            )
                return false;
        }

        for (var at = b + 1; at < right.End(b) && right.Kind(at) == NodeKind.Attribute; at++)
            count--;
        return count == 0;
    }

    // Comments and instructions inside an element or a document count for nothing.
    private static bool Children(Evaluation e, XmlTree left, int a, XmlTree right, int b)
    {
        var x = Counted(left, left.FirstChild(a));
        var y = Counted(right, right.FirstChild(b));
        for (; x != 0 && y != 0; x = Counted(left, left.NextSibling(x)), y = Counted(right, right.NextSibling(y)))
        {
            if (!Nodes(e, left, x, right, y))
                return false;
        }

        return x == y;
    }

    private static int Counted(XmlTree tree, int node)
    {
        while (node != 0 && tree.Kind(node) is NodeKind.Comment or NodeKind.Instruction)
            node = tree.NextSibling(node);
        return node;
    }

    private static bool IsNaN(in Item item) => item.Kind == ItemKind.Double && double.IsNaN(item.Double());
}
