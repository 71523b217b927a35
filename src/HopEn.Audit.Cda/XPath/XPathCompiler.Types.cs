namespace HopEn.Audit.Cda.XPath;

/// <summary>Operators on types: instance of, treat as, castable as, cast as.</summary>
internal sealed partial class XPathCompiler
{
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

    private Expr Constructor(string type, Expr argument) =>
        XPath2Library.CompilationError($"$a0 cast as xs:{type}") is null
            ? new CastExpr(type, optional: true, argument, Resolve)
            : throw _scanner.SyntaxError($"type {type} inconnu");

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

    private bool TakeWords(string first, string second)
    {
        var at = _scanner.Position;
        if (_scanner.TakeWord(first) && _scanner.TakeWord(second))
            return true;
        _scanner.Position = at;
        return false;
    }
}
