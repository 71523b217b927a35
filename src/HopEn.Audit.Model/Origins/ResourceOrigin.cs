namespace HopEn.Audit.Model;

/// <summary>A resource of a server, as it was at one moment.</summary>
/// <param name="Address">Address of the resource, without any identity of a patient.</param>
/// <param name="Version">Version that the server gives it; null when it keeps none.</param>
/// <param name="FetchedAt">When it was fetched.</param>
public sealed record ResourceOrigin(string Address, string? Version, DateTimeOffset FetchedAt) : Origin;
