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

    private string VariableName()
    {
        var name = _scanner.QName() ?? throw _scanner.SyntaxError("nom de variable attendu");
        return name.Prefix.Length == 0 ? name.Local : name.Prefix + ":" + name.Local;
    }

    private string NamespaceOf(string prefix) =>
        Resolve(prefix) ?? throw _scanner.SyntaxError($"préfixe {prefix} sans espace de noms (élément ns du schéma)");

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
