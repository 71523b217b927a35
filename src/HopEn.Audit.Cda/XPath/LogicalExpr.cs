namespace HopEn.Audit.Cda.XPath;

/// <summary>and, or. A chain of one of them is one expression, so that a test of thousands of codes is a list and not a depth.</summary>
internal sealed class LogicalExpr(bool all, IReadOnlyList<Expr> operands) : BooleanExpr
{
    private readonly Expr[] _operands = [.. operands];

    public bool All { get; } = all;

    public override Dependencies DependsOn { get; } =
        operands.Aggregate(Dependencies.None, (sum, operand) => sum | operand.DependsOn);

    public override IReadOnlyList<Expr> Operands => _operands;

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus)
    {
        foreach (var operand in _operands)
        {
            if (operand.EffectiveBooleanValue(context, focus) != All)
                return !All;
        }

        return All;
    }
}
