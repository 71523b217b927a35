using HopEn.Audit.Model;
using HopEn.Audit.Reports.Csv;
using HopEn.Audit.Reports.Html;
using HopEn.Audit.Reports.Outages;
using HopEn.Audit.Reports.Visits;

namespace HopEn.Audit.Reports;

/// <summary>Writes the files of a report: all under temporary names first, then renamed, so that none is ever half-written.</summary>
/// <param name="templates">Folder of the templates and styles.</param>
public sealed class ReportWriter(string templates)
{
    /// <summary>Draws the formats asked for, and writes nothing yet.</summary>
    /// <param name="report">Report.</param>
    /// <param name="formats">Formats.</param>
    /// <param name="cancellation">Stops between two formats.</param>
    public DrawnReport Draw(AuditReport report, IEnumerable<ReportFormat> formats, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        var files = new List<(ReportFormat, byte[])>();
        foreach (var format in formats.Distinct().Order())
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add((format, Render(report, format)));
        }

        return new DrawnReport(files);
    }

    /// <summary>Draws and writes the formats asked for.</summary>
    /// <param name="report">Report.</param>
    /// <param name="folder">Folder to write to; created when absent.</param>
    /// <param name="formats">Formats.</param>
    /// <param name="cancellation">Leaves earlier files as they were.</param>
    /// <returns>Paths written, in the order of the formats.</returns>
    /// <exception cref="OutputException">The folder can't be written.</exception>
    public IReadOnlyList<string> Write(
        AuditReport report,
        string folder,
        IEnumerable<ReportFormat> formats,
        CancellationToken cancellation
    ) => Write(Draw(report, formats, cancellation), folder, cancellation);

    /// <summary>Writes what was drawn.</summary>
    /// <param name="drawn">Report drawn.</param>
    /// <param name="folder">Folder to write to; created when absent.</param>
    /// <param name="cancellation">Leaves earlier files as they were.</param>
    /// <returns>Paths written, in the order of the formats.</returns>
    /// <exception cref="OutputException">The folder can't be written.</exception>
    public static IReadOnlyList<string> Write(DrawnReport drawn, string folder, CancellationToken cancellation) =>
        Write([(drawn, folder)], folder, cancellation);

    /// <summary>Writes reports that belong together, each in its folder: all of them, or none.</summary>
    /// <param name="reports">Reports drawn, each with its folder; created when absent.</param>
    /// <param name="folder">The folder above them, told when nothing can be written.</param>
    /// <param name="cancellation">Leaves earlier files as they were.</param>
    /// <returns>Paths written, in the order of the reports, then of the formats.</returns>
    /// <exception cref="OutputException">A folder can't be written.</exception>
    public static IReadOnlyList<string> Write(
        IReadOnlyList<(DrawnReport Drawn, string Folder)> reports,
        string folder,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(reports);
        var files = reports.SelectMany(one => one.Drawn.In(one.Folder)).ToArray();
        DraftedFiles.Write(folder, files, cancellation);
        return [.. files.Select(file => file.Path)];
    }

    /// <summary>Name of the file of a format.</summary>
    public static string Name(ReportFormat format) =>
        format switch
        {
            ReportFormat.Json => "report.json",
            ReportFormat.Html => "report.html",
            ReportFormat.Csv => "findings.csv",
            ReportFormat.Calendar => "interruptions.ics",
            ReportFormat.Visit => "feuille-de-visite.html",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
        };

    private byte[] Render(AuditReport report, ReportFormat format) =>
        format switch
        {
            ReportFormat.Json => System.Text.Encoding.UTF8.GetBytes(ReportJson.Write(report) + "\n"),
            ReportFormat.Html => System.Text.Encoding.UTF8.GetBytes(new HtmlReport(templates).Render(report)),
            ReportFormat.Csv => FindingsCsv.Render(report),
            ReportFormat.Calendar => System.Text.Encoding.UTF8.GetBytes(
                OutageCalendar.Render(report.Outages.Bulletin(report.Run.GeneratedAt))
            ),
            ReportFormat.Visit => System.Text.Encoding.UTF8.GetBytes(new VisitSheet(templates).Render(report)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
        };
}
