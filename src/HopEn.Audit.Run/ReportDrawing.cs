using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Model.Concurrency;
using HopEn.Audit.Reports;

namespace HopEn.Audit.Run;

/// <summary>Draws the reports of an audit, each on a thread of its own, from the moment it is ready.</summary>
/// <remarks>
/// Nothing is written before all are drawn. Charts and templates cost as much as the questions of a small dossier:
/// the first entities are drawn while the others are evaluated.
/// </remarks>
internal sealed class ReportDrawing(AuditRequest request, CancellationToken cancellation)
{
    private readonly ReportWriter writer = new(request.Templates);
    private readonly Dictionary<string, BackgroundWork<DrawnReport>> drawn = new(StringComparer.Ordinal);

    /// <summary>Starts drawing a report.</summary>
    public void Start(AuditReport report)
    {
        if (request.Formats.Count > 0)
            drawn[report.Run.Id] = new BackgroundWork<DrawnReport>(() =>
                writer.Draw(report, request.Formats, cancellation)
            );
    }

    /// <summary>Starts drawing what is not drawn yet: the whole, and each legal entity.</summary>
    public void Start(AuditOutcome outcome)
    {
        foreach (var report in outcome.Parts.Prepend(outcome.Report).Where(report => !drawn.ContainsKey(report.Run.Id)))
            Start(report);
    }

    /// <summary>The reports of an audit, once started: each legal entity has a folder of its own.</summary>
    public IReadOnlyList<(DrawnReport Drawn, string Folder)> Take(AuditOutcome outcome, string folder) =>
        [
            (drawn[outcome.Report.Run.Id].Take(), folder),
            .. outcome.Parts.Select(part =>
                (drawn[part.Run.Id].Take(), Path.Combine(folder, "ej-" + part.Subject.LegalEntities[0].Finess))
            ),
        ];
}
