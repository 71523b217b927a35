using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using HopEn.Audit.Sources.Tables.Xlsx;

namespace HopEn.Audit.Sources.Tables;

/// <summary>Lays the cells of a table of a page on a grid: a cell over several columns or rows leaves blanks where it spreads.</summary>
/// <remarks>
/// A cell over several rows holds for each of them: its text is repeated, as a person reads it. A row of nothing else is blank.
/// </remarks>
internal static class HtmlGrid
{
    private const int Widest = 1000;

    /// <summary>The texts of the rows.</summary>
    public static List<List<string>> Of(IEnumerable<IEnumerable<IElement>> rows)
    {
        var grid = new List<List<string>>();
        var hanging = new Dictionary<int, (string Text, int Rows)>();
        foreach (var row in rows)
        {
            var (cells, isOwn) = (new List<string>(), false);
            foreach (var cell in row)
            {
                Hang(cells, hanging);
                if (cells.Count > CellReference.Widest)
                    throw new InvalidDataException("A row is wider than a sheet.");
                var (columns, deep) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                for (var spanned = 0; spanned < columns; spanned++)
                {
                    var text = spanned == 0 ? Text(cell) : string.Empty;
                    isOwn = isOwn || !string.IsNullOrWhiteSpace(text);
                    if (deep > 1)
                        hanging[cells.Count] = (text, deep - 1);
                    cells.Add(text);
                }
            }

            Hang(cells, hanging);
            grid.Add(isOwn ? cells : []);
        }

        return grid;
    }

    private static void Hang(List<string> cells, Dictionary<int, (string Text, int Rows)> hanging)
    {
        while (hanging.Remove(cells.Count, out var held))
        {
            if (held.Rows > 1)
                hanging[cells.Count] = (held.Text, held.Rows - 1);
            cells.Add(held.Text);
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, Widest)
            : 1;

    private static string Text(IElement cell)
    {
        var text = Shown(cell).Trim();
        return
            text.Contains("E+", StringComparison.OrdinalIgnoreCase)
            && cell.GetAttribute("x:num") is { Length: > 0 } whole
            ? whole
            : text;
    }

    // A page breaks its lines where it says so, and not where its text does.
    private static string Shown(IElement cell)
    {
        if (cell.QuerySelector("br") is null)
            return cell.TextContent.ReplaceLineEndings(" ");
        var text = new StringBuilder();
        foreach (var node in cell.GetDescendants())
        {
            if (node is IText content)
                text.Append(content.Data.ReplaceLineEndings(" "));
            else if (node is IElement { LocalName: "br" })
                text.Append('\n');
        }

        return text.ToString();
    }
}
