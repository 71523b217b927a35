namespace HopEn.Audit.Cda.XPath;

/// <summary>a castable as xs:type?.</summary>
internal sealed class CastableExpr(string type, bool optional, Expr operand, CastExpr cast) : BooleanExpr
{
    public override Dependencies DependsOn => operand.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus)
    {
        var list = context.Rent();
        operand.Evaluate(context, focus, list);
        var castable = list.Count == 0 ? optional : list.Count == 1 && Castable(context, list[0].Atomized());
        context.Return(list);
        return castable;
    }

    private bool Castable(DynamicContext context, in Item item)
    {
        if (item.Kind is ItemKind.String or ItemKind.Untyped)
        {
            switch (type)
            {
                case "string" or "untypedAtomic":
                    return true;
                case "integer":
                    return XPathNumbers.IsInteger(item.Text());
                case "decimal":
                    return XPathNumbers.IsDecimal(item.Text());
                case "double":
                    return XPathNumbers.Double(item.Text()) is not null;
            }
        }

        var output = context.Rent();
        try
        {
            cast.Cast(context, item, output);
            return true;
        }
        catch (XPathException)
        {
            return false;
        }
        finally
        {
            context.Return(output);
        }
    }
}
