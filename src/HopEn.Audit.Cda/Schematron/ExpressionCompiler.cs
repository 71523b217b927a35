using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// Compiles the expressions of one schema, each text once.
/// One that can't be compiled becomes an expression that fails when it is asked.
/// </summary>
internal sealed class ExpressionCompiler(
    IReadOnlyDictionary<string, string> namespaces,
    List<string> invalid,
    SchemaFiles files
)
{
    private readonly Dictionary<string, Expr> _compiled = new(StringComparer.Ordinal);

    public StaticContext Context { get; } = new(namespaces);

    public Expr Compile(string text, SchemaElement at)
    {
        if (_compiled.TryGetValue(text, out var known))
            return known;
        Expr expression;
        try
        {
            expression = XPathCompiler.Compile(text, Context);
        }
        catch (XPathException fault)
        {
            invalid.Add($"{files.DisplayPath(at.File)}, ligne {at.Line}\u202f: {fault.Message}");
            expression = new UncompiledExpr(fault);
        }

        _compiled.Add(text, expression);
        return expression;
    }

    /// <summary>A variable.</summary>
    /// <param name="let">Its element.</param>
    /// <param name="before">What stands before it in its rule.</param>
    public LetDeclaration Let(SchemaElement let, IEnumerable<RuleItem>? before = null)
    {
        var slot = Context.Variable(let.Id("name") ?? "");
        var isRedefinition = before?.OfType<LetDeclaration>().Any(other => other.Slot == slot) == true;
        return new LetDeclaration(slot, Compile(LetValue(let), let), isRedefinition);
    }

    /// <summary>The context of a rule. It is a pattern: a relative one applies at any depth.</summary>
    public RuleContext RuleContext(SchemaElement rule, ContextTree tree)
    {
        var text = rule.Attribute("context") ?? "";
        var paths = new List<int>();
        var others = new List<Expr>();
        foreach (var alternative in Alternatives(Pattern(text, rule)))
        {
            if (alternative is not PathExpr { Start: null } path || path.DependsOn.HasFlag(Dependencies.Current))
                others.Add(alternative);
            else if (path.FromRoot)
                paths.Add(tree.Add(path.Steps));
            else
                paths.Add(tree.Add(XPathCompiler.AtAnyDepth(ContextPattern.Steps(path))));
        }

        return new RuleContext(XPathStrings.NormalizeSpace(text), paths, others);
    }

    /// <summary>The context of a rule, compiled; one that no node can match fails when it is asked and is told.</summary>
    private Expr Pattern(string text, SchemaElement rule)
    {
        var context = Compile(text, rule);
        if (ContextFaults.Of(context) is not { } why)
            return context;
        var fault = new XPathException(
            "XTSE0340",
            $"le contexte «\u202f{XPathStrings.NormalizeSpace(text)}\u202f» n’est pas un motif que la règle puisse "
                + $"rencontrer ({why})"
        );
        invalid.Add($"{files.DisplayPath(rule.File)}, ligne {rule.Line}\u202f: {fault.Message}");
        return new UncompiledExpr(fault);
    }

    /// <summary>A let without value holds its content, which is then plain text.</summary>
    private static string LetValue(SchemaElement let) =>
        let.Attribute("value") ?? "'" + let.Element.Value.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static IEnumerable<Expr> Alternatives(Expr context) =>
        context is NodeSetExpr { IsUnion: true } union ? union.Operands.SelectMany(Alternatives)
        : context is SequenceExpr { Operands: [var only] } ? Alternatives(only)
        : [context];
}
