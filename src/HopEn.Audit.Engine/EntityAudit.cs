using HopEn.Audit.Engine.Attestations;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Indicators;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Scoring;
using HopEn.Audit.Engine.Waivers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine;

/// <summary>Makes the report of whom the dataset is narrowed to: the whole dossier, or one of its legal entities.</summary>
internal sealed class EntityAudit(RulePack pack, Dataset dataset, RuleRunner runner, TimeProvider clock)
{
    /// <summary>The programme that applies, and why.</summary>
    public required ProgrammeChoice Choice { get; init; }

    /// <summary>Waivers of the dossier.</summary>
    public required IReadOnlyList<Waiver> Waivers { get; init; }

    /// <summary>Attestations of the dossier.</summary>
    public required AttestationBook Attestations { get; init; }

    /// <summary>Files that lost their rows: the same whoever the report is of.</summary>
    public required IReadOnlyList<RowLoss> Losses { get; init; }

    /// <summary>Told before each rule.</summary>
    public IProgress<AuditProgress>? Progress { get; init; }

    /// <summary>The report.</summary>
    /// <param name="dossier">The dossier, or the part of it that holds one legal entity.</param>
    /// <param name="options">Options, with the run of this report.</param>
    /// <param name="cancellation">Interrupts within milliseconds.</param>
    public AuditReport Report(Dossier dossier, AuditOptions options, CancellationToken cancellation)
    {
        var declared = new DeclaredFigures(dataset, dossier);
        var selected = Selected(dossier, options);
        var answers = Answers(selected, cancellation);
        var doubts = Doubts.Of(dataset, Losses);
        var evaluated = selected
            .Select(one =>
            {
                var outcome = one.Rule.Question is null
                    ? declared.Complete(one.Rule, Choice.Programme, Judged(dossier, one, answers.Dequeue()))
                    : Attestations.Judge(one.Rule);
                return new EvaluatedRule(
                    one.Rule,
                    one.Category,
                    one.Weighted,
                    one.Target,
                    outcome.Reserve(one.Rule, doubts)
                );
            })
            .ToArray();
        Progress?.Report(new AuditProgress(string.Empty, selected.Length, selected.Length));
        return new ReportAssembler(
            pack,
            dossier,
            dataset,
            options,
            choice: Choice,
            waivers: Waivers,
            declared: declared,
            losses: Losses,
            now: ParisTime.Now(clock)
        ).Assemble(evaluated);
    }

    private SelectedRule[] Selected(Dossier dossier, AuditOptions options) =>
        [
            .. Choice
                .Programme.Categories.SelectMany(category =>
                    category.Rules.Select(weighted => (category, weighted, rule: pack.Find(weighted.Id)!))
                )
                .Where(one =>
                    (options.Rules.Count == 0 || options.Rules.Contains(one.rule.Id))
                    && (options.Categories.Count == 0 || options.Categories.Contains(one.category.Id))
                    && (options.Severities.Count == 0 || options.Severities.Contains(one.rule.Severity))
                )
                .Select(one => new SelectedRule(
                    one.category,
                    one.weighted,
                    one.rule,
                    Choice.Programme.Target(one.rule, dossier)
                )),
        ];

    // What the data answers to the rules that ask it, in their order.
    private Queue<RuleOutcome> Answers(SelectedRule[] selected, CancellationToken cancellation)
    {
        var asked = selected.Where(one => one.Rule.Question is null).ToArray();
        var started = 0;
        void Starting(int position) =>
            Progress?.Report(
                new AuditProgress(asked[position].Rule.Title, Interlocked.Increment(ref started) - 1, asked.Length)
            );
        return new Queue<RuleOutcome>(
            runner.Run([.. asked.Select(one => (one.Rule, one.Aim))], Starting, cancellation)
        );
    }

    // The rule of P1.O7 follows the weighting and the channel that the dossier chooses.
    private RuleOutcome Judged(Dossier dossier, SelectedRule one, RuleOutcome outcome)
    {
        if (one.Rule.Id != IndicatorReader.Professional)
            return outcome;
        var month = RetainedMonth.Of(dossier, ParisTime.Today(clock)).Month;
        return new ChannelFigureReader(dataset, dossier).Judge(
            UnlessChannelIsUnknown(dossier, outcome),
            one.Aim,
            month
        );
    }

    // A channel that no file tells is not « another channel »: nobody would be reached, falsely.
    private RuleOutcome UnlessChannelIsUnknown(Dossier dossier, RuleOutcome outcome)
    {
        if (!dossier.Population.ApplicativeOnly || outcome.Verdict is Verdict.NotAssessable or Verdict.Error)
            return outcome;
        var missing = ChannelFigureReader
            .ChannelNeeds.Where(need => !dataset.Columns.Meet(need))
            .Select(need => MissingNeed.Of(need, dataset.Kinds))
            .ToArray();
        return missing.Length == 0
            ? outcome
            : new RuleOutcome
            {
                Verdict = Verdict.NotAssessable,
                Missing = missing,
                Reasons = [AuditMessage.Of(OutcomeCodes.ChannelUnknown), .. missing.Select(one => one.Message)],
            };
    }

    // A rule of the programme that the options keep.
    private sealed record SelectedRule(ProgrammeCategory Category, ProgrammeRule Weighted, Rule Rule, Rate? Target)
    {
        public RuleAim Aim => new(Target, Weighted.Scale.Tolerance);
    }
}
