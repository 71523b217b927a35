using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Documents;

/// <summary>What the checks say of the documents of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Folder">Folder of the dossier, absolute.</param>
/// <param name="Results">One per document, in order.</param>
/// <param name="Skipped">What was met and is no document.</param>
internal sealed record CheckedSource(
    DossierSource Source,
    string Folder,
    IReadOnlyList<DocumentResult> Results,
    IReadOnlyList<SkippedItem> Skipped
);
