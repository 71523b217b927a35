namespace HopEn.Audit.Cli.Conformance;

/// <summary>What the user asked of <c>cda</c>.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="CiSis">Folder of the official kit; null without.</param>
/// <param name="Only">The one layer asked for: xsd, builtin or official; null for all.</param>
/// <param name="Volet">Volet of the CI-SIS that all documents follow; null when each says its own.</param>
/// <param name="Jobs">Workers.</param>
/// <param name="Sample">Most documents; null for all.</param>
/// <param name="Rules">Folder of the rules, that holds <c>cda/</c>.</param>
/// <param name="AddedRules">Folder of a pack that adds rules to them; null without.</param>
internal sealed record ConformanceRequest(
    IReadOnlyList<string> Paths,
    string? CiSis,
    string? Only,
    string? Volet,
    int Jobs,
    int? Sample,
    string Rules,
    string? AddedRules
);
