using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>A context asked node by node, as XSLT reads a pattern: does this node match it?</summary>
/// <remarks>
/// A plain path is found faster through the <see cref="ContextTree"/>. What is left are sets of nodes, parentheses, and
/// predicates with <c>current()</c>, which is then the node that is being matched.
/// </remarks>
internal static class ContextPattern
{
    /// <summary>True when the node matches: some node at or above it leads to it by the pattern.</summary>
    public static bool Matches(Expr pattern, DynamicContext context, in Item node) =>
        pattern switch
        {
            NodeSetExpr { IsUnion: true } set => set.Operands.Any(node, context),
            NodeSetExpr { IsIntersection: true } set => Matches(set.Operands[0], context, node)
                && Matches(set.Operands[1], context, node),
            NodeSetExpr set => Matches(set.Operands[0], context, node) && !Matches(set.Operands[1], context, node),
            SequenceExpr { Operands: [var only] } => Matches(only, context, node),
            ContextItemExpr { IsCurrent: false } => true,
            FilterExpr { Predicates.ArePositional: false } filter => Matches(filter.Source, context, node)
                && filter.Predicates.AllHold(context, node),
            PathExpr path => Matches(path, path.Steps.Length - 1, context, node),
            _ => LeadsTo(pattern, context, node),
        };

    /// <summary>The first step of a relative path may be the document itself, which is no node's child.</summary>
    public static IReadOnlyList<Step> Steps(PathExpr path) =>
        path
            is {
                FromRoot: false,
                Start: null,
                Steps: [AxisStep { Axis: Axis.Child, Test.Kind: NodeKind.Document } first, .. var rest]
            }
            ? [new AxisStep(Axis.Self, first.Test, first.Predicates), .. rest]
            : path.Steps;

    private static bool Any(this IReadOnlyList<Expr> alternatives, in Item node, DynamicContext context)
    {
        foreach (var alternative in alternatives)
        {
            if (Matches(alternative, context, node))
                return true;
        }

        return false;
    }

    /// <summary>Goes back through the steps of a path, from the node to what the path starts from.</summary>
    private static bool Matches(PathExpr path, int index, DynamicContext context, in Item node)
    {
        context.CheckCancellation();
        if (index < 0)
        {
            return path.FromRoot ? node.Node == 0 : path.Start is null || Matches(path.Start, context, node);
        }

        var step = Steps(path)[index];
        var (first, last) = step switch
        {
            AxisStep { Axis: Axis.Child or Axis.Attribute } => (1, 1),
            AxisStep { Axis: Axis.Self } => (0, 0),
            AxisStep { Axis: Axis.Descendant } => (1, int.MaxValue),
            _ => (0, int.MaxValue),
        };
        var above = node.Node;
        for (var up = 0; above >= 0 && up <= last; above = node.Tree.Parent(above), up++)
        {
            if (up < first)
                continue;
            var from = Item.Of(node.Tree, above);
            if (Selects(step, context, from, node) && Matches(path, index - 1, context, from))
                return true;
        }

        return false;
    }

    private static bool Selects(Step step, DynamicContext context, in Item from, in Item node)
    {
        if (step is AxisStep axis)
        {
            if (!axis.Test.Matches(node.Tree, node.Node, axis.Test.Resolve(node.Tree)))
                return false;
            // The parent of an attribute is no parent of a child: the axis must be the one that reaches the node.
            var isAttribute = node.Tree.Kind(node.Node) == NodeKind.Attribute;
            if (node.Node != from.Node && isAttribute != (axis.Axis == Axis.Attribute))
                return false;
            if (!axis.Predicates.ArePositional)
                return axis.Predicates.AllHold(context, node);
        }

        var found = context.Rent();
        step.Select(context, new Focus(from), found);
        var selects = found.Holds(node);
        context.Return(found);
        return selects;
    }

    private static bool LeadsTo(Expr pattern, DynamicContext context, in Item node)
    {
        for (var above = node.Node; above >= 0; above = node.Tree.Parent(above))
        {
            context.CheckCancellation();
            var found = context.Rent();
            pattern.Evaluate(context, new Focus(Item.Of(node.Tree, above)), found);
            var leads = found.Holds(node);
            context.Return(found);
            if (leads)
                return true;
        }

        return false;
    }

    private static bool Holds(this Sequence nodes, in Item node)
    {
        foreach (ref readonly var item in nodes.Span)
        {
            if (item.IsNode && item.Node == node.Node && ReferenceEquals(item.Tree, node.Tree))
                return true;
        }

        return false;
    }
}
