namespace HopEn.Audit.Cda.XPath;

/// <summary>union (|), intersect, except: sets of nodes, in document order.</summary>
internal sealed class NodeSetExpr(string operation, Expr left, Expr right) : Expr
{
    public bool IsUnion => operation == "|";

    public bool IsIntersection => operation == "intersect";

    public override StaticType Type => StaticType.Nodes;

    public override Dependencies DependsOn { get; } = left.DependsOn | right.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [left, right];

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus) => Exists(context, focus);

    public override bool Exists(DynamicContext context, in Focus focus) =>
        operation == "|" ? left.Exists(context, focus) || right.Exists(context, focus) : base.Exists(context, focus);

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        var from = output.Count;
        left.Evaluate(context, focus, output);
        if (operation == "|")
        {
            right.Evaluate(context, focus, output);
            Sort(output, from);
            return;
        }

        Sort(output, from);
        var others = context.Rent();
        right.Evaluate(context, focus, others);
        Sort(others, 0);
        var kept = context.Rent();
        for (var i = from; i < output.Count; i++)
        {
            context.CheckCancellation();
            if (Contains(others, output[i]) == (operation == "intersect"))
                kept.Add(output[i]);
        }

        output.Truncate(from);
        output.AddRange(kept);
        context.Return(kept);
        context.Return(others);
    }

    private static bool Contains(Sequence sorted, in Item node)
    {
        foreach (ref readonly var item in sorted.Span)
        {
            if (item.Node == node.Node && ReferenceEquals(item.Tree, node.Tree))
                return true;
        }

        return false;
    }

    private static void Sort(Sequence list, int from)
    {
        for (var i = from; i < list.Count; i++)
        {
            if (!list[i].IsNode)
                throw Casts.TypeError();
        }

        list.SortInDocumentOrder(from);
    }
}
