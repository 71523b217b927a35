using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Documents;

/// <summary>The documents of a dossier, checked.</summary>
/// <param name="Sources">By source, in order.</param>
/// <param name="Layers">The layers that were run on them: one that was not must never be shown as respected.</param>
/// <param name="Notices">What was not run and what the official kit lacks.</param>
internal sealed record CheckedDocuments(
    IReadOnlyList<CheckedSource> Sources,
    IReadOnlyList<FindingLayer> Layers,
    IReadOnlyList<AuditMessage> Notices
);
