using System.Text;
using System.Xml.Linq;
using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>Turns the elements of one master schema into patterns, rules and compiled expressions.</summary>
internal sealed class SchemaCompiler
{
    private const string AllPatterns = "#ALL";
    private readonly SchemaFiles _files;
    private readonly SchemaReader _reader;
    private readonly SchemaElement _master;
    private readonly string _name;
    private readonly string? _phase;
    private readonly IDocumentResolver _documents;
    private readonly List<SchemaElement> _patterns = [];
    private readonly Dictionary<string, SchemaElement> _abstractPatterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaElement> _phases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaElement> _diagnostics = new(StringComparer.Ordinal);
    private readonly List<SchemaElement> _lets = [];
    private readonly Dictionary<SchemaElement, List<SchemaElement>> _children = [];
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly ContextTree _contexts = new();
    private readonly List<string> _invalid = [];
    private readonly HashSet<int> _revealing = [];
    private readonly HashSet<int> _known = [];
    private ExpressionCompiler _expressions = null!;

    public SchemaCompiler(SchemaFiles files, string path, string name, string? phase, IDocumentResolver documents)
    {
        _files = files;
        _reader = new SchemaReader(files);
        _master = new SchemaElement(_reader.ReadMaster(path), path, AbstractParameters.None);
        _name = name;
        _phase = phase;
        _documents = documents;
    }

    public SchematronSchema Compile()
    {
        Collect();
        _expressions = new ExpressionCompiler(_namespaces, _invalid, _files);
        var active = Active();
        var lets = _lets.Select(let => Let(let, [])).ToList();
        var others = _patterns
            .Except(active)
            .Select(Instantiated)
            .SelectMany(pattern => pattern)
            .Where(child => Is(child, "let"))
            .Select(let => Let(let, []))
            .ToList();
        var bodies = active.Select(Instantiated).ToList();
        FindRevealing(bodies);
        var patterns = active
            .Zip(bodies, (pattern, body) =>
                pattern.Attribute("documents") is null
                    ? Pattern(body)
                    : new Pattern([], [])
                    {
                        Unsupported =
                            $"non évaluable\u202f: {Place(pattern)}, le motif porte sur d’autres documents "
                            + "(attribut documents), ce que l’outil ne fait pas",
                    }
            )
            .ToList();
        return new SchematronSchema(_name, _documents)
        {
            Title = Children(_master).FirstOrDefault(child => Is(child, "title"))?.Element.Value.Trim(),
            Notices = _reader.Notices.Distinct(StringComparer.Ordinal).ToList(),
            MissingIncludes = _reader.MissingIncludes.Distinct(StringComparer.Ordinal).ToList(),
            InvalidExpressions = _invalid,
            Lets = lets,
            FallbackLets = [.. others, .. patterns.SelectMany(pattern => pattern.Lets)],
            Patterns = patterns,
            Contexts = _contexts,
            Expressions = _expressions.Context,
            FileNameLiterals = _expressions.Context.FileNames,
            VariableCount = _expressions.Context.VariableCount,
        };
    }

    /// <summary>Sorts the children of the schema by kind.</summary>
    private void Collect()
    {
        foreach (var child in Children(_master))
        {
            switch (child.Name)
            {
                case "ns":
                    _namespaces[child.Id("prefix") ?? ""] = child.Id("uri") ?? "";
                    break;
                case "let":
                    _lets.Add(child);
                    break;
                case "phase":
                    _phases.TryAdd(child.Id("id") ?? "", child);
                    break;
                case "diagnostics":
                    foreach (var diagnostic in Children(child))
                        _diagnostics.TryAdd(diagnostic.Id("id") ?? "", diagnostic);
                    break;
                case "pattern" when IsTrue(child.Id("abstract")):
                    _abstractPatterns.TryAdd(child.Id("id") ?? "", child);
                    break;
                case "pattern":
                    _patterns.Add(child);
                    break;
                default:
                    Unread(child, "title", "p", "properties");
                    break;
            }
        }
    }

