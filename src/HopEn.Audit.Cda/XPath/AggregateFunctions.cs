namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// sum, avg, min, max: untyped values are doubles, texts are in the order of their characters; others are left to
/// <see cref="XPath2Library"/>.
/// </summary>
internal static class AggregateFunctions
{
    private delegate Item Combination(DynamicContext context, in Item total, in Item next);

    public static void AddTo(FunctionTable table)
    {
        Add(table, "sum", Sum, empty: Item.Integer(0));
        Add(table, "avg", Sum);
        Add(table, "min", Least);
        Add(table, "max", Greatest);
    }

    private static void Add(FunctionTable table, string name, Combination combine, Item? empty = null) =>
        table.Add(name, 1, StaticType.Unknown, (context, in focus, arguments, output) =>
        {
            var atoms = context.Rent();
            Atomize(context, focus, arguments[0], atoms);
            if (atoms.Count == 0)
            {
                if (empty is { } none)
                    output.Add(none);
            }
            else if (!AreNumbers(atoms) && !(combine != Sum && AreTexts(atoms)))
            {
                context.Library.Evaluate($"{name}($a0)", output, [atoms]);
            }
            else
            {
                var total = atoms[0];
                for (var i = 1; i < atoms.Count; i++)
                {
                    context.CheckCancellation();
                    total = combine(context, total, atoms[i]);
                }

                output.Add(name == "avg" ? ArithmeticExpr.Apply("div", total, Item.Integer(atoms.Count)) : total);
            }

            context.Return(atoms);
        });

    private static void Atomize(DynamicContext context, in Focus focus, Expr argument, Sequence atoms)
    {
        var items = context.Rent();
        argument.Evaluate(context, focus, items);
        foreach (ref readonly var item in items.Span)
        {
            var atom = item.Atomized();
            atoms.Add(atom.Kind == ItemKind.Untyped ? Item.Of(Casts.Double(atom)) : atom);
        }

        context.Return(items);
    }

    private static bool AreNumbers(Sequence atoms)
    {
        foreach (ref readonly var atom in atoms.Span)
        {
            if (!atom.IsNumber)
                return false;
        }

        return true;
    }

    private static bool AreTexts(Sequence atoms)
    {
        foreach (ref readonly var atom in atoms.Span)
        {
            if (atom.Kind != ItemKind.String)
                return false;
        }

        return true;
    }

    private static Item Sum(DynamicContext context, in Item total, in Item next) =>
        ArithmeticExpr.Apply("+", total, next);

    // Nothing is less or greater than NaN: one among the values is the answer.
    private static Item Least(DynamicContext context, in Item total, in Item next) =>
        AtomicComparison.ByValue(context, ComparisonOperator.Less, next, total) || next.IsNaN ? next : total;

    private static Item Greatest(DynamicContext context, in Item total, in Item next) =>
        AtomicComparison.ByValue(context, ComparisonOperator.Greater, next, total) || next.IsNaN ? next : total;
}
