namespace HopEn.Audit.Cda.XPath;

/// <summary>and, or.</summary>
internal sealed class LogicalExpr(bool all, Expr left, Expr right) : BooleanExpr
{
    public bool All { get; } = all;

    public override Dependencies Depends { get; } = left.Depends | right.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [left, right];

    public override bool Test(Evaluation e, in Focus focus) => All ? left.Test(e, focus) && right.Test(e, focus) : left.Test(e, focus) || right.Test(e, focus);
}
