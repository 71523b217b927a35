namespace HopEn.Audit.Cda.XPath;

/// <summary>exists(a), or empty(a).</summary>
internal sealed class ExistsExpr(bool wanted, Expr operand) : BooleanExpr
{
    public override Dependencies DependsOn => operand.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus) =>
        operand.Exists(context, focus) == wanted;
}
