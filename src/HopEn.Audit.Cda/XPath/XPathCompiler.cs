namespace HopEn.Audit.Cda.XPath;

/// <summary>Compiles the text of an XPath 2.0 expression.</summary>
/// <remarks>
/// The grammar is that of the W3C recommendation, written as one method per level of precedence.
/// Schema types and the namespace axis are left out.
/// </remarks>
internal sealed partial class XPathCompiler
{
    private const int Deepest = 200;
    private const int LongestChain = 1000;
    private const string FunctionNamespace = "http://www.w3.org/2005/xpath-functions";
    private const string SchemaNamespace = "http://www.w3.org/2001/XMLSchema";
    private readonly XPathScanner _scanner;
    private readonly StaticContext _context;
    private readonly Stack<(string Name, int Slot)> _rangeVariables = new();
    private int _depth;

    private XPathCompiler(string text, StaticContext context)
    {
        _scanner = new XPathScanner(text);
        _context = context;
    }

    /// <summary>Compiles an expression.</summary>
    /// <exception cref="XPathException">The expression is not XPath 2.0, or names an unknown prefix, function or type.</exception>
    public static Expr Compile(string text, StaticContext context)
    {
        var compiler = new XPathCompiler(text, context);
        var expression = compiler.Expression();
        return compiler._scanner.AtEnd ? expression : throw compiler._scanner.SyntaxError("suite inattendue");
    }

    private Expr Expression()
    {
        var first = ExprSingle();
        if (!_scanner.NextIs(","))
            return first;
        var all = new List<Expr> { first };
        while (_scanner.Take(","))
            all.Add(ExprSingle());
        return new SequenceExpr(all);
    }

    private Expr ExprSingle()
    {
        if (++_depth > Deepest)
            throw _scanner.SyntaxError("expression trop profonde");
        var at = _scanner.Position;
        Expr? special = null;
        if (_scanner.TakeWord("for"))
            special = _scanner.NextIs("$") ? For() : null;
        else if (_scanner.TakeWord("some"))
            special = _scanner.NextIs("$") ? Quantified(every: false) : null;
        else if (_scanner.TakeWord("every"))
            special = _scanner.NextIs("$") ? Quantified(every: true) : null;
        else if (_scanner.TakeWord("if"))
            special = _scanner.NextIs("(") ? Conditional() : null;
        if (special is null)
        {
            _scanner.Position = at;
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
            _scanner.Expect("$");
            var name = VariableName();
            _scanner.ExpectWord("in");
            var source = ExprSingle();
            bound.Add((_rangeVariables.Count + 1, source));
            _rangeVariables.Push((name, _rangeVariables.Count + 1));
        } while (_scanner.Take(","));
        _scanner.ExpectWord(word);
        var result = ExprSingle();
        for (var i = bound.Count - 1; i >= 0; i--)
        {
            _rangeVariables.Pop();
            result = make(bound[i].Slot, bound[i].Source, result);
        }

        return result;
    }

    private ConditionalExpr Conditional()
    {
        _scanner.Expect("(");
        var condition = Expression();
        _scanner.Expect(")");
        _scanner.ExpectWord("then");
        var then = ExprSingle();
        _scanner.ExpectWord("else");
        return new ConditionalExpr(condition, then, ExprSingle());
    }

    private Expr Or()
    {
        var first = And();
        if (!_scanner.TakeWord("or"))
            return first;
        var operands = new List<Expr> { first };
        do operands.Add(And());
        while (_scanner.TakeWord("or"));
        return new LogicalExpr(all: false, operands);
    }

    private Expr And()
    {
        var first = Comparison();
        if (!_scanner.TakeWord("and"))
            return first;
        var operands = new List<Expr> { first };
        do operands.Add(Comparison());
        while (_scanner.TakeWord("and"));
        return new LogicalExpr(all: true, operands);
    }

    private Expr Comparison()
    {
        var left = Range();
        if (_scanner.Take("<<"))
            return new NodeComparisonExpr("<<", left, Range());
        if (_scanner.Take(">>"))
            return new NodeComparisonExpr(">>", left, Range());
        if (_scanner.TakeWord("is"))
            return new NodeComparisonExpr("is", left, Range());
        if (_scanner.Take("!="))
            return new GeneralComparisonExpr(ComparisonOperator.NotEqual, left, Range());
        if (_scanner.Take("<="))
            return new GeneralComparisonExpr(ComparisonOperator.LessOrEqual, left, Range());
        if (_scanner.Take(">="))
            return new GeneralComparisonExpr(ComparisonOperator.GreaterOrEqual, left, Range());
        if (_scanner.Take("="))
            return new GeneralComparisonExpr(ComparisonOperator.Equal, left, Range());
        if (_scanner.Take("<"))
            return new GeneralComparisonExpr(ComparisonOperator.Less, left, Range());
        if (_scanner.Take(">"))
            return new GeneralComparisonExpr(ComparisonOperator.Greater, left, Range());
        if (_scanner.TakeWord("eq"))
            return new ValueComparisonExpr(ComparisonOperator.Equal, left, Range());
        if (_scanner.TakeWord("ne"))
            return new ValueComparisonExpr(ComparisonOperator.NotEqual, left, Range());
        if (_scanner.TakeWord("lt"))
            return new ValueComparisonExpr(ComparisonOperator.Less, left, Range());
        if (_scanner.TakeWord("le"))
            return new ValueComparisonExpr(ComparisonOperator.LessOrEqual, left, Range());
        if (_scanner.TakeWord("gt"))
            return new ValueComparisonExpr(ComparisonOperator.Greater, left, Range());
        return _scanner.TakeWord("ge")
            ? new ValueComparisonExpr(ComparisonOperator.GreaterOrEqual, left, Range())
            : left;
    }

