namespace HopEn.Audit.Cda.XPath;

/// <summary>Reads the arguments of functions that take one node or one number.</summary>
internal static class Arguments
{
    /// <summary>The only node of the argument; null when it is empty.</summary>
    /// <exception cref="XPathException">Several items, or one that is no node.</exception>
    public static Item? SingleNode(this Expr argument, DynamicContext context, in Focus focus)
    {
        var items = context.Rent();
        argument.Evaluate(context, focus, items);
        if (items.Count > 1 || (items.Count == 1 && !items[0].IsNode))
            throw Casts.TypeError();
        Item? node = items.Count == 0 ? null : items[0];
        context.Return(items);
        return node;
    }

    /// <summary>The number of the argument.</summary>
    /// <exception cref="XPathException">None, several, or one that is no number.</exception>
    public static double SingleNumber(this Expr argument, DynamicContext context, in Focus focus) =>
        argument.SingleAtomic(context, focus) is { } item ? Casts.Double(item) : throw Casts.TypeError();
}
