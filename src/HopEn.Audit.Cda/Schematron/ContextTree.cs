using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// The contexts of a schema as one tree of steps. Contexts that begin alike share their beginnings:
/// each distinct beginning is evaluated once per document, and a beginning without nodes ends all the contexts that go through it.
/// </summary>
internal sealed class ContextTree
{
    private readonly Dictionary<(int Parent, Axis Axis, NodeTest Test, string Predicates), int> _known = [];
    private readonly List<(int Parent, Step? Step)> _steps = [(-1, null)];

    public int Count => _steps.Count;

    /// <summary>The number of the end of a path, its steps added where they are new.</summary>
    public int Add(IReadOnlyList<Step> steps)
    {
        var node = 0;
        foreach (var step in steps)
        {
            // Only a step whose predicates are written alike and use no variable gives the same nodes whatever the rule.
            if (step is AxisStep axis && axis.DependsOn == Dependencies.None)
            {
                var key = (node, axis.Axis, axis.Test, axis.Predicates.Source);
                if (!_known.TryGetValue(key, out var next))
                    _known.Add(key, next = New(node, step));
                node = next;
            }
            else
            {
                node = New(node, step);
            }
        }

        return node;
    }

    /// <summary>The nodes of a path's end, in document order; kept in <paramref name="found"/> for the document.</summary>
    public Sequence Nodes(int end, Sequence?[] found, DynamicContext context, in Focus document)
    {
        if (found[end] is { } known)
            return known;
        var (parent, step) = _steps[end];
        var nodes = context.Rent();
        if (step is null)
        {
            nodes.Add(document.Item);
        }
        else
        {
            var from = Nodes(parent, found, context, document);
            for (var i = 0; i < from.Count; i++)
                step.Select(context, new Focus(from[i], i + 1, from.Count), nodes);
            if (from.Count > 1 || !step.KeepsOrder)
                nodes.SortInDocumentOrder();
        }

        // A path with a variable may differ from one rule's pattern to the next: it is not kept.
        if (step is null || step.DependsOn == Dependencies.None)
            found[end] = nodes;
        return nodes;
    }

    private int New(int parent, Step step)
    {
        _steps.Add((parent, step));
        return _steps.Count - 1;
    }
}
