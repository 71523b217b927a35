namespace HopEn.Audit.Model;

/// <summary>An objective of the programme, for instance HOPEN2/P1.O7.</summary>
/// <param name="Id">Permanent identifier.</param>
/// <param name="Title">French title.</param>
/// <param name="Verdict">Combination of the rules attached to it.</param>
/// <param name="Target">Target that applies, 0 to 1; null when unknown.</param>
/// <param name="TargetStatus">Whether the target rests on a text.</param>
/// <param name="Source">Where the objective is defined.</param>
/// <param name="RuleIds">Rules attached to it; the first is its indicator.</param>
/// <param name="Declared">The figure the hospital declares for it.</param>
/// <param name="Note">French note, for instance what is not known.</param>
public sealed record ObjectiveResult(
    string Id,
    string Title,
    Verdict Verdict,
    decimal? Target,
    RuleStatus TargetStatus,
    string? Source,
    IReadOnlyList<string> RuleIds,
    DeclaredFigure? Declared,
    string? Note
);
