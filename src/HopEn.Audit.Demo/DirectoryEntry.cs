namespace HopEn.Audit.Demo;

/// <summary>One line of the extraction of the Annuaire Santé, in the columns that matter.</summary>
/// <param name="Type">PER or ORG.</param>
/// <param name="Address">Address.</param>
/// <param name="Rpps">RPPS of the holder, empty for ORG.</param>
/// <param name="StructureKind">FINESS, SIRET… or empty.</param>
/// <param name="Structure">Identifier of the structure, or empty.</param>
/// <param name="Service">Service.</param>
/// <param name="Name">Name of the structure.</param>
/// <param name="Undeclared">Whether the hospital's own list forgets it.</param>
internal sealed record DirectoryEntry(
    string Type,
    string Address,
    string Rpps,
    string StructureKind,
    string Structure,
    string Service,
    string Name,
    bool Undeclared = false
);
