namespace HopEn.Audit.Cda.XPath;

/// <summary>a is b, a &lt;&lt; b, a &gt;&gt; b: by identity and document order.</summary>
internal sealed class NodeComparisonExpr(string comparator, Expr left, Expr right) : Expr
{
    public override StaticType Type => StaticType.Boolean;

    public override Dependencies DependsOn { get; } = left.DependsOn | right.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [left, right];

    public override bool MayExposeContent(Func<int, bool> variableReveals) => false;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        if (Node(left, context, focus) is not { } a || Node(right, context, focus) is not { } b)
            return;
        var order = ReferenceEquals(a.Tree, b.Tree) ? a.Node.CompareTo(b.Node) : a.Tree.Serial.CompareTo(b.Tree.Serial);
        output.Add(
            Item.Of(
                comparator switch
                {
                    "is" => order == 0,
                    "<<" => order < 0,
                    _ => order > 0,
                }
            )
        );
    }

    private static Item? Node(Expr operand, DynamicContext context, in Focus focus)
    {
        var list = context.Rent();
        operand.Evaluate(context, focus, list);
        if (list.Count > 1 || (list.Count == 1 && !list[0].IsNode))
            throw Casts.TypeError();
        Item? node = list.Count == 0 ? null : list[0];
        context.Return(list);
        return node;
    }
}
