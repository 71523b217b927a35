namespace HopEn.Audit.Cda.XPath;

/// <summary>A compiled expression. It holds no state of a run: any number of threads may evaluate it.</summary>
internal abstract class Expr
{
    /// <summary>What is known of the value beforehand.</summary>
    public virtual StaticType Type => StaticType.Unknown;

    /// <summary>What the value depends on.</summary>
    public abstract Dependencies DependsOn { get; }

    /// <summary>True when the value may hold text of the audited document: it is then masked in a message.</summary>
    public virtual bool MayExposeContent(Func<int, bool> variableReveals) =>
        Operands.Any(operand => operand.MayExposeContent(variableReveals));

    /// <summary>The expressions inside this one.</summary>
    public virtual IReadOnlyList<Expr> Operands => [];

    /// <summary>Appends the value to <paramref name="output"/>.</summary>
    public abstract void Evaluate(DynamicContext context, in Focus focus, Sequence output);

    /// <summary>The effective boolean value.</summary>
    public virtual bool EffectiveBooleanValue(DynamicContext context, in Focus focus)
    {
        var list = context.Rent();
        Evaluate(context, focus, list);
        var truth = EffectiveBooleanValue(list);
        context.Return(list);
        return truth;
    }

    /// <summary>True when the value is not empty.</summary>
    public virtual bool Exists(DynamicContext context, in Focus focus) => Count(context, focus) > 0;

    /// <summary>The number of items of the value.</summary>
    public virtual int Count(DynamicContext context, in Focus focus)
    {
        var list = context.Rent();
        Evaluate(context, focus, list);
        var count = list.Count;
        context.Return(list);
        return count;
    }

    /// <summary>The text of a value of at most one item; empty for none.</summary>
    public virtual string SingleText(DynamicContext context, in Focus focus) =>
        SingleAtomic(context, focus) is { } item ? item.Text() : "";

    /// <summary>The one atomized item of the value, or null for none.</summary>
    public Item? SingleAtomic(DynamicContext context, in Focus focus)
    {
        var list = context.Rent();
        Evaluate(context, focus, list);
        if (list.Count > 1)
            throw new XPathException(
                "XPTY0004",
                "une suite de plusieurs valeurs se trouve là où une seule est attendue"
            );
        Item? single = list.Count == 0 ? null : list[0].Atomized();
        context.Return(list);
        return single;
    }

    /// <summary>The effective boolean value of a sequence: a first node is true, a single value by its type.</summary>
    public static bool EffectiveBooleanValue(Sequence list)
    {
        if (list.Count == 0)
            return false;
        ref readonly var first = ref list[0];
        if (first.IsNode)
            return true;
        if (list.Count > 1)
            throw new XPathException("FORG0006", "une suite de plusieurs valeurs n’est ni vraie ni fausse");
        return first.Kind switch
        {
            ItemKind.Boolean => first.Truth,
            ItemKind.String or ItemKind.Untyped => first.Text().Length > 0,
            ItemKind.Integer or ItemKind.Decimal => first.Exact() != 0,
            ItemKind.Double => first.Double() is var number && number != 0 && !double.IsNaN(number),
            _ => throw new XPathException("FORG0006", "une valeur de ce type n’est ni vraie ni fausse"),
        };
    }
}
