using HopEn.Audit.Engine.Evaluation;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Reports;

namespace HopEn.Audit.Run;

/// <summary>What to audit, with what, and where the reports go.</summary>
/// <remarks>Either <see cref="Dossier"/> or <see cref="Finess"/> is given.</remarks>
public sealed record AuditRequest
{
    /// <summary>Folder that holds dossier.yml; null for a view from outside.</summary>
    public string? Dossier { get; init; }

    /// <summary>Establishments seen from the public files alone: FINESS of legal entities or of sites.</summary>
    public IReadOnlyList<Finess> Finess { get; init; } = [];

    /// <summary>Rules, programmes and attestations.</summary>
    public required RuleFolders Rules { get; init; }

    /// <summary>Programmes asked for, a report and a score each; empty lets the dossier, then the period, decide.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>Only these rules; empty for all.</summary>
    public IReadOnlyList<string> OnlyRules { get; init; } = [];

    /// <summary>Only these categories; empty for all.</summary>
    public IReadOnlyList<string> OnlyCategories { get; init; } = [];

    /// <summary>Only these severities; empty for all.</summary>
    public IReadOnlyList<Severity> OnlySeverities { get; init; } = [];

    /// <summary>File of waivers that replaces the dossier's.</summary>
    public string? WaiversFile { get; init; }

    /// <summary>Score under which the audit fails; replaces the dossier's.</summary>
    public decimal? FailUnder { get; init; }

    /// <summary>Whether each legal entity has a result of its own when the dossier holds several.</summary>
    public bool EachEntity { get; init; } = true;

    /// <summary>Failing rows shown per rule.</summary>
    public int EvidenceLimit { get; init; } = new AuditOptions { RunId = string.Empty }.EvidenceLimit;

    /// <summary>Bytes of memory not to go beyond; null for the default.</summary>
    public long? MemoryBytes { get; init; }

    /// <summary>Folder of the public files that complete a dossier, or that a view from outside reads; null for none.</summary>
    public string? ReferenceCache { get; init; }

    /// <summary>Folder of the interruptions that were fetched; null to know only those that ship with the rules.</summary>
    public string? OutageCache { get; init; }

    /// <summary>Secret of the pseudonyms; null takes the dossier's file, else one of this run only.</summary>
    public byte[]? PseudonymKey { get; init; }

    /// <summary>Files to write; empty to write nothing.</summary>
    public IReadOnlyList<ReportFormat> Formats { get; init; } = [];

    /// <summary>Folder of the templates and styles of the reports.</summary>
    public string Templates { get; init; } = string.Empty;

    /// <summary>Folder to write to; null for a new one, named by the day and hour, that no other run shares.</summary>
    public string? Output { get; init; }

    internal AuditOptions Options(string runId, string? programme) =>
        new()
        {
            RunId = runId,
            Programme = programme,
            Rules = OnlyRules,
            Categories = OnlyCategories,
            Severities = OnlySeverities,
            WaiversFile = WaiversFile,
            FailUnder = FailUnder,
            EachEntity = EachEntity,
            EvidenceLimit = EvidenceLimit,
        };
}
