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
    DateTimeOffset now
)
{
    private const int DaysToSettle = 30;

    private readonly DateOnly today = DateOnly.FromDateTime(now.DateTime);

    public AuditReport Assemble(IReadOnlyList<EvaluatedRule> evaluated)
    {
        var sources = dataset.Ledger.Sources(today);
        var judged = evaluated.ToDictionary(one => one.Rule.Id, Judge);
        var scored = evaluated.Select(one => Scored(one, judged[one.Rule.Id])).ToArray();
        var totals = ScoreArithmetic.Totals(scored);
        var weights = ScoreArithmetic.Weights(scored);
        var rules = evaluated
            .Zip(scored, (one, score) => Result(one, score, weights[one.Rule.Id], totals, judged[one.Rule.Id], sources))
            .ToArray();
        var card = ScoreArithmetic.Card(
            scored,
            [.. rules.Select(rule => rule.Outcome.Verdict)],
            options.FailUnder ?? dossier.FailUnder,
            MissingSentence(rules)
        );
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
            Score = card,
            Categories = Categories(rules, scored),
            Objectives = Objectives(rules),
            Rules = rules,
            Indicators = indicators,
            Feeding = feeding,
            Conformance = conformance,
            Attestations = [.. evaluated.Select(one => one.Outcome.Attestation).OfType<AttestationResult>()],
            Entities = [],
            Outages = outages,
            ActionPlan = ActionPlan(rules),
            Sources = sources,
            Rejections = dataset.Ledger.Rejections(),
            Assumptions = Assumptions(evaluated),
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
        DmpFeeding? Feeding,
        ConformanceResult? Conformance,
        OutageSection Outages
    ) Read(RuleResult[] rules)
    {
        using var beside = dataset.Workers > 1 ? dataset.OpenSession() : null;
        var indicators = Task.Run(
            () => new IndicatorReader(beside ?? dataset, dossier, today).Read(rules),
            CancellationToken.None
        );
        try
        {
            if (beside is null)
                SideBySide.Settle(indicators);
            var (feeding, conformance, outages) = (
                new FeedingReader(dataset, dossier, today).Read(rules),
                ConformanceReader.Read(dataset),
                new OutageReader(dataset, dossier, pack, choice.Programme).Read(rules, now)
            );
            return (indicators.GetAwaiter().GetResult(), feeding, conformance, outages);
        }
        finally
        {
            SideBySide.Settle(indicators);
        }
    }

    private static string Version =>
        typeof(ReportAssembler)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

    private static bool Fails(Verdict verdict) => verdict is Verdict.NonCompliant or Verdict.Error;

    private WaiverInfo[] Judge(EvaluatedRule one) =>
        [
            .. waivers
                .Where(waiver => waiver.RuleId == one.Rule.Id)
                .Select(waiver => waiver.Judge(Fails(one.Outcome.Verdict), one.Outcome.FailingSites, today)),
        ];

    private ScoredRule Scored(EvaluatedRule one, WaiverInfo[] own)
    {
        var rule = one.Rule;
        var outcome = one.Outcome;
        var weighs = rule.IsConfirmedBy(dossier) && one.Target is not null;
        var fails = outcome.Verdict == Verdict.NonCompliant;
        var blocks =
            rule.IsConfirmedBy(dossier)
            && fails
            && (rule.Severity == Severity.Blocking || (rule.BlockingBelow is { } floor && outcome.Rate < floor));
        return new ScoredRule
        {
            Id = rule.Id,
            Category = one.Category.Id,
            Severity = rule.Severity,
            Kind = rule.Kind,
            RawVerdict = outcome.Verdict,
            IsWaived = own.Any(waiver => waiver.State == WaiverState.Applied),
            Blocks = blocks,
            Weight = weighs ? one.Weighted.Weight : 0,
            Rate = outcome.Rate,
            Target = one.Target,
        };
    }

    private RuleResult Result(
        EvaluatedRule one,
        ScoredRule score,
        decimal weight,
        ScoreTotals totals,
        WaiverInfo[] own,
        IReadOnlyList<SourceInfo> sources
    )
    {
        var (rule, outcome) = (one.Rule, one.Outcome);
        var share = ScoreArithmetic.EarnedShare(score);
        return new RuleResult
        {
            Id = rule.Id,
            Identity = Identity(one),
            Outcome = new ResultOutcome
            {
                Verdict = score.IsWaived ? Verdict.Waived : outcome.Verdict,
                RawVerdict = outcome.Verdict,
                Numerator = outcome.Numerator,
                Denominator = outcome.Denominator,
                NotConcerned = outcome.NotConcerned,
                Rate = outcome.Rate,
                Bounds = outcome.Bounds,
                Declared = outcome.Declared,
                Measure = outcome.Measure,
                Target = one.Target,
                Tolerance = rule.Tolerance,
                Missing = outcome.Missing,
                Reason = Reason(one, sources),
                Waiver = own.OrderBy(waiver => waiver.State).FirstOrDefault(),
            },
            Score = new ResultScore
            {
                Weight = weight,
                WeightReason = WeightReason(one),
                Earned = Math.Round(weight * (share ?? 0), 4),
                Gain = Math.Round(ScoreArithmetic.Gain(score, totals, weight), 2),
                Blocks = score.Blocks && !score.IsWaived,
            },
            Evidence = new ResultEvidence
            {
                Series = outcome.Series,
                Services = outcome.Services,
                Details = outcome.Details,
                Samples = outcome.Evidence,
                Total = outcome.EvidenceTotal,
            },
        };
    }

    private static RuleIdentity Identity(EvaluatedRule one)
    {
        var rule = one.Rule;
        return new RuleIdentity
        {
            Title =
                Fails(one.Outcome.Verdict) || one.Outcome.Verdict == Verdict.Reservation
                    ? rule.FailureTitle
                    : rule.Title,
            Category = one.Category.Id,
            Objective = rule.Objective,
            Severity = rule.Severity,
            Kind = rule.Kind,
            Status = rule.Status,
            Unit = rule.Unit,
            Rationale = rule.Rationale,
            Remedy = rule.Remedy,
            Owner = rule.Owner,
            Resources = rule.Resources,
            Source = rule.Source,
        };
    }

    private string WeightReason(EvaluatedRule one) =>
        one.Target is null ? "sans cible\u202f: ne pèse rien"
        : !one.Rule.IsConfirmedBy(dossier) ? "hypothèse non confirmée dans le dossier\u202f: ne pèse rien"
        : one.Weighted.Reason;

    private static string? Reason(EvaluatedRule one, IReadOnlyList<SourceInfo> sources)
    {
        var date = one.Rule.AsOf is { } kind
            ? sources.Where(source => source.Kind == kind).Max(source => source.Date)
            : null;
        var asOf =
            date is { } day && one.Outcome.Denominator > 0
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"Statut au {day:dd/MM/yyyy}, et non au mois de la venue."
                )
                : null;
        var parts = new[] { one.Outcome.Reason, asOf }.OfType<string>().ToArray();
        return parts.Length == 0 ? null : string.Join(" ", parts);
    }

    private Establishment Subject()
    {
        var told = dossier.Establishment;
        return new Establishment(
            told.Name,
            told.FinessPmsi,
            told.LegalEntities,
            told.Sites,
            told.StatusClass,
            told.Department,
            told.SunEsFunded
        );
    }

    private static string MissingSentence(RuleResult[] rules)
    {
        var weighing = rules
            .Where(rule => rule.Score.Weight > 0 && rule.Outcome.RawVerdict != Verdict.NotApplicable)
            .ToArray();
        var assessed = weighing.Count(rule => VerdictLaw.IsCovered(rule.Outcome.RawVerdict));
        var lacking = rules
            .SelectMany(rule => rule.Outcome.Missing)
            .Select(missing => missing.Message)
            .Distinct()
            .ToArray();
        return weighing.Length == 0
            ? "Aucune règle évaluée ne pèse\u202f: il n’y a pas de score."
            : $"{assessed} {(assessed < 2 ? "obligation vérifiée" : "obligations vérifiées")} sur {weighing.Length}\u202f: c’est trop peu pour un score. {string.Join(" ", lacking)}".Trim();
    }

    private CategoryResult[] Categories(RuleResult[] rules, ScoredRule[] scored) =>
        [
            .. choice
                .Programme.Categories.Select(category =>
                {
                    var own = rules.Where(rule => rule.Identity.Category == category.Id).ToArray();
                    var totals = ScoreArithmetic.Totals([.. scored.Where(rule => rule.Category == category.Id)]);
                    var broken = own.Any(rule =>
                        rule.Outcome.RawVerdict == Verdict.Error && rule.Identity.Severity == Severity.Blocking
                    );
                    var value =
                        totals.Covered > 0 && !broken
                            ? ScoreArithmetic.Rounded(totals.Earned / totals.Covered * 100)
                            : (decimal?)null;
                    var reason =
                        broken ? "Une règle bloquante n’a pas pu être évaluée."
                        : own.Length == 0 ? "Aucune règle de cette catégorie n’a été demandée."
                        : totals.Applicable == 0 ? "Aucune règle de cette catégorie ne pèse."
                        : totals.Covered == 0 ? "Les données nécessaires manquent."
                        : null;
                    return new CategoryResult
                    {
                        Id = category.Id,
                        Title = category.Title,
                        Verdict = VerdictLaw.Combine(own.Select(rule => rule.Outcome.Verdict)),
                        Score = value,
                        Coverage = totals.Applicable > 0 ? totals.Coverage : null,
                        Weight = totals.Applicable,
                        Reason = reason,
                        RuleIds = [.. own.Select(rule => rule.Id)],
                    };
                })
                .Where(category => category.RuleIds.Count > 0),
        ];

    private ObjectiveResult[] Objectives(RuleResult[] rules) =>
        [
            .. choice.Programme.Objectives.Select(objective =>
            {
                var own = rules.Where(rule => objective.Rules.Contains(rule.Id)).ToArray();
                var entered = dossier.Targets.GetValueOrDefault(objective.Id);
                var target = entered?.Value
                    ?? own.Where(rule => rule.Identity.Kind == RuleKind.Ratio && dossier.Targets.ContainsKey(rule.Id))
                        .Select(rule => rule.Outcome.Target)
                        .FirstOrDefault()
                    ?? (
                        dossier.Establishment.SunEsFunded == true ? objective.SunEsTarget
                        : dossier.Establishment.SunEsFunded == false ? objective.OtherTarget
                        : null
                    );
                var note =
                    dossier.Establishment.SunEsFunded is null
                    && objective is { SunEsTarget: { } funded, OtherTarget: { } other }
                    && entered is null
                        ? string.Create(
                                CultureInfo.InvariantCulture,
                                $"Cible de {funded * 100:0}\u202f% si l’établissement a été financé par SUN-ES, de {other * 100:0}\u202f% sinon\u202f: indiquez «\u202fsun-es\u202f» dans dossier.yml. {objective.Note}"
                            )
                            .Trim()
                        : objective.Note;
                var figure = own.Length > 0 ? own[0].Outcome.Declared : declared.OfObjective(objective.Id);
                var verdict = own.Length == 0 && figure is not null ? Verdict.Declared : Judged(objective, own);
                return new ObjectiveResult
                {
                    Id = objective.Id,
                    Title = objective.Title,
                    Verdict = verdict,
                    Target = target,
                    TargetStatus = entered is not null ? RuleStatus.Sourced : objective.Status,
                    Source = entered?.Source ?? objective.Source,
                    RuleIds = [.. own.Select(rule => rule.Id)],
                    Declared = figure,
                    Note = note,
                };
            }),
        ];

    // What stands beside the figure of an objective (a list, a validation) proves nothing without it: a figure without
    // target is not judged, and a month without activity leaves nothing to judge.
    private static Verdict Judged(ProgrammeObjective objective, RuleResult[] own)
    {
        var combined = VerdictLaw.Combine(own.Select(rule => rule.Outcome.Verdict));
        if (
            own.FirstOrDefault(rule => rule.Id == objective.Rules[0])
            is not { Outcome.RawVerdict: Verdict.NotApplicable } figure
        )
            return combined;
        if (figure.Outcome.Denominator > 0)
            return VerdictLaw.Combine(combined, Verdict.NotAssessable);
        return combined == Verdict.Compliant ? Verdict.NotApplicable : combined;
    }

    private static ActionItem[] ActionPlan(RuleResult[] rules) =>
        [
            .. rules
                .Where(rule => rule.Outcome.Verdict is Verdict.NonCompliant or Verdict.Reservation)
                .OrderByDescending(rule => rule.Score.Blocks)
                .ThenByDescending(rule => rule.Score.Gain)
                .ThenBy(rule => rule.Identity.Severity)
                .ThenByDescending(rule => rule.Outcome.Denominator - rule.Outcome.Numerator)
                .Select(rule => new ActionItem(
                    rule.Id,
                    rule.Identity.Title,
                    rule.Identity.Remedy,
                    rule.Identity.Owner,
                    rule.Score.Gain,
                    rule.Score.Blocks,
                    rule.Outcome.Denominator - rule.Outcome.Numerator
                )),
        ];

    private Assumption[] Assumptions(IReadOnlyList<EvaluatedRule> evaluated)
    {
        var settings = evaluated
            .SelectMany(one => one.Rule.Settings)
            .DistinctBy(setting => setting.Name)
            .Where(setting => setting.Status == RuleStatus.Assumed || dossier.Settings.ContainsKey(setting.Name))
            .Select(setting => new Assumption(
                setting.Name,
                setting.Label,
                dossier.Settings.GetValueOrDefault(setting.Name) ?? setting.Default,
                dossier.Settings.ContainsKey(setting.Name) ? "dossier" : "défaut du jeu de règles",
                dossier.Settings.ContainsKey(setting.Name)
            ));
        var rules = evaluated
            .Where(one => one.Rule.Status == RuleStatus.Assumed)
            .Select(one => new Assumption(
                one.Rule.Id,
                $"{one.Rule.Title} ({one.Rule.Source})",
                null,
                "jeu de règles",
                dossier.ConfirmedAssumptions.Contains(one.Rule.Id)
            ));
        var thresholds = evaluated
            .Where(one => one.Rule.BlockingBelow is not null)
            .Select(one => new Assumption(
                one.Rule.Id + "/blocking-below",
                $"{one.Rule.Title}\u202f: seuil en dessous duquel le défaut est tenu pour systématique et bloque",
                (one.Rule.BlockingBelow!.Value * 100).ToString("0.#", FrenchFormat.Numbers) + "\u202f%",
                "jeu de règles",
                false
            ));
        var pmsi = dossier.Establishment.FinessPmsiProposed
            ?
            [
                new Assumption(
                    "finess-pmsi",
                    "FINESS PMSI déduit du statut juridique (EJ si public, ET si privé)",
                    dossier.Establishment.FinessPmsi,
                    "défaut de l’outil",
                    false
                ),
            ]
            : Array.Empty<Assumption>();
        var targets = dossier.Targets.Select(target => new Assumption(
            $"{target.Key}/target",
            $"Cible saisie pour «\u202f{target.Key}\u202f» ({target.Value.Source})",
            (target.Value.Value * 100).ToString("0.#", FrenchFormat.Numbers) + "\u202f%",
            "dossier",
            true
        ));
        return [.. pmsi, .. targets, .. settings, .. thresholds, .. rules];
    }

    private List<AuditMessage> Notices(RuleResult[] rules, IReadOnlyList<SourceInfo> sources)
    {
        var notices = new List<AuditMessage>(dataset.Notices);
        if (options.Rules.Count + options.Categories.Count + options.Severities.Count > 0)
            notices.Add(AuditMessage.Of(MessageCodes.PartialRules));

        notices.AddRange(
            rules
                .Select(rule => rule.Outcome.Waiver)
                .OfType<WaiverInfo>()
                .Where(waiver => waiver.Note is not null)
                .Select(waiver => AuditMessage.Of(MessageCodes.WaiverNote, waiver.RuleId, waiver.Note!))
        );
        notices.AddRange(
            waivers
                .Where(waiver => rules.All(rule => rule.Id != waiver.RuleId))
                .Select(waiver => AuditMessage.Of(MessageCodes.WaiverUseless, waiver.RuleId))
        );
        // One file a month: the last of each software tells how old its log is.
        var (month, sends) = (
            RetainedMonth.Of(dossier, today).Code,
            sources
                .Where(source => source.Kind == "send" && source.Date is not null)
                .GroupBy(source => source.System, (_, files) => files.Max(file => file.Date!.Value))
                .ToArray()
        );
        var settled = DateOnly
            .ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .AddMonths(1)
            .AddDays(DaysToSettle - 1);
        if (sends.Length > 0 && sends.Min() < settled)
            notices.Add(AuditMessage.Of(MessageCodes.SendLogYoung, sends.Min(), DaysToSettle, settled));

        if (dossier.Establishment.StatusClass == LegalStatusClass.Undetermined)
            notices.Add(AuditMessage.Of(MessageCodes.LegalStatusUnknown));

        // A total or a repeated header is no record: nothing is missing without it.
        var rejected = dataset
            .Ledger.Rejections()
            .Where(rejection => rejection.Code is not ("total" or "header"))
            .Sum(rejection => rejection.Count);
        if (rejected > 0)
            notices.Add(AuditMessage.Of(MessageCodes.RowsRejected, rejected));
        return notices;
    }
}
