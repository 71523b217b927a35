using HopEn.Audit.Model;
using HopEn.Audit.Reports.Templates;

namespace HopEn.Audit.Reports.Outages;

/// <summary>Renders outages as one self-contained French page, with the sheet « avant, pendant, après » of each closure to come.</summary>
/// <param name="folder">Folder holding templates/ and styles/.</param>
public sealed class OutagePage(string folder)
{
    /// <summary>Renders the page.</summary>
    /// <exception cref="ConfigurationException">A template is missing or faulty.</exception>
    public string Render(OutageBulletin bulletin)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        return new TemplatePage(folder).Render(
            "outages.liquid",
            new Dictionary<string, object> { ["r"] = BulletinView.Of(bulletin) }
        );
    }
}
