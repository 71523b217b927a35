namespace HopEn.Audit.Cda.XPath;

/// <summary>a castable as xs:type?.</summary>
internal sealed class CastableExpr(string type, bool optional, Expr operand, CastExpr cast) : BooleanExpr
{
    public override Dependencies Depends => operand.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [operand];

    public override bool Test(Evaluation e, in Focus focus)
    {
        var list = e.Rent();
        operand.Select(e, focus, list);
        var castable = list.Count == 0 ? optional : list.Count == 1 && Castable(e, list[0].Atomized());
        e.Return(list);
        return castable;
    }

    private bool Castable(Evaluation e, in Item item)
    {
        if (item.Kind is ItemKind.String or ItemKind.Untyped)
        {
            switch (type)
            {
                case "string" or "untypedAtomic":
                    return true;
                case "integer":
                    return Numbers.IsInteger(item.Text());
                case "decimal":
                    return Numbers.IsDecimal(item.Text());
                case "double":
                    return Numbers.Double(item.Text()) is not null;
            }
        }

        var output = e.Rent();
        try
        {
            cast.Cast(e, item, output);
            return true;
        }
        catch (XPathException)
        {
            return false;
        }
        finally
        {
            e.Return(output);
        }
    }
}
