using System.IO.Compression;
using System.Net;
using System.Text;

namespace HopEn.Audit.Sources.Tests.Tables;

/// <summary>A random table: its cells, and which are merged downwards over the blank ones under them.</summary>
/// <param name="Rows">Rows of one width, headers first.</param>
/// <param name="Merges">Column, first row and last row, all from 0.</param>
internal sealed record RandomTable(string[][] Rows, (int Column, int First, int Last)[] Merges)
{
    /// <summary>What a person reads: the text of a merged cell stands on each of its rows that holds something else.</summary>
    public string[][] Read()
    {
        var rows = Rows.Select(row => row.ToArray()).ToArray();
        foreach (var (column, first, last) in Merges)
        {
            for (var row = first + 1; row <= last; row++)
            {
                if (!Rows[row].All(string.IsNullOrWhiteSpace))
                    rows[row][column] = Rows[first][column];
            }
        }

        return [.. rows.Where(row => !row.All(string.IsNullOrWhiteSpace))];
    }

    /// <summary>The last row of the merge that opens in a cell; null when none does.</summary>
    public int? Opens(int column, int row) =>
        Merges
            .Where(merge => merge.Column == column && merge.First == row)
            .Select(merge => (int?)merge.Last)
            .SingleOrDefault();

    /// <summary>Whether a cell is covered by the merge of another.</summary>
    public bool Covers(int column, int row) =>
        Merges.Any(merge => merge.Column == column && merge.First < row && row <= merge.Last);
}

/// <summary>Writes one table in each form that the tool reads, with the hints that may lie.</summary>
internal static class Spreadsheets
{
    // What opens a merged area says how many rows it has.
    private static string Merged(RandomTable table, int column, int row, Func<int, string> told) =>
        table.Opens(column, row) is { } last ? told(last - row + 1) : string.Empty;

    public static string Csv(RandomTable table, char separator, bool always) =>
        string.Concat(
            table
                .Read()
                .Select(row =>
                    string.Join(
                        separator,
                        row.Select(cell =>
                            always || cell.AsSpan().IndexOfAny([separator, '"', '\n']) >= 0
                                ? $"\"{cell.Replace("\"", "\"\"")}\""
                                : cell
                        )
                    ) + "\r\n"
                )
        );

    public static byte[] Xlsx(RandomTable table, string? dimension, bool references, bool shared)
    {
        var texts = table.Rows.SelectMany(row => row).Distinct().ToList();
        var sheet = new StringBuilder(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        );
        if (dimension is not null)
            sheet.Append($"<dimension ref=\"{dimension}\"/>");
        sheet.Append("<sheetData>");
        foreach (var (row, r) in table.Rows.Select((row, r) => (row, r)))
        {
            sheet.Append(references ? $"<row r=\"{r + 1}\">" : "<row>");
            foreach (var (cell, c) in row.Select((cell, c) => (cell, c)))
            {
                // Without references every cell is written, blank ones included: they are what keeps the next ones in place.
                if (cell.Length == 0 && references)
                    continue;
                var place = references ? $" r=\"{(char)('A' + c)}{r + 1}\"" : string.Empty;
                sheet.Append(
                    cell.Length == 0 ? "<c/>"
                    : shared ? $"<c{place} t=\"s\"><v>{texts.IndexOf(cell)}</v></c>"
                    : $"<c{place} t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(cell)}</t></is></c>"
                );
            }

            sheet.Append("</row>");
        }

        sheet.Append("</sheetData><mergeCells>");
        foreach (var (column, first, last) in table.Merges)
            sheet.Append($"<mergeCell ref=\"{(char)('A' + column)}{first + 1}:{(char)('A' + column)}{last + 1}\"/>");
        sheet.Append("</mergeCells></worksheet>");
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Zip(
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{office}\">"
                    + "<workbookPr date1904=\"1\"/><sheets><sheet name=\"Venues\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"a\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + $"<Relationship Id=\"b\" Type=\"{office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"
            ),
            (
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + string.Concat(
                        texts.Select(text =>
                            $"<si><r><t xml:space=\"preserve\">{Escape(text)}</t></r><rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh></si>"
                        )
                    )
                    + "</sst>"
            ),
            ("xl/worksheets/sheet1.xml", sheet.ToString())
        );
    }

    /// <summary>The smallest workbook around a sheet.</summary>
    public static byte[] Workbook(string sheet) =>
        Zip(
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"V\" r:id=\"a\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>"
            ),
            ("xl/s.xml", sheet)
        );

    public static byte[] Ods(RandomTable table, int lastRowRepeated = 1)
    {
        var rows = table.Rows.Select(
            (row, r) =>
                (
                    r == table.Rows.Length - 1 && lastRowRepeated > 1
                        ? $"<table:table-row table:number-rows-repeated=\"{lastRowRepeated}\">"
                        : "<table:table-row>"
                )
                + string.Concat(
                    row.Select(
                        (cell, c) =>
                            table.Covers(c, r) ? "<table:covered-table-cell/>"
                            : cell.Length == 0 ? "<table:table-cell table:number-columns-repeated=\"1\"/>"
                            : "<table:table-cell office:value-type=\"string\""
                                + $"{Merged(table, c, r, rows => $" table:number-rows-spanned=\"{rows}\"")}>"
                                + string.Concat(cell.Split('\n').Select(line => $"<text:p>{Escape(line)}</text:p>"))
                                + "<office:annotation><text:p>commentaire</text:p></office:annotation></table:table-cell>"
                    )
                )
                + "</table:table-row>"
        );
        return Zip(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            (
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"
            ),
            (
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                    + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                    + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                    + $"<office:body><office:spreadsheet><table:table table:name=\"Venues\">{string.Concat(rows)}"
                    + "<table:table-row table:number-rows-repeated=\"1048000\">"
                    + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                    + "</table:table></office:spreadsheet></office:body></office:document-content>"
            )
        );
    }

    public static string Html(RandomTable table) =>
        "<html><body><table>"
        + string.Concat(
            table.Rows.Select(
                (row, r) =>
                    "<tr>"
                    + string.Concat(
                        row.Select(
                            (cell, c) =>
                                table.Covers(c, r)
                                    ? string.Empty
                                    : $"<td{Merged(table, c, r, rows => $" rowspan={rows}")}>{Escape(cell).Replace("\n", "<br>")}</td>"
                        )
                    )
                    + "</tr>"
            )
        )
        + "</table></body></html>";

    public static string Xml2003(RandomTable table) =>
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Venues\"><Table>"
        + string.Concat(
            table.Rows.Select(
                (row, r) =>
                    $"<Row ss:Index=\"{r + 1}\">"
                    + string.Concat(
                        row.Select(
                            (cell, c) =>
                                table.Covers(c, r) || cell.Length == 0
                                    ? string.Empty
                                    : $"<Cell ss:Index=\"{c + 1}\"{Merged(table, c, r, rows => $" ss:MergeDown=\"{rows - 1}\"")}>"
                                        + $"<Data ss:Type=\"String\">{Escape(cell).Replace("\n", "&#10;")}</Data></Cell>"
                        )
                    )
                    + "</Row>"
            )
        )
        + "</Table></Worksheet></Workbook>";

    public static byte[] Zip(params (string Name, string Text)[] members)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in members)
            {
                using var member = archive.CreateEntry(name).Open();
                member.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
