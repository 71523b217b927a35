namespace HopEn.Audit.Cda.XPath;

/// <summary>-a.</summary>
internal sealed class NegationExpr(Expr operand) : Expr
{
    public override Dependencies Depends => operand.Depends;

    public override StaticType Type => operand.Type == StaticType.Number ? StaticType.Number : StaticType.Unknown;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override void Select(Evaluation e, in Focus focus, ItemList output)
    {
        if (operand.Single(e, focus) is not { } item)
            return;
        if (item.Kind == ItemKind.Other)
            e.Library.Evaluate("-$a0", output, item);
        else if (item.Kind == ItemKind.Integer)
            output.Add(Item.Integer(-item.Exact()));
        else if (item.Kind == ItemKind.Decimal)
            output.Add(Item.Of(-item.Exact()));
        else
            output.Add(Item.Of(-Casts.Double(item)));
    }
}
