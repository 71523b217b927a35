namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions that compare the items of sequences (XQuery 1.0 and XPath 2.0 Functions, 15.1 and 15.3).</summary>
internal static class EqualityFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("distinct-values", 1, StaticType.Unknown, DistinctValues);
        table.Add("index-of", 2, StaticType.Unknown, IndexOf, safe: true);
        table.Add("deep-equal", 2, StaticType.Boolean, DeepEqual);
    }

    private static void DistinctValues(
        DynamicContext context,
        in Focus focus,
        IReadOnlyList<Expr> arguments,
        Sequence output
    )
    {
        var items = context.Rent();
        arguments[0].Evaluate(context, focus, items);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var from = output.Count;
        for (var i = 0; i < items.Count; i++)
        {
            context.CheckCancellation();
            var item = items[i].Atomized();
            if (item.Kind is ItemKind.String or ItemKind.Untyped)
            {
                if (texts.Add(item.Text()))
                    output.Add(item);
                continue;
            }

            var known = false;
            for (var j = from; j < output.Count && !known; j++)
                known = (output[j].IsNaN && item.IsNaN) || AtomicComparison.AreSame(context, output[j], item);
            if (!known)
                output.Add(item);
        }

        context.Return(items);
    }

    private static void IndexOf(DynamicContext context, in Focus focus, IReadOnlyList<Expr> arguments, Sequence output)
    {
        var items = context.Rent();
        arguments[0].Evaluate(context, focus, items);
        if (arguments[1].SingleAtomic(context, focus) is { } wanted)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (AtomicComparison.AreSame(context, items[i].Atomized(), wanted))
                    output.Add(Item.Integer(i + 1));
            }
        }

        context.Return(items);
    }

    private static void DeepEqual(
        DynamicContext context,
        in Focus focus,
        IReadOnlyList<Expr> arguments,
        Sequence output
    )
    {
        var (left, right) = (context.Rent(), context.Rent());
        arguments[0].Evaluate(context, focus, left);
        arguments[1].Evaluate(context, focus, right);
        output.Add(Item.Of(DeepEquality.AreEqual(context, left, right)));
        context.Return(left);
        context.Return(right);
    }
}
