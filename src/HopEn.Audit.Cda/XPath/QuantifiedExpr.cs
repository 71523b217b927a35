namespace HopEn.Audit.Cda.XPath;

/// <summary>some / every $x in a satisfies b, where b counts by its effective boolean value.</summary>
internal sealed class QuantifiedExpr(bool every, int slot, Expr source, Expr condition) : BooleanExpr
{
    public override Dependencies DependsOn { get; } = source.DependsOn | condition.DependsOn | Dependencies.Variables;

    public override IReadOnlyList<Expr> Operands { get; } = [source, condition];

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus)
    {
        var items = context.Rent();
        source.Evaluate(context, focus, items);
        var result = every;
        for (var i = 0; i < items.Count && result == every; i++)
        {
            context.CheckCancellation();
            context.SetRangeVariable(slot, items[i]);
            result = condition.EffectiveBooleanValue(context, focus);
        }

        context.Return(items);
        return result;
    }
}