    private Expr Range()
    {
        var left = Additive();
        return _scanner.TakeWord("to") ? new RangeExpr(left, Additive()) : left;
    }

    private Expr Additive()
    {
        var left = Multiplicative();
        for (var links = 0; ; CountOperator(ref links))
        {
            if (_scanner.Take("+"))
                left = new ArithmeticExpr("+", left, Multiplicative());
            else if (_scanner.Take("-"))
                left = new ArithmeticExpr("-", left, Multiplicative());
            else
                return left;
        }
    }

    private Expr Multiplicative()
    {
        var left = Union();
        for (var links = 0; ; CountOperator(ref links))
        {
            if (_scanner.Take("*"))
                left = new ArithmeticExpr("*", left, Union());
            else if (_scanner.TakeWord("div"))
                left = new ArithmeticExpr("div", left, Union());
            else if (_scanner.TakeWord("idiv"))
                left = new ArithmeticExpr("idiv", left, Union());
            else if (_scanner.TakeWord("mod"))
                left = new ArithmeticExpr("mod", left, Union());
            else
                return left;
        }
    }

    private Expr Union()
    {
        var left = Intersect();
        for (var links = 0; _scanner.Take("|") || _scanner.TakeWord("union"); CountOperator(ref links))
            left = new NodeSetExpr("|", left, Intersect());
        return left;
    }

    private Expr Intersect()
    {
        var left = InstanceOf();
        for (var links = 0; ; CountOperator(ref links))
        {
            if (_scanner.TakeWord("intersect"))
                left = new NodeSetExpr("intersect", left, InstanceOf());
            else if (_scanner.TakeWord("except"))
                left = new NodeSetExpr("except", left, InstanceOf());
            else
                return left;
        }
    }

    private Expr InstanceOf()
    {
        var operand = Treat();
        if (!TakeWords("instance", "of"))
            return operand;
        var (type, occurrence) = SequenceType();
        return InstanceOfExpr.Knows(type)
            ? new InstanceOfExpr(type, occurrence, operand)
            : new LibraryExpr($"$a0 instance of xs:{type}{(occurrence == '1' ? "" : occurrence)}", [operand]);
    }

    private Expr Treat()
    {
        var operand = Castable();
        if (!TakeWords("treat", "as"))
            return operand;
        var (type, occurrence) = SequenceType();
        if (!InstanceOfExpr.Knows(type))
            throw _scanner.SyntaxError($"type {type} inconnu");
        return new ConditionalExpr(new InstanceOfExpr(type, occurrence, operand), operand, new TreatErrorExpr());
    }

    private Expr Castable()
    {
        var operand = Cast();
        if (!TakeWords("castable", "as"))
            return operand;
        var (type, optional) = AtomicType();
        return new CastableExpr(type, optional, operand, new CastExpr(type, optional, operand, Resolve));
    }

    private Expr Cast()
    {
        var operand = Unary();
        if (!TakeWords("cast", "as"))
            return operand;
        var (type, optional) = AtomicType();
        return new CastExpr(type, optional, operand, Resolve);
    }

    private Expr Unary()
    {
        var negative = false;
        while (true)
        {
            if (_scanner.Take("-"))
                negative = !negative;
            else if (!_scanner.Take("+"))
                break;
        }

        var operand = Path();
        return negative ? new NegationExpr(operand) : operand;
    }

    // Each operator of a chain holds those before it: a chain without end would be a depth without end.
    private void CountOperator(ref int links)
    {
        if (++links > LongestChain)
            throw _scanner.SyntaxError($"plus de {LongestChain} opérateurs à la suite");
    }

    private bool TakeWords(string first, string second)
    {
        var at = _scanner.Position;
        if (_scanner.TakeWord(first) && _scanner.TakeWord(second))
            return true;
        _scanner.Position = at;
        return false;
    }

    private (string Type, bool Optional) AtomicType()
    {
        var name = _scanner.QName() ?? throw _scanner.SyntaxError("nom de type attendu");
        if (Resolve(name.Prefix) != SchemaNamespace)
            throw _scanner.SyntaxError($"type {name.Local} inconnu");
        if (XPath2Library.CompilationError($"$a0 cast as xs:{name.Local}") is not null)
            throw _scanner.SyntaxError($"type {name.Local} inconnu");
        return (name.Local, _scanner.Take("?"));
    }

    private (string Type, char Occurrence) SequenceType()
    {
        var name = _scanner.QName() ?? throw _scanner.SyntaxError("nom de type attendu");
        var type = name.Local;
        if (_scanner.Take("("))
        {
            if (!_scanner.Take(")"))
                throw _scanner.SyntaxError("test de type avec un nom, non pris en charge");
            if (type == "empty-sequence")
                return ("item()", '0');
            type += "()";
        }

        return (
            type,
            _scanner.Take("?") ? '?'
            : _scanner.Take("*") ? '*'
            : _scanner.Take("+") ? '+'
            : '1'
        );
    }

    private string VariableName()
    {
        var name = _scanner.QName() ?? throw _scanner.SyntaxError("nom de variable attendu");
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
