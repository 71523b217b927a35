namespace HopEn.Audit.Model;

/// <summary>What the score needs to know of a rule.</summary>
public sealed record ScoredRule
{
    /// <summary>Identifier.</summary>
    public required RuleId Id { get; init; }

    /// <summary>Category.</summary>
    public required string Category { get; init; }

    /// <summary>Severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Kind.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>Verdict before any waiver.</summary>
    public required Verdict RawVerdict { get; init; }

    /// <summary>Whether its figure rests on files that lost too many rows.</summary>
    public bool IsReserved { get; init; }

    /// <summary>Whether a waiver covers its failure.</summary>
    public required bool IsWaived { get; init; }

    /// <summary>Whether its failure caps the grade, waivers aside.</summary>
    public required bool Blocks { get; init; }

    /// <summary>Weight, 0 for an unconfirmed assumption.</summary>
    public required decimal Weight { get; init; }

    /// <summary>0 to 1; null when it has none.</summary>
    public Rate? Rate { get; init; }

    /// <summary>0 to 1; null when none is known.</summary>
    public Rate? Target { get; init; }

    /// <summary>How far under its target it is still met with a reservation, 0 to 1.</summary>
    public required decimal Tolerance { get; init; }

    /// <summary>How far under the tolerated rate it earns nothing any more, above 0, at most 1.</summary>
    public required decimal Span { get; init; }
}
