namespace HopEn.Audit.Cda.XPath;

/// <summary>not(a): a node that is there is true, whatever its text.</summary>
internal sealed class NotExpr(Expr operand) : BooleanExpr
{
    public override Dependencies Depends => operand.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override bool Test(Evaluation e, in Focus focus) => !operand.Test(e, focus);
}
