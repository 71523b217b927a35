using HopEn.Audit.Engine.Attestations;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Indicators;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Scoring;
using HopEn.Audit.Engine.Visits;
using HopEn.Audit.Engine.Waivers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine;

/// <summary>Evaluates the rules of a programme on a loaded dataset and gives the canonical report.</summary>
/// <param name="pack">Rules and programmes.</param>
/// <param name="clock">Clock of the audit.</param>
public sealed class AuditEngine(RulePack pack, TimeProvider clock)
{
    private static readonly string[] ChannelNeeds = ["send.sender", "mailbox.type"];

    /// <summary>Evaluates the whole dossier, then each of its legal entities when it holds several. The dataset is sealed by this call and can't be loaded any more.</summary>
    /// <param name="dossier">Dossier the dataset was loaded from.</param>
    /// <param name="dataset">Loaded dataset.</param>
    /// <param name="options">Options.</param>
    /// <param name="progress">Told before each rule.</param>
    /// <param name="cancellation">Interrupts within milliseconds.</param>
    /// <exception cref="ConfigurationException">A setting, target, waiver, rule or programme named is unknown.</exception>
    public AuditOutcome Evaluate(
        Dossier dossier,
        Dataset dataset,
        AuditOptions options,
        IProgress<AuditProgress>? progress,
        CancellationToken cancellation
    ) => Evaluate(dossier, dataset, options, finished: null, progress, cancellation);

    /// <summary>The same; the report of each legal entity is told as soon as it is ready, while the next one is evaluated.</summary>
    /// <param name="dossier">Dossier the dataset was loaded from.</param>
    /// <param name="dataset">Loaded dataset.</param>
    /// <param name="options">Options.</param>
    /// <param name="finished">Told each part, not the whole: it speaks of the parts, and is ready last.</param>
    /// <param name="progress">Told before each rule.</param>
    /// <param name="cancellation">Interrupts within milliseconds.</param>
    /// <exception cref="ConfigurationException">A setting, target, waiver, rule or programme named is unknown.</exception>
    public AuditOutcome Evaluate(
        Dossier dossier,
        Dataset dataset,
        AuditOptions options,
        Action<AuditReport>? finished,
        IProgress<AuditProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        void Show(DatasetContext context, AuditReport report)
        {
            // The run of a part is named after that of the whole.
            if (report.Run.Id != options.RunId)
                finished?.Invoke(report);
        }

        return Evaluate(dossier, dataset, options, Show, progress, cancellation);
    }

    /// <summary>The same; each report is shown while the dataset still holds what it speaks of, and nothing else.</summary>
    internal AuditOutcome Evaluate(
        Dossier dossier,
        Dataset dataset,
        AuditOptions options,
        Action<DatasetContext, AuditReport> show,
        IProgress<AuditProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        var choice = ProgrammeChoice.Of(pack, dossier, options).WithRules(pack, options.Rules);
        ConfigurationCheck.Run(pack, dossier, options, choice.Programme);
        var waivers = Waivers(dossier, options);
        var attestations = AttestationBook.Read(dossier, pack, ParisTime.Today(clock));
        var visits = VisitBook.Read(dossier, pack, ParisTime.Today(clock));
        var parts = options.EachEntity ? EntityParts.Of(StatusResolver.Named(dossier, dataset), dataset) : [];
        dossier = StatusResolver.Resolve(dossier, dataset);
        DatasetPreparation.Seal(dataset, Context(dossier), cancellation);
        DeclaredFigureNotices.Add(dataset, dossier, pack);
        using var runner = new RuleRunner(dataset, options);
        var whole = Report(dossier, dataset, runner, options, choice, waivers, attestations, progress, cancellation);
        show(Context(dossier), whole);
        var reports = new List<AuditReport>();
        foreach (var part in parts.Select(part => StatusResolver.Resolve(part, dataset)))
        {
            DatasetPreparation.Narrow(dataset, Context(part), cancellation);
            var own = options with { RunId = $"{options.RunId}-{part.Establishment.LegalEntities[0].Finess}" };
            reports.Add(Report(part, dataset, runner, own, choice, waivers, attestations, progress, cancellation));
            show(Context(part), reports[^1]);
        }

        return new AuditOutcome(
            whole with
            {
                Entities = [.. reports.Select(Summary)],
                Visits = visits.Judge(
                    whole,
                    options.Rules.Count + options.Categories.Count + options.Severities.Count > 0
                ),
            },
            reports
        );
    }

    private static EntityResult Summary(AuditReport report) =>
        new(
            report.Subject.LegalEntities[0],
            report.Subject.Sites,
            report.Score,
            [
                .. report.Rules.Select(rule => new EntityFigure(
                    rule.Id,
                    rule.Outcome.Verdict,
                    rule.Outcome.Numerator,
                    rule.Outcome.Denominator
                )),
            ]
        );

