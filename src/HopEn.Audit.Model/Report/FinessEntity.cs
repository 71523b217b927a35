namespace HopEn.Audit.Model;

/// <summary>A FINESS number with its name.</summary>
/// <param name="Finess">Its number.</param>
/// <param name="Name">Name, from the dossier or the registry.</param>
public sealed record FinessEntity(Finess Finess, string? Name);
