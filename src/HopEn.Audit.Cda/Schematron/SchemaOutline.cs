namespace HopEn.Audit.Cda.Schematron;

/// <summary>The elements of one master schema by kind, includes followed, and what was noticed while reading them.</summary>
internal sealed class SchemaOutline
{
    private readonly SchemaFiles _files;
    private readonly SchemaReader _reader;
    private readonly Dictionary<SchemaElement, List<SchemaElement>> _children = [];

    public SchemaOutline(SchemaFiles files, string path)
    {
        _files = files;
        _reader = new SchemaReader(files);
        Master = new SchemaElement(_reader.ReadMaster(path), path, AbstractParameters.None);
        foreach (var child in Children(Master))
            Sort(child);
    }

    public SchemaElement Master { get; }

    public List<SchemaElement> Patterns { get; } = [];

    public Dictionary<string, SchemaElement> AbstractPatterns { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SchemaElement> Phases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SchemaElement> Diagnostics { get; } = new(StringComparer.Ordinal);

    public List<SchemaElement> Lets { get; } = [];

    public Dictionary<string, string> Namespaces { get; } = new(StringComparer.Ordinal);

    public string? Title => Children(Master).FirstOrDefault(child => child.Is("title"))?.Element.Value.Trim();

    public IReadOnlyList<string> Notices => [.. _reader.Notices.Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> MissingIncludes => [.. _reader.MissingIncludes.Distinct(StringComparer.Ordinal)];

    public List<SchemaElement> Children(SchemaElement parent)
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

    /// <summary>The children of a pattern, taken from its abstract pattern when it is an instance.</summary>
    public List<SchemaElement> PatternBody(SchemaElement pattern)
    {
        if (pattern.Id("is-a") is not { } isA)
            return Children(pattern);
        if (!AbstractPatterns.TryGetValue(isA, out var body))
        {
            Notice(pattern, $"le motif abstrait {isA} n’existe pas, ses règles ne sont pas exécutées");
            return [];
        }

        var parameters = new AbstractParameters(
            Children(pattern)
                .Where(child => child.Is("param"))
                .Select(child =>
                    KeyValuePair.Create(child.Id("name") ?? "", (string?)child.Element.Attribute("value") ?? "")
                )
        );
        return Children(body with { Parameters = parameters });
    }

    /// <summary>The rule that an <c>extends</c> includes from another file; null when it can't be read.</summary>
    public SchemaElement? IncludedRule(SchemaElement extends) =>
        _reader.ResolveInclude(extends.Element, "href", extends.File) is { } included
            ? new SchemaElement(included.Element, included.File, extends.Parameters)
            : null;

    /// <summary>Tells something of the whole schema.</summary>
    public void Notice(string text) => _reader.Notices.Add($"{_files.DisplayPath(Master.File)}\u202f: {text}");

    /// <summary>Tells something of an element.</summary>
    public void Notice(SchemaElement element, string text) => _reader.Notices.Add($"{Place(element)}\u202f: {text}");

    /// <summary>Tells that an element is not read: a rule inside it would seem to hold.</summary>
    /// <param name="child">The element.</param>
    /// <param name="known">Names of those that are read at its place.</param>
    public void NoticeUnread(SchemaElement child, params ReadOnlySpan<string> known)
    {
        if (child.Is(child.Name) && !known.Contains(child.Name))
            Notice(child, $"l’élément {child.Name} n’est pas lu à cette place, ce qu’il contient n’est pas exécuté");
    }

    public string Place(SchemaElement element) => $"{_files.DisplayPath(element.File)}, ligne {element.Line}";

    private void Sort(SchemaElement child)
    {
        switch (child.Name)
        {
            case "ns":
                Namespaces[child.Id("prefix") ?? ""] = child.Id("uri") ?? "";
                break;
            case "let":
                Lets.Add(child);
                break;
            case "phase":
                Phases.TryAdd(child.Id("id") ?? "", child);
                break;
            case "diagnostics":
                foreach (var diagnostic in Children(child))
                    Diagnostics.TryAdd(diagnostic.Id("id") ?? "", diagnostic);
                break;
            case "pattern" when child.IsAbstract:
                AbstractPatterns.TryAdd(child.Id("id") ?? "", child);
                break;
            case "pattern":
                Patterns.Add(child);
                break;
            default:
                NoticeUnread(child, "title", "p", "properties");
                break;
        }
    }
}
