namespace HopEn.Audit.Model;

/// <summary>A rule that changed.</summary>
/// <param name="Id">Rule.</param>
/// <param name="Title">Its title in the report that has it, the later one first.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Before">Earlier verdict; null when the rule was added.</param>
/// <param name="After">Later verdict; null when the rule was removed.</param>
/// <param name="BeforeRate">Earlier rate, 0 to 1.</param>
/// <param name="AfterRate">Later rate, 0 to 1.</param>
public sealed record RuleChange(
    RuleId Id,
    string Title,
    RuleChangeKind Kind,
    Verdict? Before,
    Verdict? After,
    Rate? BeforeRate,
    Rate? AfterRate
);
