namespace HopEn.Audit.Model;

/// <summary>A category of the programme.</summary>
public sealed record CategoryResult
{
    /// <summary>Permanent identifier, for instance bal.</summary>
    public required string Id { get; init; }

    /// <summary>French title.</summary>
    public required string Title { get; init; }

    /// <summary>Combination of its rules.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>0 to 100 on its covered weight; null when nothing is covered or withheld.</summary>
    public decimal? Score { get; init; }

    /// <summary>0 to 1; null when nothing applies.</summary>
    public decimal? Coverage { get; init; }

    /// <summary>Applicable weight of its rules.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Why there is no score; null when there is one.</summary>
    public AuditMessage? Reason { get; init; }

    /// <summary>Rules in the order of the programme.</summary>
    public required IReadOnlyList<RuleId> RuleIds { get; init; }
}
