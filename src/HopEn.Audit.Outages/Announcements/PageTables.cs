using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>The rows of the tables of a page, each with what the header says of its columns.</summary>
/// <remarks>Cells that span several rows or columns keep the others in their place.</remarks>
internal static class PageTables
{
    private const int LongestCell = 2_000;
    private const int MostSpanned = 200;
    private static readonly ConditionalWeakTable<IElement, Dictionary<IElement, string>> Known = [];

    /// <summary>The text of a row of a table whose columns are named; null when they are not.</summary>
    public static string? Row(IElement row) =>
        row.Closest("table") is { } table
            ? Known.GetValue(table, static one => Rows(one)).GetValueOrDefault(row)
            : null;

    private static Dictionary<IElement, string> Rows(IElement table)
    {
        var rows = new Dictionary<IElement, string>();
        if (table.QuerySelector("table") is not null)
            return rows;
        string[]? headers = null;
        var spans = new Dictionary<int, int>();
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = Cells(row, spans);
            if (ColumnLabels.AreHeaders(cells))
                headers = headers is null ? cells : Joined(headers, cells);
            else if (headers is not null && cells.Length > 1)
                rows[row] = ColumnLabels.Row(headers, cells);
        }

        return rows;
    }

    // A header of two rows: « Interruption » over « Début » and « Fin ».
    private static string[] Joined(string[] above, string[] below) =>
        [.. below.Select((cell, i) => cell.Length > 0 ? cell : above.ElementAtOrDefault(i) ?? string.Empty)];

    private static string[] Cells(IElement row, Dictionary<int, int> spans)
    {
        var cells = new List<string>();
        void PassSpanned()
        {
            while (spans.TryGetValue(cells.Count, out var rows) && rows > 0)
            {
                spans[cells.Count] = rows - 1;
                cells.Add(string.Empty);
            }
        }

        foreach (var cell in row.Children.OfType<IHtmlTableCellElement>())
        {
            PassSpanned();
            var text = PageText.Of(cell, LongestCell).Replace('\n', ' ');
            for (var i = 0; i < Math.Clamp(cell.ColumnSpan, 1, MostSpanned) && cells.Count < MostSpanned; i++)
            {
                if (cell.RowSpan > 1)
                    spans[cells.Count] = Math.Min(cell.RowSpan, MostSpanned) - 1;
                cells.Add(i == 0 ? text : string.Empty);
            }
        }

        PassSpanned();
        return [.. cells];
    }
}
