namespace HopEn.Audit.Model;

/// <summary>Volumes that weigh a rate, for instance messages sent by each mailbox.</summary>
/// <param name="Name">What is summed, French.</param>
/// <param name="Conforming">Volume carried by conforming subjects.</param>
/// <param name="Total">Volume carried by all subjects concerned.</param>
public sealed record VolumeMeasure(string Name, decimal Conforming, decimal Total);
