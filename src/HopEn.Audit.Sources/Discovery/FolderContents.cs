using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Discovery;

/// <summary>What was found in a folder.</summary>
/// <param name="Tables">Tables, in the order of their names.</param>
/// <param name="LegalEntities">Legal entities (EJ) that the sites belong to, the most used first.</param>
/// <param name="Sites">Sites (ET) the exports name, the most used first.</param>
public sealed record FolderContents(
    IReadOnlyList<DiscoveredTable> Tables,
    IReadOnlyList<FinessEntity> LegalEntities,
    IReadOnlyList<FinessEntity> Sites
);
