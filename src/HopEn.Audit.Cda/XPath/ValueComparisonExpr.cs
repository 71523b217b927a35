namespace HopEn.Audit.Cda.XPath;

/// <summary>a eq b and its five sisters: single values; empty when one side is.</summary>
internal sealed class ValueComparisonExpr(Comparator comparator, Expr left, Expr right) : Expr
{
    public override StaticType Type => StaticType.Boolean;

    public override Dependencies Depends { get; } = left.Depends | right.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [left, right];

    public override bool Reveals(Func<int, bool> variableReveals) => false;

    public override void Select(Evaluation e, in Focus focus, ItemList output)
    {
        if (left.Single(e, focus) is { } a && right.Single(e, focus) is { } b)
            output.Add(Item.Of(Comparing.Typed(e, comparator, a, b)));
    }
}
