namespace HopEn.Audit.Model;

/// <summary>
/// What it would take to reach the target from the retained month.
/// Arithmetic on the figures of the report, under two assumptions that it names.
/// </summary>
/// <remarks>
/// The need assumes that every month has the activity of the retained one, and progress that is even. The trend assumes that
/// the straight line through the complete months goes on. Neither is a forecast.
/// </remarks>
public sealed record TargetProjection
{
    /// <summary>Month by which the target is to be reached, yyyy-MM.</summary>
    public required Month Horizon { get; init; }

    /// <summary>Whether that month ends the next period of the same length, because the retained month ends this one.</summary>
    public required bool IsNextPeriod { get; init; }

    /// <summary>Months from the retained one to the horizon, at least 1.</summary>
    public required int MonthsLeft { get; init; }

    /// <summary>
    /// Plain rate to reach, 0 to 1: the target, times the equipment rate when a weighting is chosen; null without target.
    /// </summary>
    public decimal? Goal { get; init; }

    /// <summary>Subjects counted in the retained month, assumed for each month to come.</summary>
    public required long Volume { get; init; }

    /// <summary>Subjects missing in the retained month; null without target.</summary>
    public long? Lacking { get; init; }

    /// <summary>
    /// Subjects to gain each month over the month before, so that the last one reaches the target; null without target.
    /// </summary>
    public long? MorePerMonth { get; init; }

    /// <summary>Complete months that give the trend; under 3 there is none.</summary>
    public required int TrendMonths { get; init; }

    /// <summary>Slope of the trend, in rate (0 to 1) per month; null without trend.</summary>
    public decimal? TrendPerMonth { get; init; }

    /// <summary>Rate that the trend gives at the horizon, 0 to 1.</summary>
    public decimal? TrendAtHorizon { get; init; }

    /// <summary>First month in which the trend reaches the goal, within three years; null when it does not.</summary>
    public Month? TrendReaches { get; init; }

    /// <summary>Months measured, then months to come, in order.</summary>
    public required IReadOnlyList<ProjectionPoint> Points { get; init; }

    /// <summary>What emptying one box of the cascade would give, largest first.</summary>
    public required IReadOnlyList<ProjectionRemedy> Remedies { get; init; }

    /// <summary>
    /// Boxes to empty, largest first, before the target is reached; null without target or when all of them are not enough.
    /// </summary>
    public int? RemediesNeeded { get; init; }

    /// <summary>Services that carry the gap, largest first. A patient of two services counts in both.</summary>
    public required IReadOnlyList<ProjectionService> Services { get; init; }
}
