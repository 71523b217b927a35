namespace HopEn.Audit.Cda.XPath;

/// <summary>Primary expressions: literals, variables, parentheses, calls of functions.</summary>
internal sealed partial class XPathCompiler
{
    private Expr? Primary()
    {
        if (_scanner.Literal() is { } literal)
        {
            if (IsFileName(literal.Text()))
                _context.FileNames.Add(literal.Text());
            return new LiteralExpr(literal);
        }

        if (_scanner.Take("$"))
            return Variable();
        if (_scanner.Take("("))
            return Parenthesized();
        if (_scanner.Peek == '.' && !_scanner.NextIs(".."))
        {
            _scanner.Expect(".");
            return new ContextItemExpr();
        }

        var at = _scanner.Position;
        if (_scanner.QName() is { } name && !IsKindTest(name) && _scanner.Take("("))
            return FunctionCall(name);
        _scanner.Position = at;
        return null;
    }

    private static bool IsFileName(string text) =>
        text.Length > 4 && text.Contains('.', StringComparison.Ordinal) && System.IO.Path.HasExtension(text);

    private Expr Variable()
    {
        var name = VariableName();
        foreach (var (bound, slot) in _rangeVariables)
        {
            if (bound == name)
                return new RangeVariableExpr(slot);
        }

        return new VariableExpr(_context.Variable(name));
    }

    private Expr Parenthesized()
    {
        if (_scanner.Take(")"))
            return new SequenceExpr([]);
        var inner = Expression();
        _scanner.Expect(")");
        // Parentheses close a path: the predicates that follow count in the whole of it.
        return inner is PathExpr && _scanner.NextIs("[") ? new SequenceExpr([inner]) : inner;
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
            _ when FunctionLibrary.Find(name.Local, arguments.Count) is { } function => new FunctionExpr(
                function,
                arguments
            ),
            _ => FromLibrary(name.Local, arguments),
        };
    }

    // What XSLT adds to XPath, and that a test of Schematron may well call.
    private static readonly HashSet<string> OfStyleSheets = new(StringComparer.Ordinal)
    {
        "key",
        "generate-id",
        "format-number",
        "format-date",
        "format-dateTime",
        "format-time",
        "system-property",
        "unparsed-entity-uri",
        "unparsed-text",
        "element-available",
        "function-available",
    };

    private LibraryExpr FromLibrary(string name, List<Expr> arguments)
    {
        var operation = $"{name}({string.Join(", ", Enumerable.Range(0, arguments.Count).Select(i => "$a" + i))})";
        // The library knows no address of a document: it would answer that there is none.
        return
            name is not ("base-uri" or "document-uri" or "static-base-uri")
            && XPath2Library.CompilationError(operation) is null
            ? new LibraryExpr(operation, arguments)
            : throw _scanner.SyntaxError(
                OfStyleSheets.Contains(name)
                    ? $"la fonction {name} est celle d’une feuille de style (XSLT), l’outil ne la calcule pas"
                    : $"fonction {name} inconnue avec {arguments.Count} argument(s)"
            );
    }
}
