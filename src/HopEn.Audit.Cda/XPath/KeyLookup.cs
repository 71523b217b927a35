using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>
/// A first predicate that compares one key of a candidate with a value known before the candidates are walked: <c>[@code = $c …]</c>,
/// <c>[text() = $c]</c>, <c>[templateId/@root = '…']</c>. An index of the tree gives the few candidates;
/// every predicate is still tested on them.
/// </summary>
/// <param name="Child">The child that carries the attribute, or null when the candidate itself does.</param>
/// <param name="Attribute">The attribute compared, or null for the candidate's own text nodes.</param>
/// <param name="Value">The value compared with.</param>
internal sealed record KeyLookup(XmlName? Child, XmlName? Attribute, Expr Value)
{
    private static readonly int[] None = [];
    private readonly object _key = (Child, Attribute);

    /// <summary>Finds such a comparison among the conditions that must all hold.</summary>
    public static KeyLookup? FindIn(Expr predicate) =>
        predicate switch
        {
            LogicalExpr { All: true } and => and.Operands.Select(FindIn).FirstOrDefault(lookup => lookup is not null),
            GeneralComparisonExpr { Comparator: ComparisonOperator.Equal } comparison => FromComparison(
                comparison.Left,
                comparison.Right
            ) ?? FromComparison(comparison.Right, comparison.Left),
            _ => null,
        };

    /// <summary>The nodes whose key has the value, in document order; null when the value is not text, and then nothing is known.</summary>
    public int[]? Candidates(DynamicContext context, XmlTree tree)
    {
        var values = context.Rent();
        Value.Evaluate(context, default, values);
        int[]? found = null;
        if (values.Count == 0)
            found = None;
        else if (values.Count == 1 && values[0].Atomized() is { Kind: ItemKind.String or ItemKind.Untyped } value)
        {
            found = tree.Index(_key, BuildIndex).GetValueOrDefault(value.Text(), None);
        }

        context.Return(values);
        return found;
    }

    private static KeyLookup? FromComparison(Expr key, Expr value)
    {
        if (
            (value.DependsOn & ~(Dependencies.Variables | Dependencies.Current)) != 0
            || key is not PathExpr { Start: null, FromRoot: false } path
        )
            return null;
        return path.Steps switch
        {
            [AxisStep { Axis: Axis.Attribute, Test.Name: { } attribute, HasPredicates: false }] => new KeyLookup(
                null,
                attribute,
                value
            ),
            [AxisStep { Axis: Axis.Child, Test: { Kind: NodeKind.Text, Name: null }, HasPredicates: false }] =>
                new KeyLookup(null, null, value),
            [
                AxisStep { Axis: Axis.Child, Test: { Kind: NodeKind.Element, Name: { } child }, HasPredicates: false },
                AxisStep { Axis: Axis.Attribute, Test.Name: { } attribute, HasPredicates: false },
            ] => new KeyLookup(child, attribute, value),
            _ => null,
        };
    }

    private Dictionary<string, int[]> BuildIndex(XmlTree tree)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var attribute = Attribute is null ? -1 : tree.Resolve(Attribute);
        if (Attribute is null || attribute >= 0)
        {
            if (Child is not null)
            {
                var child = tree.Resolve(Child);
                foreach (var carrier in child < 0 ? None : tree.Elements(child))
                {
                    if (tree.Attribute(carrier, attribute) is var found and not 0)
                        Add(tree.StringValue(found), tree.Parent(carrier));
                }
            }
            else
            {
                for (var node = 0; node < tree.Count; node++)
                {
                    if (
                        Attribute is null
                            ? tree.Kind(node) == NodeKind.Text
                            : tree.Kind(node) == NodeKind.Attribute && tree.NameId(node) == attribute
                    )
                        Add(tree.StringValue(node), tree.Parent(node));
                }
            }
        }

        var index = new Dictionary<string, int[]>(lists.Count, StringComparer.Ordinal);
        foreach (var (value, nodes) in lists)
        {
            nodes.Sort();
            index.Add(value, [.. nodes.Distinct()]);
        }

        return index;

        void Add(string value, int node)
        {
            if (!lists.TryGetValue(value, out var nodes))
                lists.Add(value, nodes = []);
            nodes.Add(node);
        }
    }
}
