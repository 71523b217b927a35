using HopEn.Audit.Model;
using HopEn.Audit.Reports.Templates;

namespace HopEn.Audit.Reports.Visits;

/// <summary>
/// Renders the sheet of a visit: what has become of what was agreed, what to agree on now, and where to sign; one page to print.
/// </summary>
/// <param name="folder">Folder holding templates/ and styles/.</param>
public sealed class VisitSheet(string folder)
{
    /// <summary>Renders the sheet.</summary>
    /// <exception cref="ConfigurationException">A template is missing or faulty.</exception>
    public string Render(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new TemplatePage(folder).Render(
            "visit-sheet.liquid",
            new Dictionary<string, object> { ["s"] = VisitSheetView.Of(report) }
        );
    }
}
