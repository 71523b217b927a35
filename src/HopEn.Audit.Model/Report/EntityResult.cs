namespace HopEn.Audit.Model;

/// <summary>What an audit of several legal entities says of one of them: a report of its own holds the rest.</summary>
/// <param name="Entity">Legal entity (EJ).</param>
/// <param name="Sites">Its sites.</param>
/// <param name="Score">Its score, coverage, counts, floor and ceiling.</param>
/// <param name="Rules">Its figures, rule by rule, in the order of the programme. Unique subjects: entities do not add up.</param>
public sealed record EntityResult(
    FinessEntity Entity,
    IReadOnlyList<FinessEntity> Sites,
    ScoreCard Score,
    IReadOnlyList<EntityFigure> Rules
);
