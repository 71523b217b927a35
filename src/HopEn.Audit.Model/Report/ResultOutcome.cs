namespace HopEn.Audit.Model;

/// <summary>What a rule found: its verdict, and the figures that make it.</summary>
public sealed record ResultOutcome
{
    /// <summary>Verdict shown.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Verdict before any waiver.</summary>
    public required Verdict RawVerdict { get; init; }

    /// <summary>
    /// Whether its figure reaches the target on files that lost too many rows: a reservation, and no proof of conformity.
    /// </summary>
    public bool IsReserved { get; init; }

    /// <summary>Whether its raw and weighted rates are on two sides of the target: a reservation, and no failure to mend.</summary>
    public bool IsUnsettled { get; init; }

    /// <summary>Whether a text asks to weigh its rate and nothing tells by how much: the raw verdict stands, and never blocks.</summary>
    public bool IsUnweighted { get; init; }

    /// <summary>The rate weighted, by a formula that no text read gives; above 1 when it is so, null without weighting.</summary>
    public decimal? Weighted { get; init; }

    /// <summary>Conforming subjects.</summary>
    public required long Numerator { get; init; }

    /// <summary>Subjects concerned.</summary>
    public required long Denominator { get; init; }

    /// <summary>Subjects to which the rule does not apply.</summary>
    public long NotConcerned { get; init; }

    /// <summary>Share that earns points, 0 to 1: numerator / denominator, or weighted by volume when Measure is set.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Between what and what the rate lies when some subjects could not be matched.</summary>
    public RateBounds? Bounds { get; init; }

    /// <summary>The figure the hospital declares for the same thing.</summary>
    public DeclaredFigure? Declared { get; init; }

    /// <summary>Volumes that weigh the rate, when known.</summary>
    public VolumeMeasure? Measure { get; init; }

    /// <summary>0 to 1.</summary>
    public Rate? Target { get; init; }

    /// <summary>Distance under the target still called a reservation, 0 to 1.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>What is missing when not assessable.</summary>
    public required IReadOnlyList<MissingData> Missing { get; init; }

    /// <summary>What explains a verdict that is not a plain comparison; read one after the other.</summary>
    public IReadOnlyList<AuditMessage> Reasons
    {
        get;
        // A key that is absent comes as null.
        init => field = value ?? [];
    } = [];

    /// <summary>Waiver that covers the rule.</summary>
    public WaiverInfo? Waiver { get; init; }
}
