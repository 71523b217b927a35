using HopEn.Audit.Cda.Findings;

namespace HopEn.Audit.Cda.Checks;

/// <summary>What a layer says of a document.</summary>
/// <param name="Findings">Its findings, in the order of its rules.</param>
/// <param name="FiredRules">How many rules met a node, by schematron: without it,
/// a rule that never ran and a rule that holds look the same.</param>
public sealed record LayerResult(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, int> FiredRules)
{
    /// <summary>A layer that has no schematron.</summary>
    public LayerResult(IReadOnlyList<Finding> findings)
        : this(findings, new Dictionary<string, int>()) { }
}
