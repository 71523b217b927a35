namespace HopEn.Audit.Model;

/// <summary>A category of the programme.</summary>
/// <param name="Id">Permanent identifier, for instance bal.</param>
/// <param name="Title">French title.</param>
/// <param name="Verdict">Combination of its rules.</param>
/// <param name="Score">0 to 100 on its covered weight; null when nothing is covered or withheld.</param>
/// <param name="Coverage">0 to 1; null when nothing applies.</param>
/// <param name="Weight">Applicable weight of its rules.</param>
/// <param name="Reason">French sentence when there is no score.</param>
/// <param name="RuleIds">Rules in the order of the programme.</param>
public sealed record CategoryResult(
    string Id,
    string Title,
    Verdict Verdict,
    decimal? Score,
    decimal? Coverage,
    decimal Weight,
    string? Reason,
    IReadOnlyList<string> RuleIds
);
