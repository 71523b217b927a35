namespace HopEn.Audit.Model;

/// <summary>What renderers ask of what was agreed at visits.</summary>
public static class CommitmentFigures
{
    /// <summary>How many are kept of those that still concern the establishment.</summary>
    public static CommitmentTally Tally(this IReadOnlyList<CommitmentResult> commitments)
    {
        ArgumentNullException.ThrowIfNull(commitments);
        var told = commitments.Count(one => one.State == CommitmentState.Told);
        return new CommitmentTally(
            commitments.Count(one => one.State != CommitmentState.NotConcerned),
            commitments.Count(one => one.State == CommitmentState.Kept) + told,
            told
        );
    }

    /// <summary>How many that are not kept are in what state; empty states left out.</summary>
    public static IReadOnlyList<(CommitmentState State, int Count)> CountUnsettled(
        this IReadOnlyList<CommitmentResult> commitments
    )
    {
        ArgumentNullException.ThrowIfNull(commitments);
        return
        [
            .. commitments
                .Where(one => one.State is not (CommitmentState.Kept or CommitmentState.Told))
                .CountBy(one => one.State)
                .OrderBy(pair => pair.Key)
                .Select(pair => (pair.Key, pair.Value)),
        ];
    }

    /// <summary>Points gained since the visit, before any cap, which would hide them; null when one score is missing.</summary>
    public static decimal? PointsGained(this PastVisit visit, ScoreCard score)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(score);
        return visit.ScoreBefore is { } before && score.Value is { } after
            ? Math.Round(score.Uncapped ?? after, 1) - Math.Round(visit.UncappedBefore ?? before, 1)
            : null;
    }
}
