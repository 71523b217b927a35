namespace HopEn.Audit.Model;

/// <summary>What a service carries of the gap.</summary>
/// <param name="Name">Service.</param>
/// <param name="Lost">Subjects of the service that are not reached.</param>
/// <param name="Share">Of the gap, 0 to 1. The shares may add up to more than 1.</param>
public sealed record ProjectionService(string Name, long Lost, decimal Share);
