using HopEn.Audit.Model;
using HopEn.Audit.Reports.Templates;

namespace HopEn.Audit.Reports.Html;

/// <summary>Renders a report as one self-contained French page from the templates of <c>reports/</c>.</summary>
/// <param name="folder">Folder holding templates/ and styles/.</param>
public sealed class HtmlReport(string folder)
{
    /// <summary>Renders the page.</summary>
    /// <exception cref="ConfigurationException">A template is missing or faulty.</exception>
    public string Render(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new TemplatePage(folder).Render(
            "report.liquid",
            new Dictionary<string, object> { ["r"] = ReportView.Of(report) }
        );
    }
}
