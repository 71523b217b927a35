namespace HopEn.Audit.Model;

/// <summary>One action of the plan.</summary>
/// <param name="RuleId">Rule it repairs.</param>
/// <param name="Title">French title.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Owner">Who acts.</param>
/// <param name="Gain">Points it would add.</param>
/// <param name="Blocking">Whether it lifts a blocking failure.</param>
/// <param name="Affected">Subjects to correct.</param>
public sealed record ActionItem(
    RuleId RuleId,
    string Title,
    string Remedy,
    string Owner,
    decimal Gain,
    bool Blocking,
    long Affected
);
