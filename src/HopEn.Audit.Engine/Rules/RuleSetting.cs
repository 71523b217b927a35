using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>A value a rule reads that a dossier may change.</summary>
/// <param name="Name">Permanent name.</param>
/// <param name="Default">Value when the dossier says nothing.</param>
/// <param name="Label">French description.</param>
/// <param name="Status">Whether the default rests on a text.</param>
public sealed record RuleSetting(string Name, string Default, string Label, RuleStatus Status);
