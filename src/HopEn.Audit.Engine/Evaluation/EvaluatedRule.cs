using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>A rule with its place in the programme and what it told.</summary>
internal sealed record EvaluatedRule(
    Rule Rule,
    ProgrammeCategory Category,
    ProgrammeRule Weighted,
    Rate? Target,
    RuleOutcome Outcome
);
