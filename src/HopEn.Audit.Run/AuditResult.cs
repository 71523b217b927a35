using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Supervision;
using HopEn.Audit.Reports.PublicView;

namespace HopEn.Audit.Run;

/// <summary>What a run gave.</summary>
public sealed record AuditResult
{
    /// <summary>Unique identifier of the run (UUID version 7): that of its first report.</summary>
    public required string RunId { get; init; }

    /// <summary>One audit of the dossier per programme, in the order asked for; empty for a view from outside.</summary>
    public IReadOnlyList<ProgrammeAudit> Audits { get; init; } = [];

    /// <summary>One result per establishment seen from outside, in the order asked for.</summary>
    public IReadOnlyList<PublicViewResult> Outside { get; init; } = [];

    /// <summary>The establishments side by side; null unless several were asked for.</summary>
    public PublicViewSummary? Summary { get; init; }

    /// <summary>Folder written to; null when nothing was.</summary>
    public string? Folder { get; init; }

    /// <summary>Every file written.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The reports, those of the parts of a dossier apart.</summary>
    public IEnumerable<AuditReport> Reports =>
        Audits.Select(audit => audit.Outcome.Report).Concat(Outside.Select(one => one.Report).OfType<AuditReport>());

    /// <summary>What the process answers.</summary>
    /// <remarks>A number that nobody knows is a mistake of the command line, whatever the others gave.</remarks>
    public int ExitCode =>
        Outside.Any(one => one.Report is null)
            ? ExitCodes.Usage
            : ExitCodes.Worst([
                .. Audits.Select(audit => ExitCodes.Of(audit.Outcome.Report)),
                .. Outside.Select(one => ExitCodes.Of(one.Report!)),
            ]);
}

/// <summary>The audit of a dossier for one programme.</summary>
/// <param name="Outcome">Its reports.</param>
/// <param name="Files">Files written of them.</param>
public sealed record ProgrammeAudit(AuditOutcome Outcome, IReadOnlyList<string> Files);
