using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Turns the elements of one master schema into patterns, rules and compiled expressions.</summary>
internal static class SchemaCompiler
{
    public static SchematronSchema Compile(
        SchemaFiles files,
        string path,
        string name,
        string? phase,
        IDocumentResolver documents
    )
    {
        var schema = new SchemaOutline(files, path);
        var invalid = new List<string>();
        var expressions = new ExpressionCompiler(schema.Namespaces, invalid, files);
        var active = PhaseSelection.ActivePatterns(schema, phase);
        var lets = schema.Lets.Select(let => expressions.Let(let)).ToList();
        var others = schema
            .Patterns.Except(active)
            .SelectMany(schema.PatternBody)
            .Where(child => child.Is("let"))
            .Select(let => expressions.Let(let))
            .ToList();
        var bodies = active.Select(schema.PatternBody).ToList();
        var exposure = new ContentExposure(schema, expressions, bodies);
        var compiler = new PatternCompiler(schema, expressions, new MessageCompiler(schema, expressions, exposure));
        var patterns = active.Zip(bodies, compiler.Compile).ToList();
        return new SchematronSchema(name, documents)
        {
            Title = schema.Title,
            Notices = schema.Notices,
            MissingIncludes = schema.MissingIncludes,
            InvalidExpressions = invalid,
            Lets = lets,
            FallbackLets = [.. others, .. patterns.SelectMany(pattern => pattern.Lets)],
            Patterns = patterns,
            Contexts = compiler.Contexts,
            Expressions = expressions.Context,
            FileNameLiterals = expressions.Context.FileNames,
            VariableCount = expressions.Context.VariableCount,
        };
    }
}
