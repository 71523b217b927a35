using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Scoring;

/// <summary>Judges the objectives of a programme by the rules that measure them, or by the declared figure.</summary>
/// <param name="dossier">Dossier, for the targets it enters.</param>
/// <param name="declared">Figures that the establishment declared.</param>
internal sealed class ObjectiveResults(Dossier dossier, DeclaredFigures declared)
{
    /// <summary>The objectives, in the order of the programme.</summary>
    public ObjectiveResult[] Of(Programme programme, RuleResult[] rules) =>
        [
            .. programme.Objectives.Select(objective =>
                Objective(objective, [.. rules.Where(rule => objective.Rules.Contains(rule.Id))])
            ),
        ];

    private ObjectiveResult Objective(ProgrammeObjective objective, RuleResult[] own)
    {
        var entered = dossier.Targets.GetValueOrDefault(objective.Id);
        var local = Local(objective, own);
        var figure = own.Length > 0 ? own[0].Outcome.Declared : declared.OfObjective(objective.Id);
        return new ObjectiveResult
        {
            Id = objective.Id,
            Title = objective.Title,
            Verdict = own.Length == 0 && figure is not null ? Verdict.Declared : Judged(objective, own),
            Target = entered?.Value ?? EnteredForRule(own) ?? Funded(objective),
            TargetIsLocal = local is not null,
            TargetStatus = entered is not null ? RuleStatus.Sourced : objective.Status,
            Source = entered?.Source ?? objective.Source,
            RuleIds = [.. own.Select(rule => rule.Id)],
            Declared = figure,
            Notes =
            [
                .. entered is null ? OpenTarget(objective) : [],
                // What is told of an unknown target would contradict the verdict that another gives.
                .. local is { } told
                    ? [AuditMessage.Of(ProgrammeCodes.TargetLocal, (decimal)told.Value, told.Source)]
                    : Note(objective),
            ],
        };
    }

    // The target that the dossier enters for the ratio of the objective rather than for the objective.
    private Rate? EnteredForRule(RuleResult[] own) =>
        own.Where(rule => rule.Identity.Kind == RuleKind.Ratio && dossier.Targets.ContainsKey(rule.Id))
            .Select(rule => rule.Outcome.Target)
            .FirstOrDefault();

    // A target of the establishment's own for an objective whose programme has none.
    private DossierTarget? Local(ProgrammeObjective objective, RuleResult[] own) =>
        objective is { SunEsTarget: null, OtherTarget: null }
            ? dossier.Targets.GetValueOrDefault(objective.Id)
                ?? own.Where(rule => rule.Identity.Kind == RuleKind.Ratio)
                    .Select(rule => dossier.Targets.GetValueOrDefault(rule.Id))
                    .FirstOrDefault(target => target is not null)
            : null;

    private Rate? Funded(ProgrammeObjective objective) =>
        dossier.Establishment.SunEsFunded switch
        {
            true => objective.SunEsTarget,
            false => objective.OtherTarget,
            null => null,
        };

    // Two targets, and nothing says which applies.
    private IEnumerable<AuditMessage> OpenTarget(ProgrammeObjective objective) =>
        dossier.Establishment.SunEsFunded is null && objective is { SunEsTarget: { } funded, OtherTarget: { } other }
            ? [AuditMessage.Of(ProgrammeCodes.TargetOpen, funded, other)]
            : [];

    private static IEnumerable<AuditMessage> Note(ProgrammeObjective objective) =>
        objective.Note is { } note ? [AuditMessage.Sentence(note)] : [];

    // A list or a validation that fails is to be put in order; it does not make a target that is reached a target that is missed.
    private static Verdict Beside(ProgrammeObjective objective, RuleResult rule) =>
        rule.Outcome.Verdict == Verdict.NonCompliant && rule.Id != objective.Rules[0]
            ? Verdict.Reservation
            : rule.Outcome.Verdict;

    // What stands beside the figure of an objective (a list, a validation) proves nothing without it: a figure without
    // target is not judged, and a month without activity leaves nothing to judge.
    private static Verdict Judged(ProgrammeObjective objective, RuleResult[] own)
    {
        var combined = VerdictLaw.Combine(own.Select(rule => Beside(objective, rule)));
        if (
            own.FirstOrDefault(rule => rule.Id == objective.Rules[0])
            is not { Outcome.RawVerdict: Verdict.NotApplicable } figure
        )
            return combined;
        if (figure.Outcome.Denominator > 0)
            return VerdictLaw.Combine(combined, Verdict.NotAssessable);
        return combined == Verdict.Compliant ? Verdict.NotApplicable : combined;
    }
}
