namespace HopEn.Audit.Model;

/// <summary>Score, coverage, counts, floor and ceiling. They only make sense together.</summary>
/// <param name="Value">0 to 100 on the covered weight; null below the minimal coverage or when withheld.</param>
/// <param name="Floor">Score if everything not covered failed, 0 to 100.</param>
/// <param name="Ceiling">Score if everything not covered succeeded, 0 to 100.</param>
/// <param name="Coverage">Share of the applicable weight that was evaluated, 0 to 1.</param>
/// <param name="MinimalCoverage">Coverage under which no value is given, 0 to 1.</param>
/// <param name="Grade">Conclusion.</param>
/// <param name="Bar">Score asked for by the user, if any.</param>
/// <param name="WaivedFailures">Failing rules that a waiver covers.</param>
/// <param name="Counts">Number of rules per verdict, every verdict listed; they add up to the number of rules.</param>
/// <param name="BlockedBy">Ids of failing blocking rules that no waiver covers.</param>
/// <param name="WithheldBecause">French sentence when there is no value; null otherwise.</param>
public sealed record ScoreCard(
    decimal? Value,
    decimal Floor,
    decimal Ceiling,
    decimal Coverage,
    decimal MinimalCoverage,
    Grade Grade,
    decimal? Bar,
    int WaivedFailures,
    IReadOnlyList<VerdictCount> Counts,
    IReadOnlyList<string> BlockedBy,
    string? WithheldBecause
);
