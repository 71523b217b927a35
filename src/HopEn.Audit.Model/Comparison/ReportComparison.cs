namespace HopEn.Audit.Model;

/// <summary>What changed between two reports of one establishment.</summary>
/// <param name="BeforeAt">When the earlier was made.</param>
/// <param name="AfterAt">When the later was made.</param>
/// <param name="BeforeScore">Score of the earlier; null when it had none.</param>
/// <param name="AfterScore">Score of the later; null when it had none.</param>
/// <param name="Changes">Rules that changed, most important first.</param>
/// <param name="Unchanged">Rules whose verdict and rate did not change.</param>
/// <param name="Indicators">Every objective counted month by month in either report.</param>
/// <param name="Warnings">French sentences: what makes the two hard to compare.</param>
/// <param name="RulesChanged">Whether the rule packs differ, so that a change may come from the rules instead of the data.</param>
public sealed record ReportComparison(
    DateTimeOffset BeforeAt,
    DateTimeOffset AfterAt,
    decimal? BeforeScore,
    decimal? AfterScore,
    IReadOnlyList<RuleChange> Changes,
    int Unchanged,
    IReadOnlyList<IndicatorChange> Indicators,
    IReadOnlyList<string> Warnings,
    bool RulesChanged
);
