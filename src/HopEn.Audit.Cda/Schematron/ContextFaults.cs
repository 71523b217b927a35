using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Why a context is no pattern of XSLT: its rule would never meet a node, and would seem to hold everywhere.</summary>
internal static class ContextFaults
{
    private const string Downward = "un contexte ne descend que par child, attribute, descendant et self";
    private const string NoPattern =
        "un contexte est un chemin, ou des chemins réunis par |, union, intersect ou except";

    /// <summary>What is wrong, in French; null when the context can fire.</summary>
    public static string? Of(Expr context) =>
        context is ContextItemExpr { IsCurrent: false } ? null : OfPattern(context);

    private static string? OfPattern(Expr context) =>
        context switch
        {
            // What can't be compiled is told already.
            UncompiledExpr or VariableExpr => null,
            NodeSetExpr set => OfPattern(set.Operands[0]) ?? OfPattern(set.Operands[1]),
            SequenceExpr { Operands: [var only] } => OfPattern(only),
            FilterExpr { Source: ContextItemExpr { IsCurrent: false } } => null,
            FilterExpr filter => OfPattern(filter.Source),
            PathExpr path => (path.Start is null ? null : OfPattern(path.Start)) ?? OfSteps(path),
            _ => NoPattern,
        };

    private static string? OfSteps(PathExpr path)
    {
        NodeKind? above = path.FromRoot ? NodeKind.Document : null;
        foreach (var step in ContextPattern.Steps(path))
        {
            if (step is ExprStep { Expression: var inner })
            {
                if (inner is PathExpr { FromRoot: true } or VariableExpr || OfPattern(inner) is not null)
                    return NoPattern;
                above = null;
                continue;
            }

            var axis = (AxisStep)step;
            if (axis.Axis > Axis.DescendantOrSelf)
                return Downward;
            if (!CanFollow(above, axis))
                return "aucun nœud ne peut se trouver à cette place";
            above = axis.Test.Kind ?? (axis.Axis == Axis.Attribute ? NodeKind.Attribute : null);
        }

        return null;
    }

    private static bool CanFollow(NodeKind? above, AxisStep step) =>
        step.Axis switch
        {
            Axis.Self or Axis.DescendantOrSelf => above is null
                || step.Test.Kind is null
                || step.Test.Kind == above
                || (step.Axis == Axis.DescendantOrSelf && HasChildren(above)),
            Axis.Attribute => above is null or NodeKind.Element && step.Test.Kind is null or NodeKind.Attribute,
            _ => HasChildren(above) && step.Test.Kind is not (NodeKind.Document or NodeKind.Attribute),
        };

    private static bool HasChildren(NodeKind? kind) => kind is null or NodeKind.Document or NodeKind.Element;
}
