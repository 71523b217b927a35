namespace HopEn.Audit.Cda.XPath;

/// <summary>Compiles the text of an XPath 2.0 expression.</summary>
/// <remarks>The grammar is that of the W3C recommendation, written as one method per level of precedence. Schema types and the namespace axis are left out.</remarks>
internal sealed partial class XPathCompiler
{
    private const int Deepest = 200;
    private const int LongestChain = 1000;
    private const string FunctionNamespace = "http://www.w3.org/2005/xpath-functions";
    private const string SchemaNamespace = "http://www.w3.org/2001/XMLSchema";
    private readonly XPathScanner _scan;
    private readonly StaticContext _context;
    private readonly Stack<(string Name, int Slot)> _range = new();
    private int _depth;

    private XPathCompiler(string text, StaticContext context)
    {
        _scan = new XPathScanner(text);
        _context = context;
    }

    /// <summary>Compiles an expression.</summary>
    /// <exception cref="XPathException">The expression is not XPath 2.0, or names an unknown prefix, function or type.</exception>
    public static Expr Compile(string text, StaticContext context)
    {
        var compiler = new XPathCompiler(text, context);
        var expression = compiler.Expression();
        return compiler._scan.AtEnd ? expression : throw compiler._scan.Fault("suite inattendue");
    }

    private Expr Expression()
    {
        var first = Single();
        if (!_scan.Sees(","))
            return first;
        var all = new List<Expr> { first };
        while (_scan.Take(","))
            all.Add(Single());
        return new SequenceExpr(all);
    }

    private Expr Single()
    {
        if (++_depth > Deepest)
            throw _scan.Fault("expression trop profonde");
        var at = _scan.Position;
        Expr? special = null;
        if (_scan.TakeWord("for"))
            special = _scan.Sees("$") ? For() : null;
        else if (_scan.TakeWord("some"))
            special = _scan.Sees("$") ? Quantified(every: false) : null;
        else if (_scan.TakeWord("every"))
            special = _scan.Sees("$") ? Quantified(every: true) : null;
        else if (_scan.TakeWord("if"))
            special = _scan.Sees("(") ? Conditional() : null;
        if (special is null)
        {
            _scan.Position = at;
            special = Or();
        }

        _depth--;
        return special;
    }

    private Expr For() => Bindings("return", (slot, source, body) => new ForExpr(slot, source, body));

    private Expr Quantified(bool every) =>
        Bindings("satisfies", (slot, source, body) => new QuantifiedExpr(every, slot, source, body));

    private Expr Bindings(string word, Func<int, Expr, Expr, Expr> make)
    {
        var bound = new List<(int Slot, Expr Source)>();
        do
        {
            _scan.Expect("$");
            var name = VariableName();
            _scan.ExpectWord("in");
            var source = Single();
            bound.Add((_range.Count + 1, source));
            _range.Push((name, _range.Count + 1));
        } while (_scan.Take(","));
        _scan.ExpectWord(word);
        var result = Single();
        for (var i = bound.Count - 1; i >= 0; i--)
        {
            _range.Pop();
            result = make(bound[i].Slot, bound[i].Source, result);
        }

        return result;
    }

    private ConditionalExpr Conditional()
    {
        _scan.Expect("(");
        var condition = Expression();
        _scan.Expect(")");
        _scan.ExpectWord("then");
        var then = Single();
        _scan.ExpectWord("else");
        return new ConditionalExpr(condition, then, Single());
    }

    private Expr Or()
    {
        var first = And();
        if (!_scan.TakeWord("or"))
            return first;
        var operands = new List<Expr> { first };
        do operands.Add(And());
        while (_scan.TakeWord("or"));
        return new LogicalExpr(all: false, operands);
    }

    private Expr And()
    {
        var first = Comparison();
        if (!_scan.TakeWord("and"))
            return first;
        var operands = new List<Expr> { first };
        do operands.Add(Comparison());
        while (_scan.TakeWord("and"));
        return new LogicalExpr(all: true, operands);
    }

    private Expr Comparison()
    {
        var left = Range();
        if (_scan.Take("<<"))
            return new NodeComparisonExpr("<<", left, Range());
        if (_scan.Take(">>"))
            return new NodeComparisonExpr(">>", left, Range());
        if (_scan.TakeWord("is"))
            return new NodeComparisonExpr("is", left, Range());
        if (_scan.Take("!="))
            return new GeneralComparisonExpr(Comparator.NotEqual, left, Range());
        if (_scan.Take("<="))
            return new GeneralComparisonExpr(Comparator.LessOrEqual, left, Range());
        if (_scan.Take(">="))
            return new GeneralComparisonExpr(Comparator.GreaterOrEqual, left, Range());
        if (_scan.Take("="))
            return new GeneralComparisonExpr(Comparator.Equal, left, Range());
        if (_scan.Take("<"))
            return new GeneralComparisonExpr(Comparator.Less, left, Range());
        if (_scan.Take(">"))
            return new GeneralComparisonExpr(Comparator.Greater, left, Range());
        if (_scan.TakeWord("eq"))
            return new ValueComparisonExpr(Comparator.Equal, left, Range());
        if (_scan.TakeWord("ne"))
            return new ValueComparisonExpr(Comparator.NotEqual, left, Range());
        if (_scan.TakeWord("lt"))
            return new ValueComparisonExpr(Comparator.Less, left, Range());
        if (_scan.TakeWord("le"))
            return new ValueComparisonExpr(Comparator.LessOrEqual, left, Range());
        if (_scan.TakeWord("gt"))
            return new ValueComparisonExpr(Comparator.Greater, left, Range());
        return _scan.TakeWord("ge") ? new ValueComparisonExpr(Comparator.GreaterOrEqual, left, Range()) : left;
    }

