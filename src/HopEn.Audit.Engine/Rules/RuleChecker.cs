namespace HopEn.Audit.Engine.Rules;

/// <summary>Validates a rule pack without running it, for those who write rules.</summary>
public static class RuleChecker
{
    /// <summary>Everything that is wrong, in the order of files and lines; empty when the pack can be used.</summary>
    public static IReadOnlyList<RuleFault> Check(string folder) => Check(new RuleFolders(folder));

    /// <summary>The same of a pack and of what is added to it.</summary>
    public static IReadOnlyList<RuleFault> Check(RuleFolders folders) => RulePackReader.Read(folders).Faults;
}
