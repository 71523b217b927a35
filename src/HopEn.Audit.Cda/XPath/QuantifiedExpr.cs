namespace HopEn.Audit.Cda.XPath;

/// <summary>some / every $x in a satisfies b, where b counts by its effective boolean value.</summary>
internal sealed class QuantifiedExpr(bool every, int slot, Expr source, Expr condition) : BooleanExpr
{
    public override Dependencies Depends { get; } = source.Depends | condition.Depends | Dependencies.Variables;

    public override IReadOnlyList<Expr> Operands { get; } = [source, condition];

    public override bool Test(Evaluation e, in Focus focus)
    {
        var items = e.Rent();
        source.Select(e, focus, items);
        var result = every;
        for (var i = 0; i < items.Count && result == every; i++)
        {
            e.Tick();
            e.SetRange(slot, items[i]);
            result = condition.Test(e, focus);
        }

        e.Return(items);
        return result;
    }
}
