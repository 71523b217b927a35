namespace HopEn.Audit.Engine.Visits;

/// <summary>A commitment as its file declares it.</summary>
/// <param name="RuleId">Rule that shows it; null when no export can.</param>
/// <param name="Text">What was agreed.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">Last day to do it; null without one.</param>
/// <param name="Expected">Rate agreed on, 0 to 1; null when the rule itself must be met.</param>
/// <param name="Was">Rate of the rule at the visit, 0 to 1; null when it had none.</param>
/// <param name="Done">Day it was said to be done.</param>
public sealed record Commitment(
    string? RuleId,
    string Text,
    string Owner,
    DateOnly? Due,
    decimal? Expected,
    decimal? Was,
    DateOnly? Done
);
