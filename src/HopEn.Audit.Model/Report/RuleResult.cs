namespace HopEn.Audit.Model;

/// <summary>The outcome of one rule, with its evidence.</summary>
/// <param name="Id">Permanent identifier.</param>
/// <param name="Title">French title; the failure title when the rule fails or is met only within its tolerance.</param>
/// <param name="Category">Id of its category.</param>
/// <param name="Objective">Id of its objective.</param>
/// <param name="Severity">Severity.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Status">Sourced or assumed.</param>
/// <param name="Unit">What numerator and denominator count.</param>
/// <param name="Verdict">Verdict shown.</param>
/// <param name="RawVerdict">Verdict before any waiver.</param>
/// <param name="Numerator">Conforming subjects.</param>
/// <param name="Denominator">Subjects concerned.</param>
/// <param name="NotConcerned">Subjects to which the rule does not apply.</param>
/// <param name="Rate">Share that earns points, 0 to 1: numerator / denominator, or weighted by volume when Measure is set.</param>
/// <param name="Bounds">Between what and what the rate lies when some subjects could not be matched.</param>
/// <param name="Declared">The figure the hospital declares for the same thing.</param>
/// <param name="Measure">Volumes that weigh the rate, when known.</param>
/// <param name="Target">0 to 1.</param>
/// <param name="Tolerance">Distance under the target still called a reservation, 0 to 1.</param>
/// <param name="Weight">Weight in the programme after confirmation of assumptions; 0 counts for nothing.</param>
/// <param name="WeightReason">Why this weight.</param>
/// <param name="Earned">Points earned, 0 to Weight.</param>
/// <param name="Gain">Points of the score (0 to 100) that full conformity would add.</param>
/// <param name="Blocks">Whether this result caps the grade at « non prêt ».</param>
/// <param name="Missing">What is missing when not assessable.</param>
/// <param name="Reason">French sentence explaining a verdict that is not a plain comparison.</param>
/// <param name="Series">Counts per month, per site and per month and site. Unique subjects: never add them up.</param>
/// <param name="Services">Counts per service, worst twenty and the rest.</param>
/// <param name="Details">Failures grouped by cause.</param>
/// <param name="Evidence">Sample of failures.</param>
/// <param name="EvidenceTotal">Failing rows in all.</param>
/// <param name="Rationale">Why it matters, French.</param>
/// <param name="Remedy">How to fix it, French.</param>
/// <param name="Owner">Who acts, French.</param>
/// <param name="Resources">Where to read more.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Waiver">Waiver that covers it.</param>
public sealed record RuleResult(
    string Id,
    string Title,
    string Category,
    string? Objective,
    Severity Severity,
    RuleKind Kind,
    RuleStatus Status,
    Unit Unit,
    Verdict Verdict,
    Verdict RawVerdict,
    long Numerator,
    long Denominator,
    long NotConcerned,
    decimal? Rate,
    RateBounds? Bounds,
    DeclaredFigure? Declared,
    VolumeMeasure? Measure,
    decimal? Target,
    decimal Tolerance,
    decimal Weight,
    string? WeightReason,
    decimal Earned,
    decimal Gain,
    bool Blocks,
    IReadOnlyList<MissingData> Missing,
    string? Reason,
    IReadOnlyList<SeriesPoint> Series,
    ServiceBreakdown? Services,
    IReadOnlyList<DetailCount> Details,
    IReadOnlyList<Evidence> Evidence,
    long EvidenceTotal,
    string Rationale,
    string Remedy,
    string Owner,
    IReadOnlyList<string> Resources,
    string Source,
    WaiverInfo? Waiver
);
