namespace HopEn.Audit.Cda.XPath;

/// <summary>-a.</summary>
internal sealed class NegationExpr(Expr operand) : Expr
{
    public override Dependencies DependsOn => operand.DependsOn;

    public override StaticType Type => operand.Type == StaticType.Number ? StaticType.Number : StaticType.Unknown;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        if (operand.SingleAtomic(context, focus) is not { } item)
            return;
        if (item.Kind == ItemKind.Other)
            context.Library.Evaluate("-$a0", output, item);
        else if (item.Kind == ItemKind.Integer)
            output.Add(Item.Integer(-item.Exact()));
        else if (item.Kind == ItemKind.Decimal)
            output.Add(Item.Of(-item.Exact()));
        else
            output.Add(Item.Of(-Casts.Double(item)));
    }
}
