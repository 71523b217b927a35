namespace HopEn.Audit.Cda.XPath;

/// <summary>not(a): a node that is there is true, whatever its text.</summary>
internal sealed class NotExpr(Expr operand) : BooleanExpr
{
    public override Dependencies DependsOn => operand.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus) =>
        !operand.EffectiveBooleanValue(context, focus);
}
