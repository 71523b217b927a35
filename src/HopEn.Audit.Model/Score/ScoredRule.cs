namespace HopEn.Audit.Model;

/// <summary>What the score needs to know of a rule.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Category">Category.</param>
/// <param name="Severity">Severity.</param>
/// <param name="Kind">Kind.</param>
/// <param name="RawVerdict">Verdict before any waiver.</param>
/// <param name="IsWaived">Whether a waiver covers its failure.</param>
/// <param name="Blocks">Whether its failure caps the grade, waivers aside.</param>
/// <param name="Weight">Weight, 0 for an unconfirmed assumption.</param>
/// <param name="Rate">0 to 1; null when it has none.</param>
/// <param name="Target">0 to 1; null when none is known.</param>
public sealed record ScoredRule(
    string Id,
    string Category,
    Severity Severity,
    RuleKind Kind,
    Verdict RawVerdict,
    bool IsWaived,
    bool Blocks,
    decimal Weight,
    decimal? Rate,
    decimal? Target
);
