namespace HopEn.Audit.Model;

/// <summary>
/// The one canonical result of an audit: every other format is rendered from it, later and without the dossier.
/// It holds no patient identity.
/// </summary>
/// <remarks>
/// A key is required when a report without it would say something else; the others have a default. Whoever changes a shape raises
/// <see cref="ReportJson.SchemaVersion"/> and adds an upgrade.
/// </remarks>
public sealed record AuditReport
{
    /// <summary>Version of the JSON shape, published under reports/schema.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>The run of the tool that made the report.</summary>
    public required AuditRun Run { get; init; }

    /// <summary>What was audited.</summary>
    public required Establishment Subject { get; init; }

    /// <summary>Period audited.</summary>
    public required ReportPeriod Period { get; init; }

    /// <summary>Programme whose targets and weights apply.</summary>
    public required ProgrammeInfo Programme { get; init; }

    /// <summary>Dates, facts, steps and addresses of the programme; empty when it gives none.</summary>
    public IReadOnlyList<GuideItem> Guide
    {
        get;
        // A key that is absent comes as null.
        init => field = value ?? [];
    } = [];

    /// <summary>Score, coverage, counts, floor and ceiling, always together.</summary>
    public required ScoreCard Score { get; init; }

    /// <summary>Categories in the order of the programme.</summary>
    public required IReadOnlyList<CategoryResult> Categories { get; init; }

    /// <summary>Objectives of the programme, in its order.</summary>
    public required IReadOnlyList<ObjectiveResult> Objectives { get; init; }

    /// <summary>Every rule of the programme, run or not.</summary>
    public required IReadOnlyList<RuleResult> Rules { get; init; }

    /// <summary>The monthly indicators in detail: population, cascade, what would change them.</summary>
    public required IReadOnlyList<IndicatorResult> Indicators { get; init; }

    /// <summary>The feeding of the DMP in detail; null when nothing told it.</summary>
    public DmpSubmissions? Feeding { get; init; }

    /// <summary>Conformance of the clinical documents; null when the dossier has none.</summary>
    public ConformanceResult? Conformance { get; init; }

    /// <summary>
    /// What the establishment attests, or is asked to, in the order of the programme; empty when the programme asks nothing.
    /// </summary>
    public required IReadOnlyList<AttestationResult> Attestations { get; init; }

    /// <summary>One result per legal entity when the dossier holds several; empty otherwise.</summary>
    public required IReadOnlyList<EntityResult> Entities { get; init; }

    /// <summary>Interruptions of national services: those to come, and what fell in those of the period.</summary>
    public required OutageSection Outages { get; init; }

    /// <summary>What to do, in decreasing order of gain.</summary>
    public required IReadOnlyList<ActionItem> ActionPlan { get; init; }

    /// <summary>Files read, with date, age and hash.</summary>
    public required IReadOnlyList<SourceInfo> Sources { get; init; }

    /// <summary>Rows that could not be used, grouped by file and reason.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Everything used that no text read imposes.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init; }

    /// <summary>Waivers given, applied, expired or useless.</summary>
    public required IReadOnlyList<WaiverInfo> Waivers { get; init; }

    /// <summary>Warnings about the run.</summary>
    public required IReadOnlyList<AuditMessage> Notices { get; init; }

    /// <summary>
    /// What was agreed at visits and what has become of it; null when the dossier tells of no visit, and in the report of one legal
    /// entity among several.
    /// </summary>
    public VisitSection? Visits { get; init; }

    /// <summary>What the file for the ARS lacks, for each objective whose figure is there; null when nobody looked at it.</summary>
    public IReadOnlyList<EvidenceReadiness>? EvidenceFiles { get; init; }
}