    private List<SchemaElement> Active()
    {
        var phase = _phase ?? _master.Id("defaultPhase");
        if (phase is null or AllPatterns or "#DEFAULT")
            return [.. _patterns];
        if (!_phases.TryGetValue(phase, out var chosen))
        {
            _reader.Notices.Add(
                $"{_files.DisplayPath(_master.File)}\u202f: la phase {phase} n’existe pas, tous les motifs sont exécutés"
            );
            return [.. _patterns];
        }

        _lets.AddRange(Children(chosen).Where(child => Is(child, "let")));
        var wanted = Children(chosen)
            .Where(child => Is(child, "active"))
            .Select(child => child.Id("pattern") ?? "")
            .ToList();
        foreach (var absent in wanted.Where(id => _patterns.TrueForAll(pattern => pattern.Id("id") != id)))
        {
            _reader.Notices.Add(
                $"{_files.DisplayPath(_master.File)}\u202f: la phase {phase} active le motif {absent}, qui n’est pas dans le schéma"
            );
        }

        return [.. _patterns.Where(pattern => wanted.Contains(pattern.Id("id") ?? "", StringComparer.Ordinal))];
    }

    /// <summary>The children of a pattern, taken from its abstract pattern when it is an instance.</summary>
    private List<SchemaElement> Instantiated(SchemaElement pattern)
    {
        if (pattern.Id("is-a") is not { } isA)
            return Children(pattern);
        if (!_abstractPatterns.TryGetValue(isA, out var body))
        {
            _reader.Notices.Add(
                $"{Place(pattern)}\u202f: le motif abstrait {isA} n’existe pas, ses règles ne sont pas exécutées"
            );
            return [];
        }

        var parameters = new AbstractParameters(
            Children(pattern)
                .Where(child => Is(child, "param"))
                .Select(child =>
                    KeyValuePair.Create(child.Id("name") ?? "", (string?)child.Element.Attribute("value") ?? "")
                )
        );
        return Children(body with { Parameters = parameters });
    }

    private Pattern Pattern(List<SchemaElement> children)
    {
        foreach (var child in children)
            Unread(child, "title", "p", "param", "let", "rule");
        var lets = children.Where(child => Is(child, "let")).Select(let => Let(let, [])).ToList();
        var abstracts = children.Where(child => Is(child, "rule") && IsTrue(child.Id("abstract"))).ToList();
        var rules = children
            .Where(child => Is(child, "rule") && !IsTrue(child.Id("abstract")))
            .Select(rule => Rule(rule, abstracts))
            .ToList();
        return new Pattern(lets, rules);
    }

    private Rule Rule(SchemaElement rule, List<SchemaElement> abstracts)
    {
        var items = new List<RuleItem>();
        Items(rule, rule.Id("role"), abstracts, items, []);
        return new Rule(_expressions.RuleContext(rule, _contexts), [.. items]);
    }

    private void Items(
        SchemaElement rule,
        string? role,
        List<SchemaElement> abstracts,
        List<RuleItem> items,
        List<string> chain
    )
    {
        foreach (var child in Children(rule))
        {
            switch (child.Name)
            {
                case "let":
                    items.Add(Let(child, items));
                    break;
                case "assert" or "report":
                    items.Add(Check(child, role));
                    break;
                case "extends":
                    Extend(child, role, abstracts, items, chain);
                    break;
                default:
                    Unread(child, "p");
                    break;
            }
        }
    }

    private void Extend(
        SchemaElement extends,
        string? role,
        List<SchemaElement> abstracts,
        List<RuleItem> items,
        List<string> chain
    )
    {
        var id = extends.Id("rule") ?? extends.Id("href") ?? "";
        if (chain.Contains(id, StringComparer.Ordinal))
        {
            _reader.Notices.Add($"{Place(extends)}\u202f: la règle {id} s’étend elle-même, l’extension est ignorée");
            return;
        }

        SchemaElement? extended =
            extends.Id("rule") is not null ? abstracts.Find(rule => rule.Id("id") == id) ?? AbstractRule(id)
            : _reader.ResolveInclude(extends.Element, "href", extends.File) is { } included
                ? new SchemaElement(included.Element, included.File, extends.Parameters)
            : null;
        if (extended is null)
        {
            if (extends.Id("rule") is not null)
                _reader.Notices.Add(
                    $"{Place(extends)}\u202f: la règle abstraite {id} n’existe pas, ses tests ne sont pas exécutés"
                );
            return;
        }

        Items(extended, role ?? extended.Id("role"), abstracts, items, [.. chain, id]);
    }

    private SchemaElement? AbstractRule(string id) =>
        _patterns
            .Concat(_abstractPatterns.Values)
            .SelectMany(Children)
            .FirstOrDefault(rule => Is(rule, "rule") && IsTrue(rule.Id("abstract")) && rule.Id("id") == id);

    private LetDeclaration Let(SchemaElement let, List<RuleItem> before)
    {
        var slot = _expressions.Context.Variable(let.Id("name") ?? "");
        return new LetDeclaration(
            slot,
            _expressions.Compile(LetValue(let), let),
            before.OfType<LetDeclaration>().Any(other => other.Slot == slot)
        );
    }

