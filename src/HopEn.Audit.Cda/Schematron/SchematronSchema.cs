using HopEn.Audit.Cda.XPath;

namespace HopEn.Audit.Cda.Schematron;

/// <summary>
/// An ISO Schematron schema, loaded and compiled: includes, abstract patterns,
/// abstract rules and the phase are resolved.
/// </summary>
/// <threadsafety>Immutable: one schema serves any number of runners, each on its own thread.</threadsafety>
public sealed class SchematronSchema
{
    internal SchematronSchema(string name, IDocumentResolver documents)
    {
        Name = name;
        Documents = documents;
    }

    /// <summary>The path of the schema under the root of its set, with slashes, without <c>.sch</c>.</summary>
    public string Name { get; }

    /// <summary>The title of the schema, or null.</summary>
    public string? Title { get; internal init; }

    /// <summary>What is odd but not fatal, in French: a name found with other letter case, an element that is not read.</summary>
    public IReadOnlyList<string> Notices { get; internal init; } = [];

    /// <summary>The includes whose file is absent or can't be read, as « file, line: href ». The rules they hold are not run.</summary>
    public IReadOnlyList<string> MissingIncludes { get; internal init; } = [];

    /// <summary>
    /// The expressions that can't be compiled, in French, with file and line.
    /// Their tests are never judged and never pass.
    /// </summary>
    public IReadOnlyList<string> InvalidExpressions { get; internal init; } = [];

    /// <summary>The number of concrete rules in the active patterns.</summary>
    public int RuleCount => Patterns.Sum(pattern => pattern.Rules.Count);

    /// <summary>The number of asserts and reports of those rules.</summary>
    public int AssertionCount =>
        Patterns.Sum(pattern => pattern.Rules.Sum(rule => rule.Items.OfType<Assertion>().Count()));

    internal IReadOnlyList<LetDeclaration> Lets { get; init; } = [];

    internal IReadOnlyList<LetDeclaration> FallbackLets { get; init; } = [];

    internal IReadOnlyList<Pattern> Patterns { get; init; } = [];

    internal ContextTree Contexts { get; init; } = new();

    internal StaticContext Expressions { get; init; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    internal int VariableCount { get; init; }

    internal IReadOnlyCollection<string> FileNameLiterals { get; init; } = [];

    internal IDocumentResolver Documents { get; }

    /// <summary>
    /// Loads a schema that stands alone. Schemas of one set are better loaded by a <see cref="SchematronSet"/>,
    /// which reads shared files once.
    /// </summary>
    /// <exception cref="SchematronException">The file is absent, is not XML or is not a schema.</exception>
    public static SchematronSchema Load(string path, SchematronLoadOptions? options = null) =>
        new SchematronSet(options?.Root ?? Path.GetDirectoryName(Path.GetFullPath(path))!, options?.NamesFrom).Load(
            path,
            options?.Phase
        );
}
