namespace HopEn.Audit.Cda.XPath;

/// <summary>Values one after the other: (a, b, c); () is empty.</summary>
internal sealed class SequenceExpr(IReadOnlyList<Expr> operands) : Expr
{
    public override StaticType Type =>
        Operands.Count == 1 || (Operands.Count > 1 && Operands.All(operand => operand.Type == StaticType.Nodes))
            ? Operands[0].Type
            : StaticType.Unknown;

    public override Dependencies DependsOn { get; } =
        operands.Aggregate(Dependencies.None, (sum, operand) => sum | operand.DependsOn);

    public override IReadOnlyList<Expr> Operands { get; } = operands;

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        foreach (var operand in Operands)
            operand.Evaluate(context, focus, output);
    }
}
