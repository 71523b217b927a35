using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Rules;

/// <summary>A rule as its file declares it. It holds no state: dataset, settings and clock are given when it runs.</summary>
public sealed record Rule
{
    /// <summary>Permanent identifier, the name of its file.</summary>
    public required RuleId Id { get; init; }

    /// <summary>Title when it holds.</summary>
    public required string Title { get; init; }

    /// <summary>Title when it fails.</summary>
    public required string FailureTitle { get; init; }

    /// <summary>Id of its category.</summary>
    public required string Category { get; init; }

    /// <summary>Objective it serves.</summary>
    public string? Objective { get; init; }

    /// <summary>Severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Kind.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>Sourced or assumed.</summary>
    public required RuleStatus Status { get; init; }

    /// <summary>0 to 1; null when no target is known.</summary>
    public Rate? Target { get; init; }

    /// <summary>Tables and columns without which it can not be evaluated; alternatives behind « | ».</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What it counts.</summary>
    public required Unit Unit { get; init; }

    /// <summary>How several rows of one subject make one answer.</summary>
    public required Combine Combine { get; init; }

    /// <summary>Kind of source whose date the result speaks of.</summary>
    public string? AsOf { get; init; }

    /// <summary>Name of the volume that weighs the rate.</summary>
    public string? Measure { get; init; }

    /// <summary>
    /// Whether a null answer is a subject that could not be matched, and bounds the rate; otherwise it is not concerned.
    /// </summary>
    public bool NullsAreUnmatched { get; init; }

    /// <summary>Rate under which a failure blocks; null when severity alone decides.</summary>
    public Rate? BlockingBelow { get; init; }

    /// <summary>Settings it reads.</summary>
    public IReadOnlyList<RuleSetting> Settings { get; init; } = [];

    /// <summary>Code of a cause to its French sentence with {0}, {1}…</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>Why it matters.</summary>
    public required string Rationale { get; init; }

    /// <summary>How to fix it.</summary>
    public required string Remedy { get; init; }

    /// <summary>Who acts.</summary>
    public required string Owner { get; init; }

    /// <summary>Where to read more.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The query; empty for an attestation.</summary>
    public string Sql { get; init; } = string.Empty;

    /// <summary>File relative to the rule pack.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file where the query starts.</summary>
    public required int SqlLine { get; init; }

    /// <summary>Whether the target is that of the objective, by SUN-ES funding.</summary>
    public bool HasObjectiveTarget { get; init; }

    /// <summary>The question a person answers, for an attestation; null for a rule that asks the data.</summary>
    public string? Question { get; init; }

    /// <summary>Columns that the query answers; empty for an attestation.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Columns of ids that the query may see.</summary>
    public IReadOnlySet<string> Ids { get; init; } = IdCarriers.Ids;

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
