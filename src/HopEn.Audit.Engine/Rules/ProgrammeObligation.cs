using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Something a text asks for.</summary>
/// <param name="Title">What, restated.</param>
/// <param name="Source">Which text.</param>
/// <param name="Rules">Rules and attestations that answer for it; empty when none does.</param>
/// <param name="Note">Why none does, or what is not known.</param>
public sealed record ProgrammeObligation(string Title, string Source, IReadOnlyList<RuleId> Rules, string? Note);
