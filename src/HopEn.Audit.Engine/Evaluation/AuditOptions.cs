using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Evaluation;

/// <summary>How an audit runs.</summary>
public sealed record AuditOptions
{
    /// <summary>Opaque identifier of the run, written in the report.</summary>
    public required string RunId { get; init; }

    /// <summary>Programme asked for; null lets the dossier, then the period, decide.</summary>
    public string? Programme { get; init; }

    /// <summary>Only these rules, even those that no programme names, which then weigh nothing; empty for all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Only these categories; empty for all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Only these severities; empty for all.</summary>
    public IReadOnlyList<Severity> Severities { get; init; } = [];

    /// <summary>File of waivers that replaces the dossier's.</summary>
    public string? WaiversFile { get; init; }

    /// <summary>Score under which the audit fails; replaces the dossier's.</summary>
    public decimal? FailUnder { get; init; }

    /// <summary>Whether each legal entity has a result of its own when the dossier holds several.</summary>
    public bool EachEntity { get; init; } = true;

    /// <summary>Failing rows shown per rule.</summary>
    public int EvidenceLimit { get; init; } = 20;

    /// <summary>Longest time a rule may take.</summary>
    public TimeSpan RuleTimeLimit { get; init; } = TimeSpan.FromSeconds(120);
}
