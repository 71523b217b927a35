using System.Text;
using HopEn.Audit.Reports.Templates;

namespace HopEn.Audit.Reports.PublicView;

/// <summary>Writes outside reports and their summary, under temporary names first.</summary>
/// <param name="templates">Folder of the templates and styles.</param>
public sealed class PublicViewWriter(string templates)
{
    /// <summary>Name of the table for a spreadsheet.</summary>
    public const string CsvName = "synthese.csv";

    /// <summary>Name of the page.</summary>
    public const string HtmlName = "index.html";

    /// <summary>Renders the page.</summary>
    /// <param name="summary">Summary.</param>
    /// <param name="linked">Whether each establishment has a page of its own beside this one.</param>
    public string Render(PublicViewSummary summary, bool linked) =>
        new TemplatePage(templates).Render(
            "outside.liquid",
            new Dictionary<string, object>
            {
                ["s"] = summary,
                ["linked"] = linked,
                ["page"] = ReportWriter.Name(ReportFormat.Html),
            }
        );

    /// <summary>Writes the reports, each in its folder, and their summary in the formats asked for: all of them, or none.</summary>
    /// <remarks>A summary beside the reports of another day would contradict them.</remarks>
    /// <param name="reports">Reports drawn, each with its folder.</param>
    /// <param name="summary">Summary; null when there is a single report.</param>
    /// <param name="folder">The folder above the reports, that of the summary.</param>
    /// <param name="formats">Formats.</param>
    /// <param name="cancellation">Leaves earlier files as they were.</param>
    /// <returns>Paths written.</returns>
    /// <exception cref="Model.OutputException">The folder can't be written.</exception>
    public IReadOnlyList<string> Write(
        IReadOnlyList<(DrawnReport Drawn, string Folder)> reports,
        PublicViewSummary? summary,
        string folder,
        IReadOnlyCollection<ReportFormat> formats,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(formats);
        var files = reports.SelectMany(one => one.Drawn.In(one.Folder)).ToList();
        if (summary is not null && formats.Contains(ReportFormat.Csv))
            files.Add((Path.Combine(folder, CsvName), PublicViewCsv.Render(summary)));
        if (summary is not null && formats.Contains(ReportFormat.Html))
            files.Add((Path.Combine(folder, HtmlName), Encoding.UTF8.GetBytes(Render(summary, linked: true))));
        DraftedFiles.Write(folder, files, cancellation);
        return [.. files.Select(file => file.Path)];
    }
}
