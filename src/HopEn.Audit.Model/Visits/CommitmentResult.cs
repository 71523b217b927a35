namespace HopEn.Audit.Model;

/// <summary>What an establishment committed itself to at a visit, and what an audit shows of it.</summary>
/// <param name="AgreedOn">Day of the visit, in France.</param>
/// <param name="Text">What was agreed, as it was written.</param>
/// <param name="RuleId">Rule that shows it; null when no export can.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">Last day to do it; null without one.</param>
/// <param name="Expected">Rate agreed on, 0 to 1; null when the rule itself must be met.</param>
/// <param name="State">What has become of it.</param>
/// <param name="RateBefore">Rate of the rule at the visit, 0 to 1; null when it had none.</param>
/// <param name="RateAfter">Rate of the rule in this audit, 0 to 1; null when it has none.</param>
/// <param name="Done">Day it was said to be done; the audit may not show it.</param>
public sealed record CommitmentResult(
    DateOnly AgreedOn,
    string Text,
    string? RuleId,
    string Owner,
    DateOnly? Due,
    decimal? Expected,
    CommitmentState State,
    decimal? RateBefore,
    decimal? RateAfter,
    DateOnly? Done
);
