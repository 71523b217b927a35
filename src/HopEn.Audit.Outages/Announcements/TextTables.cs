namespace HopEn.Audit.Outages.Announcements;

/// <summary>Labels the rows of tables that a plain text draws with tabs, bars or semicolons.</summary>
internal static class TextTables
{
    private static readonly char[] Separators = ['\t', '|', ';'];

    /// <summary>The text with its spaces single, its empty lines gone, and the rows of its tables labelled.</summary>
    public static string Labelled(string text)
    {
        var lines = new List<string>();
        (char Separator, string[] Headers)? table = null;
        foreach (var line in text.Split('\n'))
        {
            var bare = line.Trim().Trim('|').Trim();
            if (
                table is not null
                && bare.Length > 0
                && bare.All(letter => letter is '-' or '|' or ':' or '=' or '+' or ' ')
            )
                continue;
            if (table is { } known && Cells(line, known.Separator) is { Length: > 1 } cells)
            {
                lines.Add(ColumnLabels.Row(known.Headers, cells));
                continue;
            }

            table = Separators
                .Select(separator => (Separator: separator, Headers: Cells(line, separator)))
                .Where(one => one.Headers.Length > 1 && ColumnLabels.AreHeaders(one.Headers))
                .Select(one => ((char, string[])?)one)
                .FirstOrDefault();
            lines.Add(line);
        }

        return PageText.Lines(string.Join('\n', lines));
    }

    private static string[] Cells(string line, char separator)
    {
        var cells = line.Split(separator, StringSplitOptions.TrimEntries);
        return separator == '|' && line.TrimStart().StartsWith('|') ? cells[1..] : cells;
    }
}
