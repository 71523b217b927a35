namespace HopEn.Audit.Model;

/// <summary>An interruption laid over the exports.</summary>
/// <param name="Outage">The interruption.</param>
/// <param name="Counts">What falls inside, bounded; empty when nothing bounds the interruption.</param>
/// <param name="Rates">The objectives it touches, month by month, with and without what falls inside.</param>
public sealed record OutageFinding(Outage Outage, IReadOnlyList<OutageCount> Counts, IReadOnlyList<OutageRate> Rates);
