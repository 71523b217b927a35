using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>A path: from the root, from an expression, or from the context item, through its steps.</summary>
internal sealed class PathExpr : Expr
{
    private readonly bool _stepsGiveNodes;

    public PathExpr(bool fromRoot, Expr? start, IReadOnlyList<Step> steps)
    {
        FromRoot = fromRoot;
        Start = start;
        Steps = [.. steps];
        _stepsGiveNodes = Steps.All(step => step.GivesNodes);
        var origin = FromRoot ? Dependencies.Focus : start?.DependsOn ?? Dependencies.Focus;
        Attribute =
            start is null
            && !fromRoot
            && Steps is [AxisStep { Axis: Axis.Attribute, Test.Name: { } name, HasPredicates: false }]
                ? name
                : null;
        DependsOn = Steps.Aggregate(origin, (sum, step) => sum | step.DependsOn);
    }

    public bool FromRoot { get; }

    public Expr? Start { get; }

    public Step[] Steps { get; }

    /// <summary>The name, when the path is one attribute of the context: what most expressions read.</summary>
    public XmlName? Attribute { get; }

    public override StaticType Type =>
        Steps.Length == 0 || Steps[^1].GivesNodes ? StaticType.Nodes : StaticType.Unknown;

    public override Dependencies DependsOn { get; }

    public override bool MayExposeContent(Func<int, bool> variableReveals) =>
        Start switch
        {
            // Text of a value set is no content of the document, unless the document chooses which: the label of its code tells the code.
            DocumentExpr => (Start.DependsOn | Steps.Aggregate(Dependencies.None, (sum, step) => sum | step.DependsOn))
                != Dependencies.None,
            not null when Steps.Length == 0 => Start.MayExposeContent(variableReveals),
            _ => Steps.Length == 0 || Steps[^1].MayExposeContent(variableReveals),
        };

    public override bool EffectiveBooleanValue(DynamicContext context, in Focus focus) =>
        _stepsGiveNodes ? Exists(context, focus) : base.EffectiveBooleanValue(context, focus);

    public override bool Exists(DynamicContext context, in Focus focus)
    {
        if (Start is null)
        {
            var origin = FromRoot ? RootOf(focus.Item) : focus.Item;
            return Exists(
                context,
                0,
                FromRoot || Steps.Length == 0 ? new Focus(origin) : new Focus(origin, focus.Position, focus.Size)
            );
        }

        var starts = context.Rent();
        Start.Evaluate(context, focus, starts);
        var exists = false;
        for (var i = 0; i < starts.Count && !exists; i++)
            exists = Exists(context, 0, new Focus(starts[i], i + 1, starts.Count));
        context.Return(starts);
        return exists;
    }

    public override void Evaluate(DynamicContext context, in Focus focus, Sequence output)
    {
        var origin = focus.Item;
        if (Start is null && Steps.Length == 1)
        {
            Steps[0].Select(context, FromRoot ? new Focus(RootOf(origin)) : focus, output);
            return;
        }

        var current = context.Rent();
        if (Start is not null)
            Start.Evaluate(context, focus, current);
        else
            current.Add(FromRoot ? RootOf(origin) : origin);
        var ordered = current.Count <= 1;
        foreach (var step in Steps)
        {
            var next = context.Rent();
            for (var i = 0; i < current.Count; i++)
            {
                context.CheckCancellation();
                step.Select(context, new Focus(current[i], i + 1, current.Count), next);
            }

            ordered = (ordered && step.KeepsOrder) || current.Count <= 1;
            context.Return(current);
            current = next;
            if (!ordered && AllNodes(current))
                current.SortInDocumentOrder();
            if (!step.KeepsOrder)
                ordered = false;
        }

        output.AddRange(current);
        context.Return(current);
    }

    public override string SingleText(DynamicContext context, in Focus focus)
    {
        if (Attribute is { } name && focus.Item.IsNode)
            return AxisStep.AttributeOf(focus.Item, name) is var found and not 0
                ? focus.Item.Tree.StringValue(found)
                : "";
        return base.SingleText(context, focus);
    }

    private bool Exists(DynamicContext context, int index, in Focus focus)
    {
        if (index == Steps.Length)
            return true;
        var step = Steps[index];
        if (index == Steps.Length - 1)
            return step.Exists(context, focus);
        if (
            step is AxisStep { Predicates.ArePositional: false } axis
            && focus.Item.IsNode
            && !(index + 1 < Steps.Length && Steps[index + 1] is ExprStep)
        )
        {
            var tree = focus.Item.Tree;
            var walk = axis.Iterate(context, focus.Item);
            while (walk.MoveNext())
            {
                context.CheckCancellation();
                var item = Item.Of(tree, walk.Node);
                if (axis.Predicates.AllHold(context, item) && Exists(context, index + 1, new Focus(item)))
                    return true;
            }

            return false;
        }

        var list = context.Rent();
        step.Select(context, focus, list);
        var exists = false;
        for (var i = 0; i < list.Count && !exists; i++)
            exists = Exists(context, index + 1, new Focus(list[i], i + 1, list.Count));
        context.Return(list);
        return exists;
    }

    private static Item RootOf(in Item item) =>
        item.IsNode
            ? Item.Of(item.Tree, 0)
            : throw new XPathException(
                "XPDY0050",
                "un chemin depuis la racine part d’une valeur qui n’est pas un nœud"
            );

    private static bool AllNodes(Sequence list)
    {
        foreach (ref readonly var item in list.Span)
        {
            if (!item.IsNode)
                return false;
        }

        return true;
    }
}