    private AuditReport Report(
        Dossier dossier,
        Dataset dataset,
        RuleRunner runner,
        AuditOptions options,
        ProgrammeChoice choice,
        IReadOnlyList<Waiver> waivers,
        AttestationBook attestations,
        IProgress<AuditProgress>? progress,
        CancellationToken cancellation
    )
    {
        var declared = new DeclaredFigures(dataset, dossier);
        var selected = Selected(choice.Programme, options)
            .Select(one => (one.Category, one.Weighted, one.Rule, Target: choice.Programme.Target(one.Rule, dossier)))
            .ToArray();
        var asked = selected.Where(one => one.Rule.Question is null).ToArray();
        var started = 0;
        var answers = new Queue<RuleOutcome>(
            runner.Run(
                [.. asked.Select(one => (one.Rule, one.Target))],
                i =>
                    progress?.Report(
                        new AuditProgress(asked[i].Rule.Title, Interlocked.Increment(ref started) - 1, asked.Length)
                    ),
                cancellation
            )
        );
        var evaluated = selected
            .Select(one =>
            {
                if (one.Rule.Question is not null)
                    return new EvaluatedRule(
                        one.Rule,
                        one.Category,
                        one.Weighted,
                        one.Target,
                        attestations.Judge(one.Rule)
                    );
                var outcome = answers.Dequeue();
                if (one.Rule.Id == IndicatorReader.Professional)
                    outcome = new WeightingReader(
                        dataset,
                        dossier,
                        RetainedMonth.Of(dossier, ParisTime.Today(clock)).Code
                    ).Apply(Told(dataset, dossier, outcome), one.Rule, one.Target);
                return new EvaluatedRule(
                    one.Rule,
                    one.Category,
                    one.Weighted,
                    one.Target,
                    declared.Complete(one.Rule, choice.Programme, outcome)
                );
            })
            .ToArray();
        progress?.Report(new AuditProgress("Évaluation terminée", selected.Length, selected.Length));
        return new ReportAssembler(
            pack,
            dossier,
            dataset,
            options,
            choice,
            waivers,
            declared,
            ParisTime.Now(clock)
        ).Assemble(evaluated);
    }

    // A channel that no file tells is not « another channel »: nobody would be reached, falsely.
    private static RuleOutcome Told(Dataset dataset, Dossier dossier, RuleOutcome outcome)
    {
        if (!dossier.Population.ApplicativeOnly || outcome.Verdict is Verdict.NotAssessable or Verdict.Error)
            return outcome;
        var missing = ChannelNeeds
            .Where(need => !dataset.Columns.Meet(need))
            .Select(need => MissingText.Of(need, dataset.Kinds))
            .ToArray();
        return missing.Length == 0
            ? outcome
            : new RuleOutcome
            {
                Verdict = Verdict.NotAssessable,
                Missing = missing,
                Reason =
                    $"Le dossier ne compte que les BAL applicatives («\u202fchannel: app\u202f»). {string.Join(" ", missing.Select(one => one.Message))}",
            };
    }

    private DatasetContext Context(Dossier dossier) => new(dossier, Settings(dossier), ParisTime.Today(clock));

    private List<(ProgrammeCategory Category, ProgrammeRule Weighted, Rule Rule)> Selected(
        Programme programme,
        AuditOptions options
    )
    {
        var all = programme.Categories.SelectMany(category =>
            category.Rules.Select(weighted => (Category: category, Weighted: weighted, Rule: pack.Find(weighted.Id)!))
        );
        return
        [
            .. all.Where(one =>
                (options.Rules.Count == 0 || options.Rules.Contains(one.Rule.Id))
                && (options.Categories.Count == 0 || options.Categories.Contains(one.Category.Id))
                && (options.Severities.Count == 0 || options.Severities.Contains(one.Rule.Severity))
            ),
        ];
    }

    private IReadOnlyList<Waiver> Waivers(Dossier dossier, AuditOptions options)
    {
        if (options.WaiversFile is { } given)
            return WaiverReader.Read(given, pack);
        return dossier.WaiversFile is { } own ? WaiverReader.Read(Path.Combine(dossier.Folder, own), pack) : [];
    }

    private Dictionary<string, string> Settings(Dossier dossier)
    {
        var settings = pack
            .Rules.SelectMany(rule => rule.Settings)
            .DistinctBy(setting => setting.Name)
            .ToDictionary(setting => setting.Name, setting => setting.Default, StringComparer.Ordinal);
        foreach (var (name, value) in dossier.Settings)
            settings[name] = value;
        return settings;
    }
}
