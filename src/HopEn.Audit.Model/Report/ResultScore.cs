namespace HopEn.Audit.Model;

/// <summary>What a rule weighs, what it earns, and what mending it would gain.</summary>
public sealed record ResultScore
{
    /// <summary>Weight in the programme after confirmation of assumptions; 0 counts for nothing.</summary>
    public decimal Weight { get; init; }

    /// <summary>Why this weight.</summary>
    public AuditMessage? WeightReason { get; init; }

    /// <summary>How far under the tolerated rate nothing is earned any more, above 0; null in a report of an earlier law.</summary>
    public decimal? Span { get; init; }

    /// <summary>Why this tolerance and this span.</summary>
    public AuditMessage? SpanReason { get; init; }

    /// <summary>Points earned, 0 to Weight.</summary>
    public decimal Earned { get; init; }

    /// <summary>Points of the score (0 to 100, before any cap) that full conformity would add.</summary>
    public decimal Gain { get; init; }

    /// <summary>Whether this result caps the grade at « non prêt ».</summary>
    public bool Blocks { get; init; }
}
