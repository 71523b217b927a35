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
        var figure = own.Length > 0 ? own[0].Outcome.Declared : declared.OfObjective(objective.Id);
        return new ObjectiveResult
        {
            Id = objective.Id,
            Title = objective.Title,
            Verdict = own.Length == 0 && figure is not null ? Verdict.Declared : Judged(objective, own),
            Target = entered?.Value ?? EnteredForRule(own) ?? Funded(objective),
            TargetStatus = entered is not null ? RuleStatus.Sourced : objective.Status,
            Source = entered?.Source ?? objective.Source,
            RuleIds = [.. own.Select(rule => rule.Id)],
            Declared = figure,
            Notes = [.. entered is null ? OpenTarget(objective) : [], .. Note(objective)],
        };
    }

    // The target that the dossier enters for the ratio of the objective rather than for the objective.
    private Rate? EnteredForRule(RuleResult[] own) =>
        own.Where(rule => rule.Identity.Kind == RuleKind.Ratio && dossier.Targets.ContainsKey(rule.Id))
            .Select(rule => rule.Outcome.Target)
            .FirstOrDefault();

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
}
