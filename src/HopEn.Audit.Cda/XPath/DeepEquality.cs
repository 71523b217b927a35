using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// deep-equal(): two sequences are equal item by item, nodes by their names,
/// attributes and content (XQuery 1.0 and XPath 2.0 Functions, 15.3.1).
/// </summary>
/// <remarks>
/// The XPath2 library compares one node with one node only, and gives its sequences without their nodes:
/// this one function is written here.
/// </remarks>
internal static class DeepEquality
{
    public static bool AreEqual(DynamicContext context, Sequence left, Sequence right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(context, left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool AreEqual(DynamicContext context, in Item left, in Item right)
    {
        context.CheckCancellation();
        if (left.IsNode || right.IsNode)
            return left.IsNode && right.IsNode && Nodes(context, left.Tree, left.Node, right.Tree, right.Node);
        return (left.IsNaN && right.IsNaN) || AtomicComparison.AreSame(context, left, right);
    }

    private static bool Nodes(DynamicContext context, XmlTree left, int a, XmlTree right, int b)
    {
        context.CheckCancellation();
        if (ReferenceEquals(left, right) && a == b)
            return true;
        if (
            left.Kind(a) != right.Kind(b)
            || left.LocalName(a) != right.LocalName(b)
            || left.NamespaceUri(a) != right.NamespaceUri(b)
        )
            return false;
        return left.Kind(a) is NodeKind.Element or NodeKind.Document
            ? Attributes(left, a, right, b) && Children(context, left, a, right, b)
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
    private static bool Children(DynamicContext context, XmlTree left, int a, XmlTree right, int b)
    {
        var x = NextCompared(left, left.FirstChild(a));
        var y = NextCompared(right, right.FirstChild(b));
        for (
            ;
            x != 0 && y != 0;
            x = NextCompared(left, left.NextSibling(x)), y = NextCompared(right, right.NextSibling(y))
        )
        {
            if (!Nodes(context, left, x, right, y))
                return false;
        }

        return x == y;
    }

    private static int NextCompared(XmlTree tree, int node)
    {
        while (node != 0 && tree.Kind(node) is NodeKind.Comment or NodeKind.Instruction)
            node = tree.NextSibling(node);
        return node;
    }
}
