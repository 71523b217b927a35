using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>A programme: which rules belong where, with what weight.</summary>
/// <param name="Id">Permanent identifier.</param>
/// <param name="Title">French title.</param>
/// <param name="ClosedOn">Last day of its measurement; null when it never closes.</param>
/// <param name="Categories">Categories in order.</param>
/// <param name="Objectives">Objectives in order.</param>
/// <param name="File">File relative to the pack.</param>
public sealed record Programme(
    string Id,
    string Title,
    DateOnly? ClosedOn,
    IReadOnlyList<ProgrammeCategory> Categories,
    IReadOnlyList<ProgrammeObjective> Objectives,
    string File
)
{
    /// <summary>
    /// Whether it judges only a part, such as what public files show: asked for by name, it never concludes that an
    /// establishment is ready.
    /// </summary>
    public bool IsPartial { get; init; }

    /// <summary>
    /// Whether no measurement is open: objectives are followed against targets of an earlier one, which then block nothing.
    /// </summary>
    public bool IsFollowUp { get; init; }

    /// <summary>Whether it applies to a period that no dated programme covers.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Dates, facts, steps and addresses: what is told beside, and judges nothing.</summary>
    public IReadOnlyList<GuideItem> Guide { get; init; } = [];

    /// <summary>What the texts ask for, each with what measures or attests it.</summary>
    public IReadOnlyList<ProgrammeObligation> Obligations { get; init; } = [];

    /// <summary>
    /// The target of an objective for an establishment: entered in the dossier, else by SUN-ES funding; null when unknown.
    /// </summary>
    public Rate? Target(string? objectiveId, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (objectiveId is not null && dossier.Targets.TryGetValue(objectiveId, out var entered))
            return entered.Value;
        var objective = Objectives.FirstOrDefault(one => one.Id == objectiveId);
        return dossier.Establishment.SunEsFunded switch
        {
            true => objective?.SunEsTarget,
            false => objective?.OtherTarget,
            null => null,
        };
    }

    /// <summary>
    /// The target of a rule for an establishment: entered in the dossier, else that of its objective, else its own; null
    /// when unknown.
    /// </summary>
    public Rate? Target(Rule rule, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Targets.TryGetValue(rule.Id, out var entered) ? entered.Value
            : rule.HasObjectiveTarget ? Target(rule.Objective, dossier)
            : rule.Target;
    }
}
