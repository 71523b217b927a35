using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.XPath;

/// <summary>Paths, steps, predicates and primary expressions.</summary>
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

    private static readonly HashSet<string> KindTests = new(StringComparer.Ordinal)
    {
        "node",
        "text",
        "comment",
        "processing-instruction",
        "element",
        "attribute",
        "document-node",
    };

    /// <summary>The steps of a relative path, made to start anywhere in the document: how a rule's context reads.</summary>
    public static IReadOnlyList<Step> AtAnyDepth(IReadOnlyList<Step> steps) =>
        MergeDescendantSteps([DescendantOrSelfStep(), .. steps]);

    private Expr Path()
    {
        var steps = new List<Step>();
        if (_scanner.Take("//"))
            steps.Add(DescendantOrSelfStep());
        else if (!_scanner.Take("/"))
            return RelativePath();
        else if (!StartsStep())
            return new PathExpr(fromRoot: true, null, []);
        steps.Add(AsStep(StepExpression()));
        RemainingSteps(steps);
        return new PathExpr(fromRoot: true, null, MergeDescendantSteps(steps));
    }

    private Expr RelativePath()
    {
        var first = StepExpression();
        if (!_scanner.NextIs("/"))
            return first;
        var steps = new List<Step>();
        Expr? start = null;
        if (first is PathExpr { Start: null, FromRoot: false } path)
            steps.AddRange(path.Steps);
        else if (first is not ContextItemExpr { IsCurrent: false })
            start = first;
        RemainingSteps(steps);
        return new PathExpr(fromRoot: false, start, MergeDescendantSteps(steps));
    }

    private void RemainingSteps(List<Step> steps)
    {
        while (true)
        {
            if (_scanner.Take("//"))
                steps.Add(DescendantOrSelfStep());
            else if (!_scanner.Take("/"))
                return;
            steps.Add(AsStep(StepExpression()));
        }
    }

    private static AxisStep DescendantOrSelfStep() => new(Axis.DescendantOrSelf, NodeTest.AnyNode, new Predicates([]));

    private static Step AsStep(Expr expression) =>
        expression is PathExpr { Start: null, FromRoot: false, Steps: [var only] } ? only : new ExprStep(expression);

    /// <summary>
    /// Turns <c>descendant-or-self::node()/child::a[…]</c> into <c>descendant::a[…]</c>,
    /// which is the same when no predicate counts positions.
    /// </summary>
    private static List<Step> MergeDescendantSteps(List<Step> steps)
    {
        var result = new List<Step>(steps.Count);
        foreach (var step in steps)
        {
            if (
                step
                    is AxisStep
                    {
                        Axis: Axis.Child or Axis.Descendant or Axis.DescendantOrSelf,
                        Predicates.ArePositional: false
                    } child
                && result.Count > 0
                && result[^1] is AxisStep { Axis: Axis.DescendantOrSelf, Test: { Kind: null }, HasPredicates: false }
            )
            {
                result[^1] = new AxisStep(
                    child.Axis == Axis.DescendantOrSelf ? Axis.DescendantOrSelf : Axis.Descendant,
                    child.Test,
                    child.Predicates
                );
            }
            else if (step is not AxisStep { Axis: Axis.Self, Test.Kind: null, HasPredicates: false })
            {
                result.Add(step);
            }
        }

        return result;
    }

    private bool StartsStep()
    {
        var next = _scanner.Peek;
        return next is '@' or '.' or '*' or '(' or '$' or '"' or '\''
            || char.IsAsciiDigit(next)
            || System.Xml.XmlConvert.IsStartNCNameChar(next);
    }

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
        if (name.Prefix.Length == 0 && KindTests.Contains(name.Local) && _scanner.Take("("))
            return ParseKindTest(name.Local);
        if (name.Prefix.Length == 0 && _scanner.NextIs(":*"))
        {
            _scanner.Expect(":*");
            return new NodeTest(principal, NamespaceUri: NamespaceOf(name.Local));
        }

        // An unprefixed name is in no namespace: Schematron has no default element namespace.
        return new NodeTest(principal, XmlName.Of(name.Prefix.Length == 0 ? "" : NamespaceOf(name.Prefix), name.Local));
    }

    private NodeTest ParseKindTest(string name)
    {
        NodeTest test;
        if (name is "element" or "attribute" && !_scanner.NextIs(")"))
        {
            test = _scanner.Take("*")
                ? new NodeTest(name == "element" ? NodeKind.Element : NodeKind.Attribute)
                : ParseNodeTest(name == "element" ? NodeKind.Element : NodeKind.Attribute);
        }
        else if (name == "processing-instruction" && !_scanner.NextIs(")"))
        {
            var target = _scanner.Literal() is { } literal
                ? literal.Text()
                : _scanner.NCName() ?? throw _scanner.SyntaxError("nom attendu");
            test = new NodeTest(NodeKind.Instruction, XmlName.Of("", target));
        }
        else
        {
            test = new NodeTest(
                name switch
                {
                    "text" => NodeKind.Text,
                    "comment" => NodeKind.Comment,
                    "processing-instruction" => NodeKind.Instruction,
                    "element" => NodeKind.Element,
                    "attribute" => NodeKind.Attribute,
                    "document-node" => NodeKind.Document,
                    _ => (NodeKind?)null,
                }
            );
        }

        _scanner.Expect(")");
        return test;
    }

    private string NamespaceOf(string prefix) =>
        Resolve(prefix) ?? throw _scanner.SyntaxError($"préfixe {prefix} sans espace de noms (élément ns du schéma)");

    private Expr? Primary()
    {
        if (_scanner.Literal() is { } literal)
        {
            if (
                literal.Text() is { Length: > 4 } text
                && text.Contains('.', StringComparison.Ordinal)
                && System.IO.Path.HasExtension(text)
            )
                _context.FileNames.Add(text);
            return new LiteralExpr(literal);
        }

        if (_scanner.Take("$"))
        {
            var variable = VariableName();
            foreach (var (bound, slot) in _rangeVariables)
            {
                if (bound == variable)
                    return new RangeVariableExpr(slot);
            }

            return new VariableExpr(_context.Variable(variable));
        }

        if (_scanner.Take("("))
        {
            if (_scanner.Take(")"))
                return new SequenceExpr([]);
            var inner = Expression();
            _scanner.Expect(")");
            // Parentheses close a path: the predicates that follow count in the whole of it.
            return inner is PathExpr && _scanner.NextIs("[") ? new SequenceExpr([inner]) : inner;
        }

        if (_scanner.Peek == '.' && !_scanner.NextIs(".."))
        {
            _scanner.Expect(".");
            return new ContextItemExpr();
        }

        var at = _scanner.Position;
        if (
            _scanner.QName() is { } name
            && !(name.Prefix.Length == 0 && KindTests.Contains(name.Local))
            && _scanner.Take("(")
        )
            return FunctionCall(name);
        _scanner.Position = at;
        return null;
    }

    private Expr FunctionCall((string Prefix, string Local) name)
    {
        var arguments = new List<Expr>();
        if (!_scanner.Take(")"))
        {
            do arguments.Add(ExprSingle());
            while (_scanner.Take(","));
            _scanner.Expect(")");
        }

        var uri = name.Prefix.Length == 0 ? FunctionNamespace : NamespaceOf(name.Prefix);
        if (uri == SchemaNamespace && arguments.Count == 1)
            return Constructor(name.Local, arguments[0]);
        if (uri != FunctionNamespace)
            throw _scanner.SyntaxError($"fonction {name.Prefix}:{name.Local} inconnue");
        return (name.Local, arguments.Count) switch
        {
            ("not", 1) => new NotExpr(arguments[0]),
            ("count", 1) => new CountExpr(arguments[0]),
            ("exists", 1) => new ExistsExpr(wanted: true, arguments[0]),
            ("empty", 1) => new ExistsExpr(wanted: false, arguments[0]),
            ("doc", 1) or ("document", 1) => new DocumentExpr(arguments[0]),
            ("doc-available", 1) => new DocumentAvailableExpr(arguments[0]),
            ("current", 0) => new ContextItemExpr(current: true),
            _ when Functions.Find(name.Local, arguments.Count) is { } function => new FunctionExpr(function, arguments),
            _ => FromLibrary(name.Local, arguments),
        };
    }

    private Expr Constructor(string type, Expr argument) =>
        XPath2Library.CompilationError($"$a0 cast as xs:{type}") is null
            ? new CastExpr(type, optional: true, argument, Resolve)
            : throw _scanner.SyntaxError($"type {type} inconnu");

    private LibraryExpr FromLibrary(string name, List<Expr> arguments)
    {
        var operation = $"{name}({string.Join(", ", Enumerable.Range(0, arguments.Count).Select(i => "$a" + i))})";
        return XPath2Library.CompilationError(operation) is null
            ? new LibraryExpr(operation, arguments)
            : throw _scanner.SyntaxError($"fonction {name} inconnue avec {arguments.Count} argument(s)");
    }
}
