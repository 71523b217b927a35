using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Checks;

/// <summary>The conformance of one document. Nothing in it identifies a patient.</summary>
/// <param name="Document">Where it is; a name that holds the patient's is masked.</param>
/// <param name="Sha256">Hash of its bytes as they were found, in lower-case hexadecimal: finds the file again;
/// null when nothing could be opened.</param>
/// <param name="Type">Code of the document; null when it can't be read.</param>
/// <param name="TemplateIds">Models it declares, <c>root</c> or <c>root:extension</c>.</param>
/// <param name="Level">1: unstructured body; 2: sections; 3: sections with entries; null when unknown.</param>
/// <param name="Verdict">Compliant, reservation (warnings only, or a check that could not be made), non-compliant,
/// or not-assessable when nothing was evaluated.</param>
/// <param name="FiredRules">How many rules met a node, by schematron.</param>
/// <param name="Findings">Everything that was found.</param>
public sealed record DocumentResult(
    string Document,
    string? Sha256,
    string? Type,
    IReadOnlyList<string> TemplateIds,
    int? Level,
    Verdict Verdict,
    IReadOnlyDictionary<string, int> FiredRules,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>What an audit counts documents by; it is in no result that is written.</summary>
    public required DocumentFacts Facts { get; init; }
}
