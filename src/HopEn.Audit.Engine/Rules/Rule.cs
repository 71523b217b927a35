using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>A rule as its file declares it. It holds no state: dataset, settings and clock are given when it runs.</summary>
/// <param name="Id">Permanent identifier, the name of its file.</param>
/// <param name="Title">Title when it holds.</param>
/// <param name="FailureTitle">Title when it fails.</param>
/// <param name="Category">Id of its category.</param>
/// <param name="Objective">Objective it serves.</param>
/// <param name="Severity">Severity.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Status">Sourced or assumed.</param>
/// <param name="Target">0 to 1; null when no target is known.</param>
/// <param name="Tolerance">Distance under the target still called a reservation.</param>
/// <param name="Needs">Tables and columns without which it can not be evaluated; alternatives behind « | ».</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Combine">How several rows of one subject make one answer.</param>
/// <param name="AsOf">Kind of source whose date the result speaks of.</param>
/// <param name="Measure">Name of the volume that weighs the rate.</param>
/// <param name="NullsAreUnmatched">Whether a null answer is a subject that could not be matched, and bounds the rate; otherwise it is not concerned.</param>
/// <param name="BlockingBelow">Rate under which a failure blocks; null when severity alone decides.</param>
/// <param name="Settings">Settings it reads.</param>
/// <param name="Details">Code of a cause to its French sentence with {0}, {1}…</param>
/// <param name="Rationale">Why it matters.</param>
/// <param name="Remedy">How to fix it.</param>
/// <param name="Owner">Who acts.</param>
/// <param name="Resources">Where to read more.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Sql">The query.</param>
/// <param name="File">File relative to the rule pack.</param>
/// <param name="SqlLine">Line of the file where the query starts.</param>
public sealed record Rule(
    string Id,
    string Title,
    string FailureTitle,
    string Category,
    string? Objective,
    Severity Severity,
    RuleKind Kind,
    RuleStatus Status,
    decimal? Target,
    decimal Tolerance,
    IReadOnlyList<string> Needs,
    Unit Unit,
    Combine Combine,
    string? AsOf,
    string? Measure,
    bool NullsAreUnmatched,
    decimal? BlockingBelow,
    IReadOnlyList<RuleSetting> Settings,
    IReadOnlyDictionary<string, string> Details,
    string Rationale,
    string Remedy,
    string Owner,
    IReadOnlyList<string> Resources,
    string Source,
    string Sql,
    string File,
    int SqlLine
)
{
    /// <summary>Whether the target is that of the objective, by SUN-ES funding.</summary>
    public bool HasObjectiveTarget { get; init; }

    /// <summary>The question a person answers, for an attestation; null for a rule that asks the data.</summary>
    public string? Question { get; init; }

    /// <summary>Columns that the query answers; empty for an attestation.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>The document that proves the answer.</summary>
    public string? Proof { get; init; }

    /// <summary>Whether the retained month alone carries the verdict; the other months are shown beside it.</summary>
    public bool IsMonthly { get; init; }

    /// <summary>Whether the rule may weigh: sourced, or an assumption that the dossier confirms.</summary>
    /// <remarks>Whoever enters the target of an unknown objective, with its source, makes the rule that counts it his own.</remarks>
    public bool IsConfirmedBy(Dossiers.Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Status == RuleStatus.Sourced
            || dossier.ConfirmedAssumptions.Contains(Id)
            || (
                HasObjectiveTarget
                && (
                    dossier.Targets.ContainsKey(Id)
                    || (Objective is { } objective && dossier.Targets.ContainsKey(objective))
                )
            );
    }
}
