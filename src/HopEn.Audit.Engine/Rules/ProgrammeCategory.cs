namespace HopEn.Audit.Engine.Rules;

/// <summary>A category of a programme.</summary>
/// <param name="Id">Permanent identifier.</param>
/// <param name="Title">French title.</param>
/// <param name="Rules">Rules in order.</param>
public sealed record ProgrammeCategory(string Id, string Title, IReadOnlyList<ProgrammeRule> Rules);
