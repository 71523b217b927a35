namespace HopEn.Audit.Model;

/// <summary>What an establishment committed itself to at a visit, and what an audit shows of it.</summary>
public sealed record CommitmentResult
{
    /// <summary>Day of the visit, in France.</summary>
    public required DateOnly AgreedOn { get; init; }

    /// <summary>What was agreed, as it was written.</summary>
    public required string Text { get; init; }

    /// <summary>Rule that shows it; null when no export can.</summary>
    public RuleId? RuleId { get; init; }

    /// <summary>Who does it.</summary>
    public required string Owner { get; init; }

    /// <summary>Last day to do it; null without one.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Rate agreed on, 0 to 1; null when the rule itself must be met.</summary>
    public Rate? Expected { get; init; }

    /// <summary>What has become of it.</summary>
    public required CommitmentState State { get; init; }

    /// <summary>Rate of the rule at the visit, 0 to 1; null when it had none.</summary>
    public Rate? RateBefore { get; init; }

    /// <summary>Rate of the rule in this audit, 0 to 1; null when it has none.</summary>
    public Rate? RateAfter { get; init; }

    /// <summary>Day it was said to be done; the audit may not show it.</summary>
    public DateOnly? Done { get; init; }
}
