using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Opens the main table of a page, as reporting tools write it under the name « .xls ».</summary>
/// <remarks>
/// The main table is the one with the most rows of its own. A number that the page shows in scientific notation is taken from
/// its <c>x:num</c> attribute, which holds it whole. Nothing of the page is run or fetched.
/// </remarks>
internal static class HtmlTable
{
    private const long LargestPage = 300L * 1024 * 1024;

    /// <summary>Opens the table.</summary>
    /// <exception cref="SourceUnreachableException">The page has no table, or is beyond 300 MB.</exception>
    public static TableFile Open(string path, string name, TableFormat format, CancellationToken cancellation)
    {
        var facts = ByteProbe.ReadBinary(path, name, cancellation);
        if (facts.Bytes > LargestPage) throw new SourceUnreachableException($"Le fichier «\u202f{name}\u202f» est une page HTML de plus de 300 Mo\u202f: refaites l’export en CSV.");
        var rows = new Lazy<List<SheetRow>>(() => Read(path, name));
        return SheetRecords.Table(name, facts, FileTime.ModifiedOn(path), format.SkippedLines, () => rows.Value);
    }

    private static List<SheetRow> Read(string path, string name)
    {
        using var stream = File.OpenRead(path);
        using var document = new HtmlParser().ParseDocument(stream);
        var table = document.QuerySelectorAll("table").MaxBy(candidate => Rows(candidate).Count())
            ?? throw new SourceUnreachableException($"Le fichier «\u202f{name}\u202f» est une page HTML sans tableau\u202f: refaites l’export en CSV ou en XLSX.");
        return [.. Rows(table).Select((row, index) => new SheetRow(index + 1, [.. row.Children.Where(IsCell).SelectMany(Cells)]))];
    }

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table);

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static IEnumerable<string> Cells(IElement cell)
    {
        var text = cell.TextContent.ReplaceLineEndings(" ").Trim();
        if (text.Contains("E+", StringComparison.OrdinalIgnoreCase) && cell.GetAttribute("x:num") is { Length: > 0 } whole) text = whole;
        yield return text;
        for (var spanned = 1; spanned < (int.TryParse(cell.GetAttribute("colspan"), CultureInfo.InvariantCulture, out var span) ? Math.Min(span, 1000) : 1); spanned++) yield return string.Empty;
    }
}
