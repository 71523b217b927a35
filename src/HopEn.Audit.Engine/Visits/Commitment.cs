using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Visits;

/// <summary>A commitment as its file declares it.</summary>
public sealed record Commitment
{
    /// <summary>Rule that shows it; null when no export can.</summary>
    public RuleId? RuleId { get; init; }

    /// <summary>What was agreed.</summary>
    public required string Text { get; init; }

    /// <summary>Who does it.</summary>
    public required string Owner { get; init; }

    /// <summary>Last day to do it; null without one.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Rate agreed on, 0 to 1; null when the rule itself must be met.</summary>
    public Rate? Expected { get; init; }

    /// <summary>Rate of the rule at the visit, 0 to 1; null when it had none.</summary>
    public Rate? Was { get; init; }

    /// <summary>Day it was said to be done.</summary>
    public DateOnly? Done { get; init; }
}
