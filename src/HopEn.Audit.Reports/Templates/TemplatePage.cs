using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;
using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Templates;

/// <summary>Renders a template of <c>reports/</c> with what it is to show.</summary>
/// <remarks>
/// Everything a page writes is escaped, through includes and filters too; only the charts and the style sheet, which this
/// assembly makes itself, are handed over as markup. Unknown variables and filters are errors, not silence.
/// </remarks>
/// <param name="folder">Folder holding templates/ and styles/.</param>
internal sealed class TemplatePage(string folder)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Renders a page, whose values are escaped.</summary>
    /// <exception cref="ConfigurationException">A template is missing or faulty.</exception>
    public string Render(string name, IReadOnlyDictionary<string, object> values) => Render(name, values, Encoder);

    /// <summary>Renders a text that is no markup.</summary>
    /// <exception cref="ConfigurationException">A template is missing or faulty.</exception>
    public string RenderText(string name, IReadOnlyDictionary<string, object> values) =>
        Render(name, values, NullEncoder.Default);

    private string Render(string name, IReadOnlyDictionary<string, object> values, TextEncoder encoder)
    {
        try
        {
            var templates = TemplateSet.Of(Path.Combine(folder, "templates"));
            var template = templates.Template(name);
            var context = new TemplateContext(templates.Options);
            foreach (var (key, value) in values)
                context.SetValue(key, value);
            context.SetValue(
                "style",
                new StringValue(File.ReadAllText(Path.Combine(folder, "styles", "report.css")), encode: false)
            );
            return template.Render(context, encoder);
        }
        catch (Exception fault) when (fault is FluidException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConfigurationException(
                "Le modèle de page «\u202freports/templates\u202f» ne peut pas être utilisé "
                    + $"({fault.Message.Split('\n')[0]})\u202f: réparez-le ou réinstallez l’outil.",
                fault
            );
        }
    }
}
