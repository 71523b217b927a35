namespace HopEn.Audit.Cda.XPath;

/// <summary>a eq b and its five sisters: single values; empty when one side is.</summary>
internal sealed class ValueComparisonExpr(ComparisonOperator comparator, Expr left, Expr right) : Expr
{
    public override StaticType Type => StaticType.Boolean;

    public override Dependencies DependsOn { get; } = left.DependsOn | right.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [left, right];

    public override bool MayExposeContent(Func<int, bool> variableReveals) => false;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        if (left.SingleAtomic(context, focus) is { } a && right.SingleAtomic(context, focus) is { } b)
            output.Add(Item.Of(AtomicComparison.ByValue(context, comparator, a, b)));
    }
}
