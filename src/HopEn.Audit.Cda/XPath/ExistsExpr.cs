namespace HopEn.Audit.Cda.XPath;

/// <summary>exists(a), or empty(a).</summary>
internal sealed class ExistsExpr(bool wanted, Expr operand) : BooleanExpr
{
    public override Dependencies Depends => operand.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override bool Test(Evaluation e, in Focus focus) => operand.Exists(e, focus) == wanted;
}
