namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions on sequences (XQuery 1.0 and XPath 2.0 Functions, 15.1).</summary>
internal static class SequenceFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("data", 1, StaticType.Unknown, Data);
        table.Add("unordered", 1, StaticType.Unknown, FirstArgument);
        table.Add("trace", 2, StaticType.Unknown, FirstArgument);
        table.Add("reverse", 1, StaticType.Unknown, (context, in focus, arguments, output) =>
        {
            var from = output.Count;
            arguments[0].Evaluate(context, focus, output);
            output.Reverse(from);
        });
        table.Add("subsequence", 2, StaticType.Unknown, (context, in focus, arguments, output) =>
        {
            var start = arguments[1].SingleNumber(context, focus);
            Subsequence(context, focus, arguments[0], (start, double.PositiveInfinity), output);
        });
        table.Add("subsequence", 3, StaticType.Unknown, (context, in focus, arguments, output) =>
        {
            var start = arguments[1].SingleNumber(context, focus);
            Subsequence(context, focus, arguments[0], (start, arguments[2].SingleNumber(context, focus)), output);
        });
        table.Add("remove", 2, StaticType.Unknown, (context, in focus, arguments, output) =>
            Splice(context, focus, arguments, null, output)
        );
        table.Add("insert-before", 3, StaticType.Unknown, (context, in focus, arguments, output) =>
            Splice(context, focus, arguments, arguments[2], output)
        );
    }

    private static void Data(DynamicContext context, in Focus focus, IReadOnlyList<Expr> arguments, Sequence output)
    {
        var items = context.Rent();
        arguments[0].Evaluate(context, focus, items);
        foreach (ref readonly var item in items.Span)
            output.Add(item.Atomized());
        context.Return(items);
    }

    private static void FirstArgument(
        DynamicContext context,
        in Focus focus,
        IReadOnlyList<Expr> arguments,
        Sequence output
    ) => arguments[0].Evaluate(context, focus, output);

    private static void Subsequence(
        DynamicContext context,
        in Focus focus,
        Expr argument,
        (double Start, double Length) range,
        Sequence output
    )
    {
        var items = context.Rent();
        argument.Evaluate(context, focus, items);
        var from = Math.Floor(range.Start + 0.5);
        var to = from + Math.Floor(range.Length + 0.5);
        for (var i = 0; i < items.Count; i++)
        {
            if (i + 1 >= from && i + 1 < to)
                output.Add(items[i]);
        }

        context.Return(items);
    }

    /// <summary>
    /// insert-before, or remove when there is nothing to insert: nodes stay nodes,
    /// which the library would turn into values.
    /// </summary>
    private static void Splice(
        DynamicContext context,
        in Focus focus,
        IReadOnlyList<Expr> arguments,
        Expr? inserted,
        Sequence output
    )
    {
        var items = context.Rent();
        arguments[0].Evaluate(context, focus, items);
        var position = arguments[1].SingleAtomic(context, focus) is { } item
            ? Casts.Integer(item)
            : throw Casts.TypeError();
        if (inserted is not null)
            position = Math.Clamp(position, 1, items.Count + 1);
        for (var i = 1; i <= items.Count; i++)
        {
            if (i == position)
                inserted?.Evaluate(context, focus, output);
            if (i != position || inserted is not null)
                output.Add(items[i - 1]);
        }

        if (position == items.Count + 1)
            inserted?.Evaluate(context, focus, output);
        context.Return(items);
    }
}
