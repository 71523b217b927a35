namespace HopEn.Audit.Cda.XPath;

/// <summary>The predicates of a step or a filter.</summary>
internal sealed class Predicates(IReadOnlyList<Expr> conditions, string source = "")
{
    /// <summary>The predicates as written: two steps with the same text in one schema keep the same nodes.</summary>
    public string Source { get; } = source;

    public Expr[] Conditions { get; } = [.. conditions];

    public bool IsEmpty => Conditions.Length == 0;

    /// <summary>True when a condition may be a position or ask for one: the candidates must then be counted.</summary>
    public bool ArePositional { get; } =
        conditions.Any(condition =>
            condition.Type is StaticType.Number or StaticType.Unknown
            || condition.DependsOn.HasFlag(Dependencies.Position)
        );

    /// <summary>What the conditions depend on besides the candidate itself.</summary>
    public Dependencies DependsOn { get; } =
        conditions.Aggregate(Dependencies.None, (sum, condition) => sum | condition.DependsOn)
        & ~(Dependencies.Focus | Dependencies.Position);

    /// <summary>Tests one candidate; only for conditions that are not positional.</summary>
    public bool AllHold(DynamicContext context, in Item item)
    {
        if (Conditions.Length == 0)
            return true;
        var focus = new Focus(item);
        foreach (var condition in Conditions)
        {
            if (!condition.EffectiveBooleanValue(context, focus))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Keeps of a list, from an index on, the items for which all conditions hold,
    /// positions counted in the list's order.
    /// </summary>
    public void Filter(DynamicContext context, Sequence list, int from)
    {
        foreach (var condition in Conditions)
        {
            var size = list.Count - from;
            var kept = context.Rent();
            for (var i = 0; i < size; i++)
            {
                context.CheckCancellation();
                if (Holds(context, condition, new Focus(list[from + i], i + 1, size)))
                    kept.Add(list[from + i]);
            }

            list.Truncate(from);
            list.AddRange(kept);
            context.Return(kept);
        }
    }

    private static bool Holds(DynamicContext context, Expr condition, in Focus focus)
    {
        if (condition.Type is StaticType.Boolean or StaticType.Nodes or StaticType.Text)
            return condition.EffectiveBooleanValue(context, focus);
        var value = context.Rent();
        condition.Evaluate(context, focus, value);
        var holds =
            value.Count == 1 && value[0].IsNumber
                ? value[0].Double() == focus.Position
                : Expr.EffectiveBooleanValue(value);
        context.Return(value);
        return holds;
    }
}
