using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>An axis step: <c>child::cda:id[…]</c>.</summary>
internal sealed class AxisStep(Axis axis, NodeTest test, Predicates predicates) : Step
{
    private readonly KeyLookup? _lookup =
        axis is Axis.Child or Axis.Descendant or Axis.DescendantOrSelf
        && !predicates.IsEmpty
        && !predicates.ArePositional
            ? predicates.Conditions.Select(KeyLookup.FindIn).FirstOrDefault(lookup => lookup is not null)
            : null;

    public Axis Axis { get; } = axis;

    public NodeTest Test { get; } = test;

    public Predicates Predicates { get; } = predicates;

    public bool HasPredicates => !Predicates.IsEmpty;

    public override bool GivesNodes => true;

    public override bool KeepsOrder => Axis is Axis.Child or Axis.Attribute or Axis.Self;

    public override Dependencies DependsOn => Predicates.DependsOn;

    public override bool MayExposeContent(Func<int, bool> variableReveals) => true;

    public override void Select(DynamicContext context, in Focus focus, Sequence output)
    {
        if (!focus.Item.IsNode)
            throw new XPathException("XPTY0020", "un pas de chemin part d’une valeur qui n’est pas un nœud");
        var tree = focus.Item.Tree;
        if (Axis == Axis.Attribute && Predicates.IsEmpty && Test.Name is { } name)
        {
            if (AttributeOf(focus.Item, name) is var found and not 0)
                output.Add(Item.Of(tree, found));
            return;
        }

        var from = output.Count;
        var walk = Iterate(context, focus.Item);
        if (!Predicates.ArePositional)
        {
            while (walk.MoveNext())
            {
                context.CheckCancellation();
                var item = Item.Of(tree, walk.Node);
                if (Predicates.AllHold(context, item))
                    output.Add(item);
            }
        }
        else
        {
            while (walk.MoveNext())
            {
                context.CheckCancellation();
                output.Add(Item.Of(tree, walk.Node));
            }

            Predicates.Filter(context, output, from);
        }

        if (walk.IsReversed)
            output.Reverse(from);
    }

    public override bool Exists(DynamicContext context, in Focus focus)
    {
        if (Predicates.ArePositional)
        {
            var list = context.Rent();
            Select(context, focus, list);
            var any = list.Count > 0;
            context.Return(list);
            return any;
        }

        if (!focus.Item.IsNode)
            throw new XPathException("XPTY0020", "un pas de chemin part d’une valeur qui n’est pas un nœud");
        if (Axis == Axis.Attribute && Predicates.IsEmpty && Test.Name is { } name)
            return AttributeOf(focus.Item, name) != 0;
        var walk = Iterate(context, focus.Item);
        while (walk.MoveNext())
        {
            context.CheckCancellation();
            if (Predicates.AllHold(context, Item.Of(focus.Item.Tree, walk.Node)))
                return true;
        }

        return false;
    }

    /// <summary>The attribute of an element by name, or 0: the commonest question of all, asked without a walk.</summary>
    public static int AttributeOf(in Item item, XmlName name) =>
        item.Tree.Kind(item.Node) == NodeKind.Element && item.Tree.Resolve(name) is var id and >= 0
            ? item.Tree.Attribute(item.Node, id)
            : 0;

    public AxisIterator Iterate(DynamicContext context, in Item origin)
    {
        // On the audited document only keys carried by a child are indexed, below the document node: the identifiers of templates. On the
        // files that all documents share, every key is.
        var indexed =
            _lookup is not null
            && (origin.Tree.IsShared || (_lookup.Child is not null && origin.Node == 0 && Axis != Axis.Child));
        return new AxisIterator(
            origin.Tree,
            origin.Node,
            Axis,
            Test,
            indexed ? _lookup!.Candidates(context, origin.Tree) : null
        );
    }
}
