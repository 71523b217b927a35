using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>Steps: axis, test of the node and predicates.</summary>
internal sealed partial class XPathCompiler
{
    private static readonly Dictionary<string, Axis> Axes = new(StringComparer.Ordinal)
    {
        ["child"] = Axis.Child,
        ["attribute"] = Axis.Attribute,
        ["self"] = Axis.Self,
        ["descendant"] = Axis.Descendant,
        ["descendant-or-self"] = Axis.DescendantOrSelf,
        ["parent"] = Axis.Parent,
        ["ancestor"] = Axis.Ancestor,
        ["ancestor-or-self"] = Axis.AncestorOrSelf,
        ["following-sibling"] = Axis.FollowingSibling,
        ["preceding-sibling"] = Axis.PrecedingSibling,
        ["following"] = Axis.Following,
        ["preceding"] = Axis.Preceding,
    };

    private static readonly Dictionary<string, NodeKind?> KindTests = new(StringComparer.Ordinal)
    {
        ["node"] = null,
        ["text"] = NodeKind.Text,
        ["comment"] = NodeKind.Comment,
        ["processing-instruction"] = NodeKind.Instruction,
        ["element"] = NodeKind.Element,
        ["attribute"] = NodeKind.Attribute,
        ["document-node"] = NodeKind.Document,
    };

    private Expr StepExpression()
    {
        if (_scanner.Take(".."))
            return AxisExpression(Axis.Parent, NodeTest.AnyNode);
        if (_scanner.Take("@"))
            return AxisExpression(Axis.Attribute, ParseNodeTest(NodeKind.Attribute));
        if (Primary() is not { } primary)
        {
            var at = _scanner.Position;
            if (_scanner.NCName() is { } name && _scanner.Take("::"))
            {
                if (!Axes.TryGetValue(name, out var axis))
                    throw _scanner.SyntaxError($"axe {name} inconnu");
                return AxisExpression(
                    axis,
                    ParseNodeTest(axis == Axis.Attribute ? NodeKind.Attribute : NodeKind.Element)
                );
            }

            _scanner.Position = at;
            var test = ParseNodeTest(NodeKind.Element);
            return AxisExpression(test.Kind == NodeKind.Attribute ? Axis.Attribute : Axis.Child, test);
        }

        var predicates = PredicateList();
        return predicates.IsEmpty ? primary : new FilterExpr(primary, predicates);
    }

    private PathExpr AxisExpression(Axis axis, NodeTest test) =>
        new(fromRoot: false, null, [new AxisStep(axis, test, PredicateList())]);

    private Predicates PredicateList()
    {
        var conditions = new List<Expr>();
        var from = _scanner.Position;
        while (_scanner.Take("["))
        {
            conditions.Add(Expression());
            _scanner.Expect("]");
        }

        return new Predicates(conditions, conditions.Count == 0 ? "" : _scanner.TextFrom(from));
    }

    private NodeTest ParseNodeTest(NodeKind principal)
    {
        if (_scanner.Take("*"))
        {
            if (!_scanner.NextIs(":"))
                return new NodeTest(principal);
            _scanner.Expect(":");
            return new NodeTest(principal, Local: _scanner.NCName() ?? throw _scanner.SyntaxError("nom attendu"));
        }

        var name = _scanner.QName() ?? throw _scanner.SyntaxError("pas de chemin attendu");
        if (IsKindTest(name) && _scanner.Take("("))
            return ParseKindTest(name.Local);
        if (name.Prefix.Length == 0 && _scanner.NextIs(":*"))
        {
            _scanner.Expect(":*");
            return new NodeTest(principal, NamespaceUri: NamespaceOf(name.Local));
        }

        // An unprefixed name is in no namespace: Schematron has no default element namespace.
        return new NodeTest(principal, XmlName.Of(name.Prefix.Length == 0 ? "" : NamespaceOf(name.Prefix), name.Local));
    }

    private static bool IsKindTest((string Prefix, string Local) name) =>
        name.Prefix.Length == 0 && KindTests.ContainsKey(name.Local);

    private NodeTest ParseKindTest(string name)
    {
        var kind = KindTests[name];
        var test = _scanner.NextIs(")") ? new NodeTest(kind) : ParseNamedKindTest(kind);
        _scanner.Expect(")");
        return test;
    }

    /// <summary>The name inside a kind test, or its star; only those of these three kinds have one.</summary>
    private NodeTest ParseNamedKindTest(NodeKind? kind)
    {
        if (kind is NodeKind.Element or NodeKind.Attribute)
            return _scanner.Take("*") ? new NodeTest(kind) : ParseNodeTest(kind.Value);
        if (kind != NodeKind.Instruction)
            return new NodeTest(kind);
        var target = _scanner.Literal()?.Text() ?? _scanner.NCName() ?? throw _scanner.SyntaxError("nom attendu");
        return new NodeTest(NodeKind.Instruction, XmlName.Of("", target));
    }
}
