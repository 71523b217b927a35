namespace HopEn.Audit.Model;

/// <summary>An objective in two reports: its rate, what it lacks, where subjects are lost, and every month.</summary>
/// <param name="Objective">Objective.</param>
/// <param name="RuleId">Rule that counts it.</param>
/// <param name="Before">Earlier figure; null when there was none.</param>
/// <param name="After">Later figure; null when there is none.</param>
/// <param name="Boxes">Boxes of the cascade in either report, largest change first; empty when neither has any.</param>
/// <param name="Months">Months of either report, in order.</param>
public sealed record IndicatorChange(
    string Objective,
    RuleId RuleId,
    IndicatorFigure? Before,
    IndicatorFigure? After,
    IReadOnlyList<BoxChange> Boxes,
    IReadOnlyList<MonthChange> Months
);
