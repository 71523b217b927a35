namespace HopEn.Audit.Model;

/// <summary>The one canonical result of an audit: every other format is rendered from it, later and without the dossier. It holds no patient identity.</summary>
/// <param name="SchemaVersion">Version of the JSON shape, published under reports/schema.</param>
/// <param name="RunId">Opaque identifier of the run.</param>
/// <param name="GeneratedAt">Moment of the evaluation, with its Europe/Paris offset.</param>
/// <param name="Tool">Tool and rule pack that produced the report.</param>
/// <param name="Subject">What was audited.</param>
/// <param name="Period">Period audited.</param>
/// <param name="Programme">Programme whose targets and weights apply.</param>
/// <param name="Score">Score, coverage, counts, floor and ceiling, always together.</param>
/// <param name="Categories">Categories in the order of the programme.</param>
/// <param name="Objectives">Objectives of the programme, in its order.</param>
/// <param name="Rules">Every rule of the programme, run or not.</param>
/// <param name="Indicators">The monthly indicators in detail: population, cascade, what would change them.</param>
/// <param name="Feeding">The feeding of the DMP in detail; null when nothing told it.</param>
/// <param name="Conformance">Conformance of the clinical documents; null when the dossier has none.</param>
/// <param name="Attestations">What the establishment attests, or is asked to, in the order of the programme; empty when the programme asks nothing.</param>
/// <param name="Entities">One result per legal entity when the dossier holds several; empty otherwise.</param>
/// <param name="Outages">Interruptions of national services: those to come, and what fell in those of the period.</param>
/// <param name="ActionPlan">What to do, in decreasing order of gain.</param>
/// <param name="Sources">Files read, with date, age and hash.</param>
/// <param name="Rejections">Rows that could not be used, grouped by file and reason.</param>
/// <param name="Assumptions">Everything used that no text read imposes.</param>
/// <param name="Waivers">Waivers given, applied, expired or useless.</param>
/// <param name="Notices">Warnings about the run, in French, ready to show.</param>
public sealed record AuditReport(
    string SchemaVersion,
    string RunId,
    DateTimeOffset GeneratedAt,
    ToolInfo Tool,
    Establishment Subject,
    ReportPeriod Period,
    ProgrammeInfo Programme,
    ScoreCard Score,
    IReadOnlyList<CategoryResult> Categories,
    IReadOnlyList<ObjectiveResult> Objectives,
    IReadOnlyList<RuleResult> Rules,
    IReadOnlyList<IndicatorResult> Indicators,
    DmpFeeding? Feeding,
    ConformanceResult? Conformance,
    IReadOnlyList<AttestationResult> Attestations,
    IReadOnlyList<EntityResult> Entities,
    OutageSection Outages,
    IReadOnlyList<ActionItem> ActionPlan,
    IReadOnlyList<SourceInfo> Sources,
    IReadOnlyList<Rejection> Rejections,
    IReadOnlyList<Assumption> Assumptions,
    IReadOnlyList<WaiverInfo> Waivers,
    IReadOnlyList<string> Notices
)
{
    /// <summary>What was agreed at visits and what has become of it; null when the dossier tells of no visit, and in the report of one legal entity among several.</summary>
    public VisitSection? Visits { get; init; }
}
