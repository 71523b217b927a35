using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>What a rule's query told, before any weight, waiver or category.</summary>
internal sealed record RuleOutcome
{
    public required Verdict Verdict { get; init; }

    public long Numerator { get; init; }

    public long Denominator { get; init; }

    public long NotConcerned { get; init; }

    public Rate? Rate { get; init; }

    public RateBounds? Bounds { get; init; }

    public DeclaredFigure? Declared { get; init; }

    public VolumeMeasure? Measure { get; init; }

    public IReadOnlyList<AuditMessage> Reasons { get; init; } = [];

    /// <summary>Whether it would be compliant, were it not for the rows that a file lost.</summary>
    public bool IsReserved { get; init; }

    /// <summary>Whether its raw and weighted rates are on two sides of the target.</summary>
    public bool IsUnsettled { get; init; }

    /// <summary>Whether its rate should be weighted and nothing tells by how much: it never blocks.</summary>
    public bool IsUnweighted { get; init; }

    public decimal? Weighted { get; init; }

    /// <summary>The answer behind the verdict; null for what is measured.</summary>
    public AttestationResult? Attestation { get; init; }

    public IReadOnlyList<MissingData> Missing { get; init; } = [];

    public IReadOnlyList<SeriesPoint> Series { get; init; } = [];

    public ServiceBreakdown? Services { get; init; }

    public IReadOnlyList<DetailCount> Details { get; init; } = [];

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public long EvidenceTotal { get; init; }

    public IReadOnlyList<Finess?> FailingSites { get; init; } = [];
}
