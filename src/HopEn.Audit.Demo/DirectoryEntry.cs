namespace HopEn.Audit.Demo;

/// <summary>One line of the extraction of the Annuaire Santé, in the columns that matter.</summary>
internal sealed record DirectoryEntry
{
    /// <summary>PER or ORG.</summary>
    public required string Type { get; init; }

    public required string Address { get; init; }

    /// <summary>RPPS of the holder, empty for ORG.</summary>
    public string Rpps { get; init; } = string.Empty;

    /// <summary>FINESS, SIRET… or empty.</summary>
    public string StructureKind { get; init; } = string.Empty;

    /// <summary>Identifier of the structure, or empty.</summary>
    public string Structure { get; init; } = string.Empty;

    public string Service { get; init; } = string.Empty;

    /// <summary>Name of the structure.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether the hospital's own list forgets it.</summary>
    public bool Undeclared { get; init; }
}
