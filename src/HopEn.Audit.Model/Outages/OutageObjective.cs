namespace HopEn.Audit.Model;

/// <summary>An objective of a programme that an outage of a service touches.</summary>
/// <param name="Id">The objective, such as <c>HOPEN2/P1.O8</c>.</param>
/// <param name="Status">Whether a text says so, or it is assumed.</param>
public sealed record OutageObjective(string Id, RuleStatus Status);
