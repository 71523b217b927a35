using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>a = b and its five sisters: true when one pair of items holds.</summary>
/// <remarks>A right side that no document changes, such as the codes of a value set, is read once and kept as a set of texts.</remarks>
internal sealed class GeneralComparisonExpr(Comparator comparator, Expr left, Expr right) : BooleanExpr
{
    private readonly bool _constant = comparator == Comparator.Equal && right.Depends == Dependencies.None;
    private readonly (XmlName Attribute, string Text)? _attributeIsText =
        comparator <= Comparator.NotEqual
        && left is PathExpr { Attribute: { } attribute }
        && right is LiteralExpr { Value.Kind: ItemKind.String } literal
            ? (attribute, literal.Value.Text())
            : null;

    private volatile ConstantTexts? _texts;

    public Comparator Comparator { get; } = comparator;

    public Expr Left { get; } = left;

    public Expr Right { get; } = right;

    public override Dependencies Depends { get; } = left.Depends | right.Depends;

    public override IReadOnlyList<Expr> Operands { get; } = [left, right];

    public override bool Test(Evaluation e, in Focus focus)
    {
        if (Left is CountExpr count && Right is LiteralExpr { Value.IsNumber: true } limit)
            return CountHolds(e, focus, count, limit.Value.Double());
        if (_attributeIsText is { } pair && focus.Item.IsNode)
        {
            var found = AxisStep.AttributeOf(focus.Item, pair.Attribute);
            return found != 0 && (focus.Item.Tree.StringValue(found) == pair.Text) == (Comparator == Comparator.Equal);
        }

        var lefts = e.Rent();
        Left.Select(e, focus, lefts);
        if (lefts.Count == 0)
        {
            e.Return(lefts);
            return false;
        }

        var holds =
            _constant && Constant(e, focus) is { All: true } texts ? Contains(e, lefts, texts) : Pairs(e, focus, lefts);
        e.Return(lefts);
        return holds;
    }

    private bool CountHolds(Evaluation e, in Focus focus, CountExpr count, double limit) =>
        (Comparator, limit) switch
        {
            (Comparator.GreaterOrEqual, 1) or (Comparator.Greater, 0) or (Comparator.NotEqual, 0) => count
                .Operands[0]
                .Exists(e, focus),
            (Comparator.Less, 1) or (Comparator.LessOrEqual, 0) or (Comparator.Equal, 0) => !count
                .Operands[0]
                .Exists(e, focus),
            _ => Comparing.Double(Comparator, count.Operands[0].Count(e, focus), limit),
        };

    private bool Pairs(Evaluation e, in Focus focus, ItemList lefts)
    {
        var rights = e.Rent();
        Right.Select(e, focus, rights);
        var holds = false;
        for (var i = 0; i < lefts.Count && !holds; i++)
        {
            e.Tick();
            var item = lefts[i].Atomized();
            for (var j = 0; j < rights.Count && !holds; j++)
                holds = Comparing.General(e, Comparator, item, rights[j].Atomized());
        }

        e.Return(rights);
        return holds;
    }

    private bool Contains(Evaluation e, ItemList lefts, ConstantTexts texts)
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
                    if (Comparing.General(e, Comparator, item, text))
                        return true;
                }
            }
        }

        return false;
    }

    private ConstantTexts Constant(Evaluation e, in Focus focus)
    {
        if (_texts is { } known)
            return known;
        var list = e.Rent();
        Right.Select(e, focus, list);
        var items = new List<Item>(list.Count);
        foreach (ref readonly var item in list.Span)
            items.Add(item.Atomized());
        e.Return(list);
        var all = items.TrueForAll(item => item.Kind is ItemKind.String or ItemKind.Untyped);
        return _texts = new ConstantTexts(
            all,
            items,
            all ? items.Select(item => item.Text()).ToHashSet(StringComparer.Ordinal) : []
        );
    }

    private sealed record ConstantTexts(bool All, List<Item> Items, HashSet<string> Set);
}
