using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>a = b and its five sisters: true when one pair of items holds.</summary>
/// <remarks>A right side that no document changes, such as the codes of a value set, is read once and kept as a set of texts.</remarks>
internal sealed class GeneralComparisonExpr(ComparisonOperator comparator, Expr left, Expr right) : BooleanExpr
{
    private readonly bool _constant = comparator == ComparisonOperator.Equal && right.DependsOn == Dependencies.None;
    private readonly (XmlName Attribute, string Text)? _attributeIsText =
        comparator <= ComparisonOperator.NotEqual
        && left is PathExpr { Attribute: { } attribute }
        && right is LiteralExpr { Value.Kind: ItemKind.String } literal
            ? (attribute, literal.Value.Text())
            : null;

    private volatile ConstantTexts? _texts;

    public ComparisonOperator Comparator { get; } = comparator;

    public Expr Left { get; } = left;

    public Expr Right { get; } = right;

    public override Dependencies DependsOn { get; } = left.DependsOn | right.DependsOn;

    public override IReadOnlyList<Expr> Operands { get; } = [left, right];

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus)
    {
        if (Left is CountExpr count && Right is LiteralExpr { Value.IsNumber: true } limit)
            return CountHolds(context, focus, count, limit.Value.Double());
        if (_attributeIsText is { } pair && focus.Item.IsNode)
        {
            var found = AxisStep.AttributeOf(focus.Item, pair.Attribute);
            return found != 0
                && (focus.Item.Tree.StringValue(found) == pair.Text) == (Comparator == ComparisonOperator.Equal);
        }

        var lefts = context.Rent();
        Left.Evaluate(context, focus, lefts);
        if (lefts.Count == 0)
        {
            context.Return(lefts);
            return false;
        }

        var holds =
            _constant && Constant(context, focus) is { All: true } texts
                ? Contains(context, lefts, texts)
                : Pairs(context, focus, lefts);
        context.Return(lefts);
        return holds;
    }

    private bool CountHolds(DynamicContext context, in Focus focus, CountExpr count, double limit) =>
        (Comparator, limit) switch
        {

            (ComparisonOperator.GreaterOrEqual, 1)
            or
            (ComparisonOperator.Greater, 0)
            or (ComparisonOperator.NotEqual, 0) => count.Operands[0].Exists(context, focus),
            (ComparisonOperator.Less, 1) or (ComparisonOperator.LessOrEqual, 0) or (ComparisonOperator.Equal, 0) =>
                !count.Operands[0].Exists(context, focus),
            _ => AtomicComparison.Numbers(Comparator, count.Operands[0].Count(context, focus), limit),
        };

    private bool Pairs(DynamicContext context, in Focus focus, Sequence lefts)
    {
        var rights = context.Rent();
        Right.Evaluate(context, focus, rights);
        var holds = false;
        for (var i = 0; i < lefts.Count && !holds; i++)
        {
            context.CheckCancellation();
            var item = lefts[i].Atomized();
            for (var j = 0; j < rights.Count && !holds; j++)
                holds = AtomicComparison.General(context, Comparator, item, rights[j].Atomized());
        }

        context.Return(rights);
        return holds;
    }

    private bool Contains(DynamicContext context, Sequence lefts, ConstantTexts texts)
    {
        for (var i = 0; i < lefts.Count; i++)
        {
            var item = lefts[i].Atomized();
            if (item.Kind is ItemKind.String or ItemKind.Untyped)
            {
                if (texts.Set.Contains(item.Text()))
                    return true;
            }
            else if (texts.Items.Count > 0)
            {
                foreach (var text in texts.Items)
                {
                    if (AtomicComparison.General(context, Comparator, item, text))
                        return true;
                }
            }
        }

        return false;
    }

    private ConstantTexts Constant(DynamicContext context, in Focus focus)
    {
        if (_texts is { } known)
            return known;
        var list = context.Rent();
        Right.Evaluate(context, focus, list);
        var items = new List<Item>(list.Count);
        foreach (ref readonly var item in list.Span)
            items.Add(item.Atomized());
        context.Return(list);
        var all = items.TrueForAll(item => item.Kind is ItemKind.String or ItemKind.Untyped);
        return _texts = new ConstantTexts(
            all,
            items,
            all ? items.Select(item => item.Text()).ToHashSet(StringComparer.Ordinal) : []
        );
    }

    private sealed record ConstantTexts(bool All, List<Item> Items, HashSet<string> Set);
}
