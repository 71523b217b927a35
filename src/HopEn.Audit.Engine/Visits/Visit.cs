using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Visits;

/// <summary>A visit as <c>visites.yml</c> declares it: what the index was that day, and what was agreed.</summary>
/// <param name="On">Day, in France.</param>
/// <param name="Programme">Programme of the index; null when not told.</param>
/// <param name="Score">Index, 0 to 100; null when there was none.</param>
/// <param name="Uncapped">Index before what blocked capped it; null when nothing did, or not told.</param>
/// <param name="Law">Law of the index; a file that names none is of the time of the first.</param>
/// <param name="RulePack">Version of the rules then; null when not told.</param>
/// <param name="Commitments">What was agreed.</param>
public sealed record Visit(
    DateOnly On,
    string? Programme,
    decimal? Score,
    decimal? Uncapped,
    ScoreLaw Law,
    string? RulePack,
    IReadOnlyList<Commitment> Commitments
);
