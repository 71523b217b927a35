namespace HopEn.Audit.Cda.XPath;

/// <summary>count(a).</summary>
internal sealed class CountExpr(Expr operand) : Expr
{
    public override StaticType Type => StaticType.Number;

    public override Dependencies Depends => operand.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override bool Reveals(Func<int, bool> variableReveals) => false;

    public override void Select(Evaluation e, in Focus focus, ItemList output) =>
        output.Add(Item.Integer(operand.Count(e, focus)));
}
