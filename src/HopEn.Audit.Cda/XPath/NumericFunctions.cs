namespace HopEn.Audit.Cda.XPath;

/// <summary>Functions on a number (XQuery 1.0 and XPath 2.0 Functions, 6.4), and the conversion to one.</summary>
internal static class NumericFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add(
            "number",
            0,
            StaticType.Number,
            (context, in focus, arguments, output) => output.Add(ToNumber(focus.Item.Atomized())),
            reads: Dependencies.Focus
        );
        table.Add("number", 1, StaticType.Number, (context, in focus, arguments, output) =>
            output.Add(arguments[0].SingleAtomic(context, focus) is { } item ? ToNumber(item) : Item.Of(double.NaN))
        );
        AddRounding(table, "abs", Math.Abs, Math.Abs);
        AddRounding(table, "floor", Math.Floor, decimal.Floor);
        AddRounding(table, "ceiling", Math.Ceiling, decimal.Ceiling);
        AddRounding(table, "round", XPathNumbers.Round, value =>
            value == decimal.Truncate(value) ? value : decimal.Floor(value + 0.5m)
        );
    }

    private static void AddRounding(
        FunctionTable table,
        string name,
        Func<double, double> real,
        Func<decimal, decimal> exact
    ) => table.Add(name, 1, StaticType.Number, (context, in focus, arguments, output) =>
        {
            if (arguments[0].SingleAtomic(context, focus) is not { } item)
                return;
            output.Add(
                item.Kind switch
                {
                    ItemKind.Integer => Item.Integer(exact(item.Exact())),
                    ItemKind.Decimal => Item.Of(exact(item.Exact())),
                    _ => Item.Of(real(Casts.Double(item))),
                }
            );
        });

    private static Item ToNumber(in Item item) =>
        item.Kind switch
        {
            ItemKind.String or ItemKind.Untyped => Item.Of(XPathNumbers.Double(item.Text()) ?? double.NaN),
            ItemKind.Other or ItemKind.QName => Item.Of(double.NaN),
            _ => Item.Of(Casts.Double(item)),
        };
}
