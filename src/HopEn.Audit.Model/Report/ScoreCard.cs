namespace HopEn.Audit.Model;

/// <summary>Score, coverage, counts, floor and ceiling. They only make sense together.</summary>
public sealed record ScoreCard
{
    /// <summary>0 to 100 on the covered weight; null below the minimal coverage or when withheld.</summary>
    public decimal? Value { get; init; }

    /// <summary>Score if everything not covered failed, 0 to 100.</summary>
    public required decimal Floor { get; init; }

    /// <summary>Score if everything not covered succeeded, 0 to 100.</summary>
    public required decimal Ceiling { get; init; }

    /// <summary>Share of the applicable weight that was evaluated, 0 to 1.</summary>
    public required decimal Coverage { get; init; }

    /// <summary>Coverage under which no value is given, 0 to 1.</summary>
    public required decimal MinimalCoverage { get; init; }

    /// <summary>Conclusion.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Score asked for by the user, if any.</summary>
    public decimal? Bar { get; init; }

    /// <summary>Failing rules that a waiver covers.</summary>
    public required int WaivedFailures { get; init; }

    /// <summary>Number of rules per verdict, every verdict listed; they add up to the number of rules.</summary>
    public required IReadOnlyList<VerdictCount> Counts { get; init; }

    /// <summary>Ids of failing blocking rules that no waiver covers.</summary>
    public required IReadOnlyList<RuleId> BlockedBy { get; init; }

    /// <summary>Why there is no value, read one after the other; empty when there is one.</summary>
    public IReadOnlyList<AuditMessage> WithheldBecause
    {
        get;
        // A key that is absent comes as null.
        init => field = value ?? [];
    } = [];
}