    /// <summary>A let without value holds its content, which is then plain text.</summary>
    private static string LetValue(SchemaElement let) =>
        let.Attribute("value") ?? "'" + let.Element.Value.Replace("'", "''", StringComparison.Ordinal) + "'";

    private Assertion Check(SchemaElement check, string? role)
    {
        var test = check.Attribute("test") ?? "";
        var message = Message(check);
        foreach (var id in (check.Id("diagnostics") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_diagnostics.TryGetValue(id, out var diagnostic))
                message.AddRange([new MessagePart(" ", null, false, false), .. Message(diagnostic)]);
        }

        return new Assertion(
            check.Name == "assert" ? SchematronFindingKind.FailedAssert : SchematronFindingKind.SuccessfulReport,
            XPathStrings.NormalizeSpace(test),
            _expressions.Compile(test, check),
            check.Id("role") ?? role,
            message
        );
    }

    private List<MessagePart> Message(SchemaElement check)
    {
        var parts = new List<MessagePart>();
        var text = new StringBuilder();
        Parts(check.Element);
        Flush();
        return parts;

        void Parts(XElement parent)
        {
            foreach (var node in parent.Nodes())
            {
                if (node is XText words)
                    text.Append(words.Value);
                else if (node is XElement element && SchemaReader.IsSchematron(element, "value-of"))
                    Value(check with { Element = element }, "select", isName: false);
                else if (node is XElement name && SchemaReader.IsSchematron(name, "name"))
                    Value(check with { Element = name }, "path", isName: true);
                else if (node is XElement other)
                    Parts(other);
            }
        }

        void Value(SchemaElement element, string attribute, bool isName)
        {
            Flush();
            var expression =
                element.Attribute(attribute) is { } written ? _expressions.Compile(written, element)
                : isName ? new ContextItemExpr()
                : null;
            if (expression is not null)
                parts.Add(new MessagePart(null, expression, isName, !isName && expression.MayExposeContent(MayReveal)));
        }

        void Flush()
        {
            if (text.Length > 0)
                parts.Add(new MessagePart(text.ToString(), null, false, false));
            text.Clear();
        }
    }

    /// <summary>
    /// The variables whose value may hold content of the document, to the fixed point:
    /// a variable may be built from others.
    /// </summary>
    private void FindRevealing(List<List<SchemaElement>> bodies)
    {
        var lets = new List<(int Slot, Expr Value)>();
        foreach (
            var let in _lets.Concat(
                bodies
                    .SelectMany(body => body)
                    .SelectMany(child =>
                        Is(child, "let") ? [child]
                        : Is(child, "rule") ? Children(child).Where(item => Is(item, "let"))
                        : []
                    )
            )
        )
        {
            lets.Add((_expressions.Context.Variable(let.Id("name") ?? ""), _expressions.Compile(LetValue(let), let)));
        }

        // A variable that is defined elsewhere (an abstract rule of another pattern) is taken to hold content.
        _known.UnionWith(lets.Select(let => let.Slot));

        int known;
        do
        {
            known = _revealing.Count;
            foreach (var (slot, value) in lets)
            {
                if (value.MayExposeContent(MayReveal))
                    _revealing.Add(slot);
            }
        } while (_revealing.Count > known);
    }

    private bool MayReveal(int slot) => !_known.Contains(slot) || _revealing.Contains(slot);

    private List<SchemaElement> Children(SchemaElement parent)
    {
        if (_children.TryGetValue(parent, out var known))
            return known;
        var children = _reader
            .Children(parent.Element, parent.File)
            .Select(child => new SchemaElement(child.Element, child.File, parent.Parameters))
            .ToList();
        _children.Add(parent, children);
        return children;
    }

    // What the schema says and is not run must be known: a rule inside it would seem to hold.
    private void Unread(SchemaElement child, params ReadOnlySpan<string> known)
    {
        if (Is(child, child.Name) && !known.Contains(child.Name))
            _reader.Notices.Add(
                $"{Place(child)}\u202f: l’élément {child.Name} n’est pas lu à cette place, ce qu’il contient n’est pas exécuté"
            );
    }

    private string Place(SchemaElement element) => $"{_files.DisplayPath(element.File)}, ligne {element.Line}";

    private static bool Is(SchemaElement element, string name) => SchemaReader.IsSchematron(element.Element, name);

    private static bool IsTrue(string? value) => value is "true" or "1";
}
