namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions on qualified names (XQuery 1.0 and XPath 2.0 Functions, 11).</summary>
internal static class QNameFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("QName", 2, StaticType.Unknown, (context, in focus, arguments, output) =>
        {
            var uri = arguments[0].SingleText(context, focus);
            output.Add(Casts.QName(arguments[1].SingleText(context, focus), _ => uri));
        });
        table.Add("resolve-QName", 2, StaticType.Unknown, (context, in focus, arguments, output) =>
        {
            if (
                arguments[0].SingleAtomic(context, focus) is { } name
                && arguments[1].SingleNode(context, focus) is { } element
            )
                output.Add(Casts.QName(name.Text(), prefix => element.Tree.LookupNamespace(element.Node, prefix)));
        });
        table.Add("local-name-from-QName", 1, StaticType.Text, (context, in focus, arguments, output) =>
        {
            if (arguments[0].SingleAtomic(context, focus) is { } name)
                output.Add(Item.Of(name.QName.Local));
        });
        table.Add("namespace-uri-from-QName", 1, StaticType.Text, (context, in focus, arguments, output) =>
        {
            if (arguments[0].SingleAtomic(context, focus) is { } name)
                output.Add(Item.Of(name.QName.Namespace));
        });
    }
}
