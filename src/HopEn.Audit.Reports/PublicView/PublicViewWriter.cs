using System.Text;
using HopEn.Audit.Reports.Templates;

namespace HopEn.Audit.Reports.PublicView;

/// <summary>Writes the summary of outside reports, under temporary names first.</summary>
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

    /// <summary>Writes the formats asked for.</summary>
    /// <returns>Paths written.</returns>
    /// <exception cref="Model.OutputException">The folder can't be written.</exception>
    public IReadOnlyList<string> Write(
        PublicViewSummary summary,
        string folder,
        IReadOnlyCollection<ReportFormat> formats
    )
    {
        ArgumentNullException.ThrowIfNull(formats);
        var files = new List<(string Path, byte[] Bytes)>();
        if (formats.Contains(ReportFormat.Csv))
            files.Add((Path.Combine(folder, CsvName), PublicViewCsv.Render(summary)));
        if (formats.Contains(ReportFormat.Html))
            files.Add((Path.Combine(folder, HtmlName), Encoding.UTF8.GetBytes(Render(summary, linked: true))));
        DraftedFiles.Write(folder, files);
        return [.. files.Select(file => file.Path)];
    }
}
