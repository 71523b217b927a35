namespace HopEn.Audit.Cda.XPath;

/// <summary>Expressions that bind variables or choose: for, some, every, if.</summary>
internal sealed partial class XPathCompiler
{
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
}
