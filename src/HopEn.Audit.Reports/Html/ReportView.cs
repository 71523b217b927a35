using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Html;

/// <summary>The report as the page words it: every number already written in French, nothing computed but layout.</summary>
internal sealed record ReportView(
    AuditReport Report,
    string Grade,
    string GradeCode,
    string Banner,
    string ScoreName,
    string ScoreDisclaimer,
    string ScoreValue,
    string ScoreCap,
    string ScoreRange,
    IReadOnlyList<ObjectiveLine> Headline,
    string OpenObjectives,
    string ScoreSentence,
    string Withheld,
    string Coverage,
    decimal FloorPercent,
    decimal RangePercent,
    decimal ScorePercent,
    string ProgrammeReason,
    string Period,
    string GeneratedAt,
    string Status,
    string Sites,
    IReadOnlyList<CountView> Counts,
    IReadOnlyList<ObjectiveView> Objectives,
    IReadOnlyList<IndicatorView> Indicators,
    IReadOnlyList<DmpSubmissionView> Feedings,
    IReadOnlyList<ConformanceView> Conformances,
    IReadOnlyList<AttestationsView> Attestations,
    string Reception,
    string ReceptionRules,
    string Identities,
    string Exchanges,
    string IdentityRules,
    string EvidenceFile,
    IReadOnlyList<CategoryView> Categories,
    IReadOnlyList<EntityView> Entities,
    IReadOnlyList<ActionView> Actions,
    IReadOnlyList<ActionView> MoreActions,
    IReadOnlyList<RuleView> Failing,
    IReadOnlyList<RuleView> Tolerated,
    IReadOnlyList<RuleView> Reserved,
    IReadOnlyList<RuleView> Unknown,
    IReadOnlyList<RuleView> Informative,
    IReadOnlyList<RuleView> Waived,
    IReadOnlyList<RuleView> Passing,
    IReadOnlyList<RuleView> NotApplicable,
    IReadOnlyList<SourceView> Sources,
    IReadOnlyList<RejectionView> Rejections,
    IReadOnlyList<WaiverView> Waivers,
    IReadOnlyList<AssumptionView> Assumptions,
    IReadOnlyList<GuideView> Guide,
    OutageSectionView Outages,
    IReadOnlyList<VisitView> Visits,
    IReadOnlyList<string> Alerts,
    IReadOnlyList<string> Notices
)
{
    private const int ActionsShown = 10;

    private static readonly Verdict[] Order =
    [
        Verdict.Error,
        Verdict.NonCompliant,
        Verdict.Reservation,
        Verdict.NotAssessable,
        Verdict.ToAttest,
        Verdict.Waived,
        Verdict.Declared,
        Verdict.Compliant,
        Verdict.NotApplicable,
    ];

    public static ReportView Of(AuditReport report)
    {
        var names = report
            .Subject.Sites.Concat(report.Subject.LegalEntities)
            .Where(entity => entity.Name is not null)
            .DistinctBy(entity => entity.Finess)
            .ToDictionary(entity => entity.Finess, entity => entity.Name!);
        string Site(Finess finess) => names.GetValueOrDefault(finess, finess);
        var rules = report
            .Rules.OrderBy(rule => Array.IndexOf(Order, rule.Outcome.Verdict))
            .ThenByDescending(rule => rule.Score.Blocks)
            .ThenByDescending(rule => rule.Score.Gain)
            .ThenBy(rule => rule.Identity.Severity)
            .ToArray();
        RuleView[] Where(Func<RuleResult, bool> predicate) =>
            [.. rules.Where(predicate).Select(rule => RuleView.Of(rule, Site))];
        var score = report.Score;
        var actions = report.ActionPlan.Select((action, i) => ActionView.Of(action, i + 1)).ToArray();
        return new ReportView(
            Report: report,
            Grade: FrenchLabels.Of(score.Grade, score.WaivedFailures),
            GradeCode: score.Grade.ToString().ToLowerInvariant(),
            Banner: Sentences.Banner(report),
            ScoreName: ScoreSentences.Name,
            ScoreDisclaimer: ScoreSentences.Disclaimer,
            ScoreValue: score.Value is { } value ? FrenchNumbers.Number(value) : string.Empty,
            ScoreCap: ScoreSentences.Cap(score),
            ScoreRange: ScoreSentences.Range(score),
            Headline: ObjectiveSentences.Judged(report),
            OpenObjectives: ObjectiveSentences.Open(report),
            ScoreSentence: ScoreSentences.Whole(score),
            Withheld: MessageWords.Of(score.WithheldBecause, Surface.File),
            Coverage: FrenchNumbers.Rate(score.Coverage),
            FloorPercent: score.Floor,
            RangePercent: score.Ceiling - score.Floor,
            ScorePercent: score.Value ?? 0,
            ProgrammeReason: MessageWords.Clauses(report.Programme.Reasons, Surface.File),
            Period: FrenchNumbers.Period(report.Period),
            GeneratedAt: report.Run.GeneratedAt.ToString(
                "dd/MM/yyyy 'à' HH'h'mm",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            Status: FrenchLabels.Of(report.Subject.StatusClass),
            Sites: string.Join(
                ", ",
                report.Subject.Sites.Select(site => site.Name is null ? site.Finess : $"{site.Name} ({site.Finess})")
            ),
            Counts:
            [
                .. Order
                    .Select(verdict => (Verdict: verdict, score.Counts.First(count => count.Verdict == verdict).Count))
                    .Select(one => new CountView(
                        FrenchLabels.Of(one.Verdict, one.Count),
                        Sign(one.Verdict),
                        Code(one.Verdict),
                        one.Count
                    ))
                    .Where(count => count.Count > 0),
            ],
            Objectives: [.. report.Objectives.Select(objective => ObjectiveView.Of(objective, report))],
            Indicators: [.. report.Indicators.Select(IndicatorView.Of)],
            Feedings: DmpSubmissionView.Of(report),
            Conformances: report.Conformance is { Documents: > 0 } conformance ? [ConformanceView.Of(conformance)] : [],
            Attestations: AttestationsView.Of(report),
            Reception: Sentences.Reception(report),
            ReceptionRules: Sentences.RulesOf(report, RuleRole.ReceptionIntegration, RuleRole.ReceptionOpening),
            Identities: Sentences.Identities(report),
            Exchanges: Sentences.Exchanges(report),
            IdentityRules: Sentences.RulesOf(report, RuleRole.QualifiedIdentities, RuleRole.UnsecuredExchanges),
            EvidenceFile: EvidenceSentences.File(report),
            Categories: [.. report.Categories.Select(CategoryView.Of)],
            Entities: [.. report.Entities.Select(EntityView.Of)],
            Actions: [.. actions.Take(ActionsShown)],
            MoreActions: [.. actions.Skip(ActionsShown)],
            Failing: Where(rule => rule.Outcome.IsFailing()),
            Tolerated: Where(rule => rule.Outcome.IsTolerated()),
            Reserved: Where(rule => rule.Outcome is { IsReserved: true, Verdict: Verdict.Reservation }),
            Unknown: Where(rule => rule.Outcome.Verdict is Verdict.NotAssessable or Verdict.ToAttest),
            Informative: Where(rule => rule.Outcome.Verdict == Verdict.NotApplicable && rule.Outcome.Denominator > 0),
            Waived: Where(rule => rule.Outcome.Verdict == Verdict.Waived),
            Passing: Where(rule => rule.Outcome.Verdict is Verdict.Compliant or Verdict.Declared),
            NotApplicable: Where(rule =>
                rule.Outcome.Verdict == Verdict.NotApplicable && rule.Outcome.Denominator == 0
            ),
            Sources: [.. report.Sources.Select(SourceView.Of)],
            Rejections: [.. report.Rejections.Select(RejectionView.Of)],
            Waivers: [.. report.Waivers.Select(WaiverView.Of)],
            Assumptions: [.. report.Assumptions.Select(AssumptionView.Of)],
            Guide: GuideView.Of(report),
            Outages: OutageSectionView.Of(report.Outages),
            Visits: VisitView.Of(report),
            Alerts: NoticeSentences(report, areAlerts: true),
            Notices: NoticeSentences(report, areAlerts: false)
        );
    }

    // What makes the rest doubtful is read before it.
    private static string[] NoticeSentences(AuditReport report, bool areAlerts) =>
        [
            .. report
                .Notices.Where(notice => notice.Code == MessageCodes.RowsLost == areAlerts)
                .Select(notice => MessageWords.Of(notice, Surface.File)),
        ];

    internal static string Sign(Verdict verdict) => FrenchLabels.Sign(verdict);

    internal static string Code(Verdict verdict) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString());
}
