using System.Globalization;
using System.Reflection;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Indicators;
using HopEn.Audit.Engine.Outages;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Waivers;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Turns what the rules told into the canonical report: weights, waivers, score, plan.</summary>
internal sealed class ReportAssembler(
    RulePack pack,
    Dossier dossier,
    Dataset dataset,
    AuditOptions options,
    ProgrammeChoice choice,
    IReadOnlyList<Waiver> waivers,
    DeclaredFigures declared,
    IReadOnlyList<RowLoss> losses,
    DateTimeOffset now
)
{
    private const int DaysToSettle = 30;

    private readonly DateOnly today = DateOnly.FromDateTime(now.DateTime);

    public AuditReport Assemble(IReadOnlyList<EvaluatedRule> evaluated)
    {
        var sources = dataset.Ledger.Sources(today);
        var judged = evaluated.ToDictionary(one => one.Rule.Id, Judge);
        var scored = evaluated
            .Select(one => ScoredRules.Of(one, choice.Programme, dossier, judged[one.Rule.Id]))
            .ToArray();
        var totals = ScoreArithmetic.Totals(scored);
        var weights = ScoreArithmetic.Weights(scored);
        var results = new RuleResults(dossier, sources);
        var rules = evaluated
            .Zip(scored, (one, score) => results.Of(one, score, weights[one.Rule.Id], totals, judged[one.Rule.Id]))
            .ToArray();
        var card = ScoreArithmetic.Card(
            scored,
            [.. rules.Select(rule => rule.Outcome.Verdict)],
            options.FailUnder ?? dossier.FailUnder,
            ScoreCoverage.Missing(rules)
        );
        var objectives = new ObjectiveResults(dossier, declared).Of(choice.Programme, rules);
        // What is followed blocks nothing; nobody would call ready a hospital that misses what it follows.
        if (
            choice.Programme.IsFollowUp
            && card.Grade is Grade.Ready or Grade.ReadyWithWaivers
            && objectives.Any(objective => VerdictLaw.Fails(objective.Verdict))
        )
            card = card with { Grade = Grade.NotReady };
        if (choice.Programme.IsPartial && card.Grade is Grade.Ready or Grade.ReadyWithWaivers)
            card = card with { Grade = Grade.Undetermined };
        var (indicators, feeding, conformance, outages) = Read(rules);
        return new AuditReport
        {
            SchemaVersion = ReportJson.SchemaVersion,
            Run = new AuditRun
            {
                Id = options.RunId,
                GeneratedAt = now,
                Tool = new ToolInfo("HopEn.Audit", Version, pack.Version, pack.Hash),
            },
            Subject = Subject(),
            Period = dossier.Period,
            Programme = choice.Info,
            Guide = choice.Programme.Guide,
            Score = card,
            Categories = CategoryResults.Of(choice.Programme, rules, scored),
            Objectives = objectives,
            Rules = rules,
            Indicators = indicators,
            Feeding = feeding,
            Conformance = conformance,
            Attestations = [.. evaluated.Select(one => one.Outcome.Attestation).OfType<AttestationResult>()],
            Entities = [],
            Outages = outages,
            ActionPlan = ActionItems.Of(rules),
            Sources = sources,
            Rejections = dataset.Ledger.Rejections(),
            Assumptions = new Assumptions(dossier).Of(evaluated),
            Waivers = [.. judged.Values.SelectMany(list => list)],
            Notices = Notices(rules, sources),
            EvidenceFiles = EvidenceFiles(indicators),
        };
    }

    private EvidenceReadiness[] EvidenceFiles(IReadOnlyList<IndicatorResult> indicators) =>
        [
            .. indicators
                .Where(indicator => indicator.Denominator > 0)
                .Select(indicator =>
                    EvidenceReadiness.Of(
                        indicator.Objective,
                        [indicator],
                        dossier.Evidence.Matrices.ContainsKey(indicator.Objective.Split('/')[^1]),
                        dossier.Evidence.Documents.Count > 0
                    )
                ),
        ];

    // Planning is what these questions cost on a small dataset: half of them are asked beside the others.
    private (
        IReadOnlyList<IndicatorResult> Indicators,
        DmpSubmissions? Feeding,
        ConformanceResult? Conformance,
        OutageSection Outages
    ) Read(RuleResult[] rules)
    {
        using var beside = dataset.Workers > 1 ? dataset.OpenSession() : null;
        var indicators = new BackgroundWork<IReadOnlyList<IndicatorResult>>(() =>
            new IndicatorReader(beside ?? dataset, dossier, today).Read(rules)
        );
        try
        {
            if (beside is null)
                indicators.Settle();
            var (feeding, conformance, outages) = (
                new DmpSubmissionReader(dataset, dossier, today).Read(rules),
                ConformanceReader.Read(dataset),
                new OutageReader(dataset, dossier, pack, choice.Programme).Read(rules, now)
            );
            return (indicators.Take(), feeding, conformance, outages);
        }
        finally
        {
            indicators.Settle();
        }
    }

    private static string Version =>
        typeof(ReportAssembler)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    private WaiverInfo[] Judge(EvaluatedRule one) =>
        [
            .. waivers
                .Where(waiver => waiver.RuleId == one.Rule.Id)
                .Select(waiver => waiver.Judge(VerdictLaw.Fails(one.Outcome.Verdict), one.Outcome.FailingSites, today)),
        ];

    private Establishment Subject()
    {
        var told = dossier.Establishment;
        return new Establishment(
            Name: told.Name,
            FinessPmsi: told.FinessPmsi,
            LegalEntities: told.LegalEntities,
            Sites: told.Sites,
            StatusClass: told.StatusClass,
            Department: told.Department,
            SunEsFunded: told.SunEsFunded
        );
    }

    private List<AuditMessage> Notices(RuleResult[] rules, IReadOnlyList<SourceInfo> sources)
    {
        List<AuditMessage> notices = [.. losses.Select(loss => loss.Notice), .. dataset.Notices];
        if (options.Rules.Count + options.Categories.Count + options.Severities.Count > 0)
            notices.Add(AuditMessage.Of(MessageCodes.PartialRules));

        notices.AddRange(
            rules
                .Select(rule => rule.Outcome.Waiver)
                .OfType<WaiverInfo>()
                .Where(waiver => waiver.Note is not null)
                .Select(waiver =>
                    AuditMessage.Of(
                        MessageCodes.WaiverNote,
                        [waiver.RuleId, waiver.Note!.Code, .. waiver.Note.Parameters]
                    )
                )
        );
        notices.AddRange(
            waivers
                .Where(waiver => rules.All(rule => rule.Id != waiver.RuleId))
                .Select(waiver => AuditMessage.Of(MessageCodes.WaiverUseless, waiver.RuleId))
        );
        // One file a month: the last of each software tells how old its log is.
        var (month, sends) = (
            RetainedMonth.Of(dossier, today).Month,
            sources
                .Where(source => source.Kind == "send" && source.Date is not null)
                .GroupBy(source => source.System, (_, files) => files.Max(file => file.Date!.Value))
                .ToArray()
        );
        var settled = month.Last.AddDays(DaysToSettle);
        // What leaves once the measurement is over counts for none of its months: nothing of it is awaited.
        var isOver = !dossier.Population.CountsAfterMeasurement && choice.Programme.ClosedOn >= month.Last;
        if (isOver && choice.Programme.ClosedOn < settled)
            settled = choice.Programme.ClosedOn!.Value.AddDays(1);
        if (sends.Length > 0 && sends.Min() < settled)
            notices.Add(AuditMessage.Of(MessageCodes.SendLogYoung, sends.Min(), DaysToSettle, settled));

        if (dossier.Establishment.StatusClass == LegalStatusClass.Undetermined)
            notices.Add(AuditMessage.Of(MessageCodes.LegalStatusUnknown));

        // A total or a repeated header is no record: nothing is missing without it.
        var rejected = dataset
            .Ledger.Rejections()
            .Where(rejection => rejection.Code is not (RejectCodes.Total or RejectCodes.Header))
            .Sum(rejection => rejection.Count);
        if (rejected > 0)
            notices.Add(AuditMessage.Of(MessageCodes.RowsRejected, rejected));
        return notices;
    }
}
