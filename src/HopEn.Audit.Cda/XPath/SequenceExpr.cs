namespace HopEn.Audit.Cda.XPath;

/// <summary>Values one after the other: (a, b, c); () is empty.</summary>
internal sealed class SequenceExpr(IReadOnlyList<Expr> operands) : Expr
{
    public override StaticType Type =>
        Operands.Count == 1 || (Operands.Count > 1 && Operands.All(operand => operand.Type == StaticType.Nodes))
            ? Operands[0].Type
            : StaticType.Unknown;

    public override Dependencies Depends { get; } =
        operands.Aggregate(Dependencies.None, (sum, operand) => sum | operand.Depends);

    public override IReadOnlyList<Expr> Operands { get; } = operands;

    public override void Select(Evaluation e, in Focus focus, ItemList output)
    {
        foreach (var operand in Operands)
            operand.Select(e, focus, output);
    }
}
