namespace HopEn.Audit.Model;

/// <summary>What changed between two reports of one establishment.</summary>
public sealed record ReportComparison
{
    /// <summary>When the earlier was made.</summary>
    public required DateTimeOffset BeforeAt { get; init; }

    /// <summary>When the later was made.</summary>
    public required DateTimeOffset AfterAt { get; init; }

    /// <summary>Score of the earlier; null when it had none.</summary>
    public decimal? BeforeScore { get; init; }

    /// <summary>Score of the later; null when it had none.</summary>
    public decimal? AfterScore { get; init; }

    /// <summary>Score of the earlier before its cap; null when it had none.</summary>
    public decimal? BeforeUncapped { get; init; }

    /// <summary>Score of the later before its cap; null when it had none.</summary>
    public decimal? AfterUncapped { get; init; }

    /// <summary>
    /// Points gained before any cap, which would hide them; null when one of the scores is missing, or when their laws differ.
    /// </summary>
    public decimal? PointsGained { get; init; }

    /// <summary>Whether what blocks caps one of the two.</summary>
    public bool IsCapped => BeforeUncapped > BeforeScore || AfterUncapped > AfterScore;

    /// <summary>Rules that changed, most important first.</summary>
    public required IReadOnlyList<RuleChange> Changes { get; init; }

    /// <summary>Rules whose verdict and rate did not change.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Every objective counted month by month in either report.</summary>
    public required IReadOnlyList<IndicatorChange> Indicators { get; init; }

    /// <summary>French sentences: what makes the two hard to compare.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Whether the rule packs differ, so that a change may come from the rules instead of the data.</summary>
    public required bool RulesChanged { get; init; }
}
