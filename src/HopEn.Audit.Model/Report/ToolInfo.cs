namespace HopEn.Audit.Model;

/// <summary>Identity of the tool and of the rules.</summary>
/// <param name="Name">Always HopEn.Audit.</param>
/// <param name="Version">Version of the tool.</param>
/// <param name="RulePackVersion">Version written in the rule pack.</param>
/// <param name="RulePackHash">SHA-256 of the rule files, hexadecimal: another hash means results may differ for that reason.</param>
public sealed record ToolInfo(string Name, string Version, string RulePackVersion, string RulePackHash);
