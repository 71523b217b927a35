namespace HopEn.Audit.Cda.XPath;

/// <summary>union (|), intersect, except: sets of nodes, in document order.</summary>
internal sealed class NodeSetExpr(string operation, Expr left, Expr right) : Expr
{
    public bool IsUnion => operation == "|";

    public override StaticType Type => StaticType.Nodes;

    public override Dependencies Depends { get; } = left.Depends | right.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [left, right];

    public override bool Test(Evaluation e, in Focus focus) => Exists(e, focus);

    public override bool Exists(Evaluation e, in Focus focus) =>
        operation == "|" ? left.Exists(e, focus) || right.Exists(e, focus) : base.Exists(e, focus);

    public override void Select(Evaluation e, in Focus focus, ItemList output)
    {
        var from = output.Count;
        left.Select(e, focus, output);
        if (operation == "|")
        {
            right.Select(e, focus, output);
            Sort(output, from);
            return;
        }

        Sort(output, from);
        var others = e.Rent();
        right.Select(e, focus, others);
        Sort(others, 0);
        var kept = e.Rent();
        for (var i = from; i < output.Count; i++)
        {
            e.Tick();
            if (Contains(others, output[i]) == (operation == "intersect"))
                kept.Add(output[i]);
        }

        output.Truncate(from);
        output.AddRange(kept);
        e.Return(kept);
        e.Return(others);
    }

    private static bool Contains(ItemList sorted, in Item node)
    {
        foreach (ref readonly var item in sorted.Span)
        {
            if (item.Node == node.Node && ReferenceEquals(item.Tree, node.Tree))
                return true;
        }

        return false;
    }

    private static void Sort(ItemList list, int from)
    {
        for (var i = from; i < list.Count; i++)
        {
            if (!list[i].IsNode)
                throw Casts.Mismatch();
        }

        list.SortNodes(from);
    }
}
