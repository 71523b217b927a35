namespace HopEn.Audit.Cda.XPath;

/// <summary>What an expression may name: the prefixes of the schema and its variables, each with its number.</summary>
internal sealed class StaticContext(IReadOnlyDictionary<string, string> namespaces)
{
    private readonly Dictionary<string, int> _variables = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Namespaces { get; } = namespaces;

    /// <summary>The literals that look like file names: what may be shown of an absent file.</summary>
    public HashSet<string> FileNames { get; } = new(StringComparer.Ordinal);

    public int VariableCount => _variables.Count;

    /// <summary>The variables named so far, with their numbers.</summary>
    public IReadOnlyDictionary<string, int> Variables => _variables;

    /// <summary>The number of a variable; one that is never defined fails when it is read.</summary>
    public int Variable(string name)
    {
        if (!_variables.TryGetValue(name, out var slot))
            _variables.Add(name, slot = _variables.Count);
        return slot;
    }
}
