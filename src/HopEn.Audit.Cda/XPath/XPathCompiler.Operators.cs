namespace HopEn.Audit.Cda.XPath;

/// <summary>Operators, from the one that binds least to the one that binds most.</summary>
internal sealed partial class XPathCompiler
{
    private static readonly string[] NodeComparisons = ["<<", ">>", "is"];

    // The longer sign comes first: "<" would take the start of "<=".
    private static readonly (string Sign, ComparisonOperator Operator)[] GeneralComparisons =
    [
        ("!=", ComparisonOperator.NotEqual),
        ("<=", ComparisonOperator.LessOrEqual),
        (">=", ComparisonOperator.GreaterOrEqual),
        ("=", ComparisonOperator.Equal),
        ("<", ComparisonOperator.Less),
        (">", ComparisonOperator.Greater),
    ];

    private static readonly (string Word, ComparisonOperator Operator)[] ValueComparisons =
    [
        ("eq", ComparisonOperator.Equal),
        ("ne", ComparisonOperator.NotEqual),
        ("lt", ComparisonOperator.Less),
        ("le", ComparisonOperator.LessOrEqual),
        ("gt", ComparisonOperator.Greater),
        ("ge", ComparisonOperator.GreaterOrEqual),
    ];

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
        foreach (var sign in NodeComparisons)
        {
            if (TakeOperator(sign))
                return new NodeComparisonExpr(sign, left, Range());
        }

        foreach (var (sign, comparison) in GeneralComparisons)
        {
            if (_scanner.Take(sign))
                return new GeneralComparisonExpr(comparison, left, Range());
        }

        foreach (var (word, comparison) in ValueComparisons)
        {
            if (_scanner.TakeWord(word))
                return new ValueComparisonExpr(comparison, left, Range());
        }

        return left;
    }

    private bool TakeOperator(string sign) =>
        char.IsAsciiLetter(sign[0]) ? _scanner.TakeWord(sign) : _scanner.Take(sign);

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
}
