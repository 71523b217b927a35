using HopEn.Audit.Engine.Attestations;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Visits;
using HopEn.Audit.Engine.Waivers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine;

/// <summary>Evaluates the rules of a programme on a loaded dataset and gives the canonical report.</summary>
/// <param name="pack">Rules and programmes.</param>
/// <param name="clock">Clock of the audit.</param>
public sealed class AuditEngine(RulePack pack, TimeProvider clock)
{
    /// <summary>Evaluates the whole dossier, then each of its legal entities when it holds several.</summary>
    /// <remarks>The dataset is sealed by this call and can't be loaded any more.</remarks>
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
        DatasetPreparation.Seal(dataset, Context(dossier, choice), cancellation);
        DeclaredFigureNotices.Add(dataset, dossier, pack);
        var runner = new RuleRunner(dataset, options);
        var audit = new EntityAudit(pack, dataset, runner, clock)
        {
            Choice = choice,
            Waivers = waivers,
            Attestations = attestations,
            Losses = RowLosses.Of(dataset, dossier.Period),
            Progress = progress,
        };
        var whole = audit.Report(dossier, options, cancellation);
        show(Context(dossier, choice), whole);
        var reports = new List<AuditReport>();
        foreach (var part in parts.Select(part => StatusResolver.Resolve(part, dataset)))
        {
            DatasetPreparation.Narrow(dataset, Context(part, choice), cancellation);
            var own = options with { RunId = $"{options.RunId}-{part.Establishment.LegalEntities[0].Finess}" };
            reports.Add(audit.Report(part, own, cancellation));
            show(Context(part, choice), reports[^1]);
        }

        var isPartial = options.Rules.Count + options.Categories.Count + options.Severities.Count > 0;
        whole = whole with { Entities = [.. reports.Select(Summary)], Visits = visits.Judge(whole, isPartial) };
        return new AuditOutcome(whole, reports);
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

    private DatasetContext Context(Dossier dossier, ProgrammeChoice choice) =>
        new(dossier, Settings(dossier), ParisTime.Today(clock))
        {
            ClosedOn = choice.Programme.ClosedOn,
            Ids = pack.Rules.Where(rule => rule.Answers.Count > 0).SelectMany(rule => rule.Ids).ToHashSet(),
        };

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
