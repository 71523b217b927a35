namespace HopEn.Audit.Model;

/// <summary>What it would take to reach the target from the retained month. Arithmetic on the figures of the report, under two assumptions that it names.</summary>
/// <remarks>
/// The need assumes that every month has the activity of the retained one, and progress that is even. The trend assumes that
/// the straight line through the complete months goes on. Neither is a forecast.
/// </remarks>
/// <param name="Horizon">Month by which the target is to be reached, yyyy-MM.</param>
/// <param name="IsNextPeriod">Whether that month ends the next period of the same length, because the retained month ends this one.</param>
/// <param name="MonthsLeft">Months from the retained one to the horizon, at least 1.</param>
/// <param name="Goal">Plain rate to reach, 0 to 1: the target, times the equipment rate when a weighting is chosen; null without target.</param>
/// <param name="Volume">Subjects counted in the retained month, assumed for each month to come.</param>
/// <param name="Lacking">Subjects missing in the retained month; null without target.</param>
/// <param name="MorePerMonth">Subjects to gain each month over the month before, so that the last one reaches the target; null without target.</param>
/// <param name="TrendMonths">Complete months that give the trend; under 3 there is none.</param>
/// <param name="TrendPerMonth">Slope of the trend, in rate (0 to 1) per month; null without trend.</param>
/// <param name="TrendAtHorizon">Rate that the trend gives at the horizon, 0 to 1.</param>
/// <param name="TrendReaches">First month in which the trend reaches the goal, within three years; null when it does not.</param>
/// <param name="Points">Months measured, then months to come, in order.</param>
/// <param name="Remedies">What emptying one box of the cascade would give, largest first.</param>
/// <param name="RemediesNeeded">Boxes to empty, largest first, before the target is reached; null without target or when all of them are not enough.</param>
/// <param name="Services">Services that carry the gap, largest first. A patient of two services counts in both.</param>
public sealed record Outlook(
    string Horizon,
    bool IsNextPeriod,
    int MonthsLeft,
    decimal? Goal,
    long Volume,
    long? Lacking,
    long? MorePerMonth,
    int TrendMonths,
    decimal? TrendPerMonth,
    decimal? TrendAtHorizon,
    string? TrendReaches,
    IReadOnlyList<OutlookPoint> Points,
    IReadOnlyList<OutlookRemedy> Remedies,
    int? RemediesNeeded,
    IReadOnlyList<OutlookService> Services
);
