using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions on a node (XQuery 1.0 and XPath 2.0 Functions, 14): its names and its root.</summary>
internal static class NodeFunctions
{
    public static void AddTo(FunctionTable table)
    {
        AddName(table, "name", (tree, node) => tree.Name(node));
        AddName(table, "local-name", (tree, node) => tree.LocalName(node));
        AddName(table, "namespace-uri", (tree, node) => tree.NamespaceUri(node));
        table.Add("node-name", 1, StaticType.Unknown, NodeName, safe: true);
        table.Add(
            "root",
            0,
            StaticType.Nodes,
            (context, in focus, arguments, output) => output.Add(Item.Of(focus.Item.Tree, 0)),
            reads: Dependencies.Focus
        );
        table.Add("root", 1, StaticType.Nodes, (context, in focus, arguments, output) =>
        {
            if (arguments[0].SingleNode(context, focus) is { } node)
                output.Add(Item.Of(node.Tree, 0));
        });
    }

    private static void AddName(FunctionTable table, string name, Func<XmlTree, int, string> read)
    {
        table.Add(
            name,
            0,
            StaticType.Text,
            (context, in focus, arguments, output) =>
                output.Add(
                    focus.Item.IsNode ? Item.Of(read(focus.Item.Tree, focus.Item.Node)) : throw Casts.TypeError()
                ),
            safe: true,
            Dependencies.Focus
        );
        table.Add(
            name,
            1,
            StaticType.Text,
            (context, in focus, arguments, output) =>
                output.Add(
                    Item.Of(arguments[0].SingleNode(context, focus) is { } node ? read(node.Tree, node.Node) : "")
                ),
            safe: true
        );
    }

    private static void NodeName(DynamicContext context, in Focus focus, IReadOnlyList<Expr> arguments, Sequence output)
    {
        if (
            arguments[0].SingleNode(context, focus) is { } node
            && node.Tree.Kind(node.Node) is NodeKind.Element or NodeKind.Attribute
        )
            output.Add(
                Item.QualifiedName(
                    node.Tree.NamespaceUri(node.Node),
                    node.Tree.LocalName(node.Node),
                    node.Tree.Prefix(node.Node)
                )
            );
    }
}
