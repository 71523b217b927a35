namespace HopEn.Audit.Cda.Schematron;

/// <summary>What the schemas say of one document.</summary>
/// <param name="Findings">The firings, in the order of schemas, patterns, nodes and tests.</param>
/// <param name="FiredRules">Per schema, how many rules fired: a context matched a node.
/// A schema that matched nothing is there with 0.</param>
/// <param name="NotAssessed">The tests that could not be judged.</param>
public sealed record SchematronResult(
    IReadOnlyList<SchematronFinding> Findings,
    IReadOnlyDictionary<string, int> FiredRules,
    IReadOnlyList<NotAssessed> NotAssessed
);
