namespace HopEn.Audit.Cda.XPath;

/// <summary>a cast as xs:type?, and the constructor xs:type(a).</summary>
internal sealed class CastExpr(string type, bool optional, Expr operand, Func<string, string?> resolve) : Expr
{
    public override StaticType Type =>
        type switch
        {
            "string" or "untypedAtomic" => StaticType.Text,
            "integer" or "decimal" or "double" => StaticType.Number,
            "boolean" => StaticType.Boolean,
            _ => StaticType.Unknown,
        };

    public override Dependencies DependsOn => operand.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        if (operand.SingleAtomic(context, focus) is { } item)
            Cast(context, item, output);
        else if (!optional)
            throw Casts.TypeError();
    }

    public void Cast(DynamicContext context, in Item item, Sequence output)
    {
        switch (type)
        {
            case "string":
                output.Add(Item.Of(item.Text()));
                break;
            case "untypedAtomic":
                output.Add(Item.Untyped(item.Text()));
                break;
            case "integer" when item.Kind != ItemKind.Other:
                output.Add(Item.Integer(Casts.Integer(item)));
                break;
            case "decimal" when item.Kind != ItemKind.Other:
                output.Add(Item.Of(Casts.Decimal(item)));
                break;
            case "double" when item.Kind != ItemKind.Other:
                output.Add(Item.Of(Casts.Double(item)));
                break;
            case "boolean" when item.Kind != ItemKind.Other:
                output.Add(Item.Of(Casts.Boolean(item)));
                break;
            case "QName":
                output.Add(item.Kind == ItemKind.QName ? item : Casts.QName(item.Text(), resolve));
                break;
            default:
                context.Library.Evaluate($"$a0 cast as xs:{type}", output, item);
                break;
        }
    }
}
