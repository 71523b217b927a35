namespace HopEn.Audit.Model;

/// <summary>What the figures of a rule are made of, and the rows to look at.</summary>
public sealed record ResultEvidence
{
    /// <summary>Counts per month, per site and per month and site. Unique subjects: never add them up.</summary>
    public required IReadOnlyList<SeriesPoint> Series { get; init; }

    /// <summary>Counts per service, worst twenty and the rest.</summary>
    public ServiceBreakdown? Services { get; init; }

    /// <summary>Failures grouped by cause.</summary>
    public required IReadOnlyList<DetailCount> Details { get; init; }

    /// <summary>Sample of failures.</summary>
    public required IReadOnlyList<Evidence> Samples { get; init; }

    /// <summary>Failing rows in all.</summary>
    public required long Total { get; init; }
}
