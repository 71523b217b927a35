using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>A rule within a programme.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Weight">Weight, 0 or more.</param>
/// <param name="Reason">Why this weight; null outside any programme.</param>
/// <param name="Scale">Its tolerance and its span.</param>
public sealed record ProgrammeRule(RuleId Id, decimal Weight, string? Reason, ScoreScale Scale);
