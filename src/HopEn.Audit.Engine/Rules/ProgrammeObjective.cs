using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>An objective of a programme.</summary>
/// <param name="Id">Permanent identifier.</param>
/// <param name="Title">French title.</param>
/// <param name="Status">Sourced or assumed.</param>
/// <param name="Definition">How it is measured.</param>
/// <param name="Source">Where it is defined.</param>
/// <param name="SunEsTarget">Target of establishments that SUN-ES funded, 0 to 1.</param>
/// <param name="OtherTarget">Target of the others.</param>
/// <param name="Evidence">Evidence to hand over.</param>
/// <param name="Rules">Rules that measure it.</param>
/// <param name="Note">What is not known.</param>
public sealed record ProgrammeObjective(
    string Id,
    string Title,
    RuleStatus Status,
    string? Definition,
    string? Source,
    decimal? SunEsTarget,
    decimal? OtherTarget,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<string> Rules,
    string? Note
);
