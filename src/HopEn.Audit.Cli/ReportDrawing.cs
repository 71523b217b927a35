using HopEn.Audit.Cli.Commands;
using HopEn.Audit.Engine;
using HopEn.Audit.Model;
using HopEn.Audit.Reports;

namespace HopEn.Audit.Cli;

/// <summary>Draws the reports of an audit, each on a thread of its own, from the moment it is ready; nothing is written before all are.</summary>
/// <remarks>Charts and templates cost as much as the questions of a small dossier: the first entities are drawn while the others are evaluated.</remarks>
internal sealed class ReportDrawing(IReadOnlyCollection<string> formats, CancellationToken cancellation)
{
    private readonly ReportWriter writer = new(CommonOptions.Templates);
    private readonly IReadOnlyList<ReportFormat> files = CommonOptions.Files(formats);
    private readonly Dictionary<string, Ahead<DrawnReport>> drawn = new(StringComparer.Ordinal);

    /// <summary>Starts drawing a report.</summary>
    public void Start(AuditReport report)
    {
        if (files.Count > 0)
            drawn[report.RunId] = new Ahead<DrawnReport>(() => writer.Draw(report, files, cancellation));
    }

    /// <summary>Starts drawing what is not drawn yet: the whole, and each legal entity.</summary>
    public void Start(AuditOutcome outcome)
    {
        foreach (var report in outcome.Parts.Prepend(outcome.Report).Where(report => !drawn.ContainsKey(report.RunId)))
            Start(report);
    }

    /// <summary>Writes the reports of an audit, once started; each legal entity has a folder of its own.</summary>
    /// <returns>Paths written.</returns>
    public IReadOnlyList<string> Write(AuditOutcome outcome, string folder)
    {
        if (files.Count == 0)
            return [];
        (AuditReport Report, string Folder)[] reports =
        [
            (outcome.Report, folder),
            .. outcome.Parts.Select(part => (part, Path.Combine(folder, "ej-" + part.Subject.LegalEntities[0].Finess))),
        ];
        return
        [
            .. reports
                .Select(one => (one.Folder, Drawn: drawn[one.Report.RunId].Take()))
                .ToArray()
                .SelectMany(one => ReportWriter.Write(one.Drawn, one.Folder, cancellation)),
        ];
    }
}
