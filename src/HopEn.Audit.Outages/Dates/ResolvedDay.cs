namespace HopEn.Audit.Outages.Dates;

/// <summary>A day with its year.</summary>
/// <param name="Date">The day retained.</param>
/// <param name="Alternative">Another day it may be; null when there is none.</param>
/// <param name="AlternativeCode">The code of the reading that takes the other day.</param>
/// <param name="Why">Why the first was retained, in French; null when nothing was to choose.</param>
/// <param name="Doubts">What remains uncertain, in French.</param>
internal sealed record ResolvedDay(
    DateOnly Date,
    DateOnly? Alternative,
    string AlternativeCode,
    string? Why,
    IReadOnlyList<string> Doubts
);
