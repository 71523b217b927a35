namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions that test the number of items of a sequence (XQuery 1.0 and XPath 2.0 Functions, 15.2).</summary>
internal static class CardinalityFunctions
{
    public static void AddTo(FunctionTable table)
    {
        Add(table, "zero-or-one", count => count <= 1);
        Add(table, "exactly-one", count => count == 1);
        Add(table, "one-or-more", count => count >= 1);
    }

    private static void Add(FunctionTable table, string name, Func<int, bool> allowed) =>
        table.Add(name, 1, StaticType.Unknown, (context, in focus, arguments, output) =>
        {
            var from = output.Count;
            arguments[0].Evaluate(context, focus, output);
            if (!allowed(output.Count - from))
                throw new XPathException("FORG0003", $"{name}() reçoit un autre nombre de valeurs");
        });
}
