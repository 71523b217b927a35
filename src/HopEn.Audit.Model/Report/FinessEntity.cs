namespace HopEn.Audit.Model;

/// <summary>A FINESS number with its name.</summary>
/// <param name="Finess">Nine characters.</param>
/// <param name="Name">Name, from the dossier or the registry.</param>
public sealed record FinessEntity(string Finess, string? Name);
