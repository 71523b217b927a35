namespace HopEn.Audit.Cda.XPath;

/// <summary>count(a).</summary>
internal sealed class CountExpr(Expr operand) : Expr
{
    public override StaticType Type => StaticType.Number;

    public override Dependencies DependsOn => operand.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override bool MayExposeContent(Func<int, bool> variableReveals) => false;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output) =>
        output.Add(Item.Integer(operand.Count(context, focus)));
}
