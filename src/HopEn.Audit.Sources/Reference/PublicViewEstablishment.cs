using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Reference;

/// <summary>What FINESS says of a number that was asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsEntity">Whether it is a legal entity (EJ), taken with all its sites; otherwise one site (ET).</param>
/// <param name="Entity">The legal entity.</param>
/// <param name="Sites">Sites asked for, open ones first.</param>
/// <param name="ClosedSites">How many of them are closed.</param>
internal sealed record PublicViewEstablishment(
    string Name,
    bool IsEntity,
    FinessEntity Entity,
    IReadOnlyList<FinessEntity> Sites,
    int ClosedSites
);
