using System.Text;
using HopEn.Audit.Model.Requests;
using HopEn.Audit.Reports.Csv;
using HopEn.Audit.Reports.Templates;

namespace HopEn.Audit.Reports.Requests;

/// <summary>Writes one page per person, in HTML and Markdown, with the empty templates beside.</summary>
/// <param name="templates">Folder of the templates and styles.</param>
public sealed class RequestWriter(string templates)
{
    private readonly TemplatePage page = new(templates);

    /// <summary>Name of the files of a page, without their ending.</summary>
    public static string Name(RequestPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return "demande-" + page.Id;
    }

    /// <summary>The page in HTML.</summary>
    public string Html(RequestPlan plan, RequestPage one) =>
        page.Render("request.liquid", new Dictionary<string, object> { ["r"] = RequestView.Of(plan, one) });

    /// <summary>The page in Markdown.</summary>
    public string Markdown(RequestPlan plan, RequestPage one) =>
        page.RenderText(
            "request-markdown.liquid",
            new Dictionary<string, object> { ["r"] = RequestView.Of(plan, one) }
        );

    /// <summary>An empty template: a line of headers that the audit recognises, for a French spreadsheet.</summary>
    public static byte[] Template(RequestItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        // The codes of a software package are listed below their own five columns, not as columns.
        var headers = item
            .Columns.Where(column => item.Id != "codes" || column.Codes.Count == 0)
            .Select(column => FindingsCsv.Cell(column.Header));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(';', headers) + "\r\n")];
    }

    /// <summary>Writes everything.</summary>
    /// <returns>Paths written.</returns>
    /// <exception cref="Model.OutputException">The folder can't be written.</exception>
    public IReadOnlyList<string> Write(RequestPlan plan, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var files = new List<(string Path, byte[] Bytes)>();
        foreach (var one in plan.Pages)
        {
            files.Add((Path.Combine(folder, Name(one) + ".html"), Encoding.UTF8.GetBytes(Html(plan, one))));
            files.Add((Path.Combine(folder, Name(one) + ".md"), Encoding.UTF8.GetBytes(Markdown(plan, one))));
            files.AddRange(
                one.Items.Where(item => item.Template is not null)
                    .Select(item => (Path.Combine(folder, item.Template!), Template(item)))
            );
        }

        DraftedFiles.Write(folder, files);
        return [.. files.Select(file => file.Path)];
    }
}
