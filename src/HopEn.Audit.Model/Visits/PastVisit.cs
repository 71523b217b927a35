namespace HopEn.Audit.Model;

/// <summary>The last visit before an audit.</summary>
/// <param name="On">Day of the visit, in France.</param>
/// <param name="ScoreBefore">Score then; null when there was none, or when it can't be compared (another programme, another law).</param>
/// <param name="Warnings">What keeps the two scores from being compared plainly.</param>
/// <param name="Commitments">What was agreed, in the order of the file.</param>
public sealed record PastVisit(
    DateOnly On,
    decimal? ScoreBefore,
    IReadOnlyList<AuditMessage> Warnings,
    IReadOnlyList<CommitmentResult> Commitments
)
{
    /// <summary>Score then before what blocked capped it; null when nothing did.</summary>
    public decimal? UncappedBefore { get; init; }
}