    private Expr Range()
    {
        var left = Additive();
        return _scan.TakeWord("to") ? new RangeExpr(left, Additive()) : left;
    }

    private Expr Additive()
    {
        var left = Multiplicative();
        for (var links = 0; ; Link(ref links))
        {
            if (_scan.Take("+"))
                left = new ArithmeticExpr("+", left, Multiplicative());
            else if (_scan.Take("-"))
                left = new ArithmeticExpr("-", left, Multiplicative());
            else
                return left;
        }
    }

    private Expr Multiplicative()
    {
        var left = Union();
        for (var links = 0; ; Link(ref links))
        {
            if (_scan.Take("*"))
                left = new ArithmeticExpr("*", left, Union());
            else if (_scan.TakeWord("div"))
                left = new ArithmeticExpr("div", left, Union());
            else if (_scan.TakeWord("idiv"))
                left = new ArithmeticExpr("idiv", left, Union());
            else if (_scan.TakeWord("mod"))
                left = new ArithmeticExpr("mod", left, Union());
            else
                return left;
        }
    }

    private Expr Union()
    {
        var left = Intersect();
        for (var links = 0; _scan.Take("|") || _scan.TakeWord("union"); Link(ref links))
            left = new NodeSetExpr("|", left, Intersect());
        return left;
    }

    private Expr Intersect()
    {
        var left = InstanceOf();
        for (var links = 0; ; Link(ref links))
        {
            if (_scan.TakeWord("intersect"))
                left = new NodeSetExpr("intersect", left, InstanceOf());
            else if (_scan.TakeWord("except"))
                left = new NodeSetExpr("except", left, InstanceOf());
            else
                return left;
        }
    }

    private Expr InstanceOf()
    {
        var operand = Treat();
        if (!Words("instance", "of"))
            return operand;
        var (type, occurrence) = SequenceType();
        return InstanceOfExpr.Knows(type)
            ? new InstanceOfExpr(type, occurrence, operand)
            : new LibraryExpr($"$a0 instance of xs:{type}{(occurrence == '1' ? "" : occurrence)}", [operand]);
    }

    private Expr Treat()
    {
        var operand = Castable();
        if (!Words("treat", "as"))
            return operand;
        var (type, occurrence) = SequenceType();
        if (!InstanceOfExpr.Knows(type))
            throw _scan.Fault($"type {type} inconnu");
        return new ConditionalExpr(new InstanceOfExpr(type, occurrence, operand), operand, new FailureExpr());
    }

    private Expr Castable()
    {
        var operand = Cast();
        if (!Words("castable", "as"))
            return operand;
        var (type, optional) = AtomicType();
        return new CastableExpr(type, optional, operand, new CastExpr(type, optional, operand, Resolve));
    }

    private Expr Cast()
    {
        var operand = Unary();
        if (!Words("cast", "as"))
            return operand;
        var (type, optional) = AtomicType();
        return new CastExpr(type, optional, operand, Resolve);
    }

    private Expr Unary()
    {
        var negative = false;
        while (true)
        {
            if (_scan.Take("-"))
                negative = !negative;
            else if (!_scan.Take("+"))
                break;
        }

        var operand = Path();
        return negative ? new NegationExpr(operand) : operand;
    }

    // Each operator of a chain holds those before it: a chain without end would be a depth without end.
    private void Link(ref int links)
    {
        if (++links > LongestChain)
            throw _scan.Fault($"plus de {LongestChain} opérateurs à la suite");
    }

    private bool Words(string first, string second)
    {
        var at = _scan.Position;
        if (_scan.TakeWord(first) && _scan.TakeWord(second))
            return true;
        _scan.Position = at;
        return false;
    }

    private (string Type, bool Optional) AtomicType()
    {
        var name = _scan.QName() ?? throw _scan.Fault("nom de type attendu");
        if (Resolve(name.Prefix) != SchemaNamespace)
            throw _scan.Fault($"type {name.Local} inconnu");
        if (XPath2Library.Refuses($"$a0 cast as xs:{name.Local}") is not null)
            throw _scan.Fault($"type {name.Local} inconnu");
        return (name.Local, _scan.Take("?"));
    }

    private (string Type, char Occurrence) SequenceType()
    {
        var name = _scan.QName() ?? throw _scan.Fault("nom de type attendu");
        var type = name.Local;
        if (_scan.Take("("))
        {
            if (!_scan.Take(")"))
                throw _scan.Fault("test de type avec un nom, non pris en charge");
            if (type == "empty-sequence")
                return ("item()", '0');
            type += "()";
        }

        return (
            type,
            _scan.Take("?") ? '?'
            : _scan.Take("*") ? '*'
            : _scan.Take("+") ? '+'
            : '1'
        );
    }

    private string VariableName()
    {
        var name = _scan.QName() ?? throw _scan.Fault("nom de variable attendu");
        return name.Prefix.Length == 0 ? name.Local : name.Prefix + ":" + name.Local;
    }

    private string? Resolve(string prefix) =>
        _context.Namespaces.TryGetValue(prefix, out var uri)
            ? uri
            : prefix switch
            {
                "" => "",
                "xs" => SchemaNamespace,
                "fn" => FunctionNamespace,
                "xml" => "http://www.w3.org/XML/1998/namespace",
                _ => null,
            };
}
