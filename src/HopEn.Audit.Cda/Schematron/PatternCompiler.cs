using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Compiles patterns and their rules, <c>extends</c> copied in.</summary>
internal sealed class PatternCompiler(SchemaOutline schema, ExpressionCompiler expressions, MessageCompiler messages)
{
    /// <summary>The contexts of all rules compiled so far.</summary>
    public ContextTree Contexts { get; } = new();

    public Pattern Compile(SchemaElement pattern, List<SchemaElement> children)
    {
        if (pattern.Attribute("documents") is not null)
            return new Pattern([], [])
            {
                Unsupported =
                    $"non évaluable\u202f: {schema.Place(pattern)}, le motif porte sur d’autres documents "
                    + "(attribut documents), ce que l’outil ne fait pas",
            };
        foreach (var child in children)
            schema.NoticeUnread(child, "title", "p", "param", "let", "rule");
        var lets = children.Where(child => child.Is("let")).Select(let => expressions.Let(let)).ToList();
        var abstracts = children.Where(child => child.Is("rule") && child.IsAbstract).ToList();
        var rules = children
            .Where(child => child.Is("rule") && !child.IsAbstract)
            .Select(rule => Rule(rule, abstracts))
            .ToList();
        return new Pattern(lets, rules);
    }

    private SchematronRule Rule(SchemaElement rule, List<SchemaElement> abstracts)
    {
        var items = new List<RuleItem>();
        AddItems(rule, rule.Id("role"), abstracts, items, []);
        return new SchematronRule(expressions.RuleContext(rule, Contexts), [.. items]);
    }

    private void AddItems(
        SchemaElement rule,
        string? role,
        List<SchemaElement> abstracts,
        List<RuleItem> items,
        List<string> chain
    )
    {
        foreach (var child in schema.Children(rule))
        {
            switch (child.Name)
            {
                case "let":
                    items.Add(expressions.Let(child, items));
                    break;
                case "assert" or "report":
                    items.Add(Assertion(child, role));
                    break;
                case "extends":
                    if (Extended(child, abstracts, chain) is (var id, var extended))
                        AddItems(extended, role ?? extended.Id("role"), abstracts, items, [.. chain, id]);
                    break;
                default:
                    schema.NoticeUnread(child, "p");
                    break;
            }
        }
    }

    /// <summary>The rule that an <c>extends</c> names, of the pattern, of the schema or of another file; null without.</summary>
    private (string Id, SchemaElement Rule)? Extended(
        SchemaElement extends,
        List<SchemaElement> abstracts,
        List<string> chain
    )
    {
        var name = extends.Id("rule");
        var id = name ?? extends.Id("href") ?? "";
        if (chain.Contains(id, StringComparer.Ordinal))
        {
            schema.Notice(extends, $"la règle {id} s’étend elle-même, l’extension est ignorée");
            return null;
        }

        var extended = name is null
            ? schema.IncludedRule(extends)
            : abstracts.Find(rule => rule.Id("id") == id) ?? AbstractRule(id);
        if (extended is not null)
            return (id, extended);
        if (name is not null)
            schema.Notice(extends, $"la règle abstraite {id} n’existe pas, ses tests ne sont pas exécutés");
        return null;
    }

    private SchemaElement? AbstractRule(string id) =>
        schema
            .Patterns.Concat(schema.AbstractPatterns.Values)
            .SelectMany(schema.Children)
            .FirstOrDefault(rule => rule.Is("rule") && rule.IsAbstract && rule.Id("id") == id);

    private Assertion Assertion(SchemaElement check, string? role)
    {
        var test = check.Attribute("test") ?? "";
        var message = messages.Compile(check);
        return new Assertion(
            check.Name == "assert" ? SchematronFindingKind.FailedAssert : SchematronFindingKind.SuccessfulReport,
            XPathStrings.NormalizeSpace(test),
            expressions.Compile(test, check),
            check.Id("role") ?? role,
            message
        );
    }
}
