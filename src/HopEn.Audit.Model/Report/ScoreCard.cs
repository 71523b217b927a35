using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>Score, coverage, counts, floor and ceiling. They only make sense together.</summary>
public sealed record ScoreCard
{
    /// <summary>Law that gave it: scores of two laws are not compared.</summary>
    public ScoreLaw Law { get; init; }

    /// <summary>
    /// The score shown: 0 to 100 on the covered weight, capped while a failure blocks; null below the minimal coverage or when
    /// withheld.
    /// </summary>
    public decimal? Value { get; init; }

    /// <summary>The score before what blocks caps it, 0 to 100; null when there is none, or when its law caps nothing.</summary>
    public decimal? Uncapped { get; init; }

    /// <summary>Score if everything not covered failed, 0 to 100, capped as the value is.</summary>
    public required decimal Floor { get; init; }

    /// <summary>Score if everything not covered succeeded, 0 to 100, capped as the value is.</summary>
    public required decimal Ceiling { get; init; }

    /// <summary>Whether a blocking failure caps it.</summary>
    [JsonIgnore]
    public bool IsCapped => Uncapped > Value;

    /// <summary>
    /// Points (0 to 100) gained from this score to a later one, before any cap; null when one is missing or their laws differ.
    /// </summary>
    public decimal? PointsTo(ScoreCard later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return later.Law == Law && Value is { } before && later.Value is { } after
            ? Math.Round(later.Uncapped ?? after, 1) - Math.Round(Uncapped ?? before, 1)
            : null;
    }

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
