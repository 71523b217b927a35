namespace HopEn.Audit.Model;

/// <summary>A rule as it is written: what it asks, why, and who acts.</summary>
public sealed record RuleIdentity
{
    /// <summary>French title; the failure title when the rule fails or is met only within its tolerance.</summary>
    public required string Title { get; init; }

    /// <summary>Id of its category.</summary>
    public required string Category { get; init; }

    /// <summary>Id of its objective.</summary>
    public string? Objective { get; init; }

    /// <summary>Severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Kind.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>Sourced or assumed.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>What numerator and denominator count.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Why it matters, French.</summary>
    public required string Rationale { get; init; }

    /// <summary>How to fix it, French.</summary>
    public required string Remedy { get; init; }

    /// <summary>Who acts, French.</summary>
    public required string Owner { get; init; }

    /// <summary>Where to read more.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required string Source { get; init; }
}
