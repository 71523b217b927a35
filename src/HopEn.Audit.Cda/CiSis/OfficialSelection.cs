using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.CiSis;

/// <summary>The official schemas that judge one document.</summary>
/// <param name="Schemas">The five common ones, then the volet's when there is one.</param>
/// <param name="Volet">The volet's master, without <c>.sch</c>; null when none runs.</param>
/// <param name="Level">1 for an unstructured body, 3 for a structured one, 0 when the document has no body.</param>
/// <param name="Notice">In French, why the volet's rules are not run or which version was chosen;
/// null when there is nothing to say.</param>
/// <param name="VoletMissing">True when the document follows a volet whose rules are not in the set: it is then not fully judged.</param>
public sealed record OfficialSelection(
    IReadOnlyList<SchematronSchema> Schemas,
    string? Volet,
    int Level,
    string? Notice,
    bool VoletMissing
);
