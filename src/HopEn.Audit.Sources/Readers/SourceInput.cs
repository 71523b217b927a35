using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Readers;

/// <summary>What a reader is given: one file of a source, or the source whole.</summary>
/// <param name="Source">The source, as the dossier describes it.</param>
/// <param name="Files">The file; or all of them, none for what is no file.</param>
public sealed record SourceInput(DossierSource Source, IReadOnlyList<SourceFile> Files)
{
    /// <summary>Passes over its bytes that began before its turn came.</summary>
    internal ProbeAhead? Ahead { get; init; }
}
