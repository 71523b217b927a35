namespace HopEn.Audit.Cda.Schematron;

/// <summary>A pattern: its variables, and its rules, of which a node meets only the first that matches.</summary>
internal sealed record Pattern(IReadOnlyList<LetDeclaration> Lets, IReadOnlyList<SchematronRule> Rules)
{
    /// <summary>Why the pattern is not run, in French; null when it is.</summary>
    public string? Unsupported { get; init; }
}
