using System.Globalization;
using System.Security;
using System.Text;
using HopEn.Audit.Reports.Archives;

namespace HopEn.Audit.Demo;

/// <summary>Writes a minimal XLSX: one sheet, texts inline, rows numbered as given so that blank rows can be left.</summary>
internal static class DemoWorkbook
{
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string RelationsType = "application/vnd.openxmlformats-package.relationships+xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void Write(string path, string sheet, IEnumerable<(long Row, IReadOnlyList<string> Cells)> rows)
    {
        var data = new StringBuilder();
        foreach (var (row, cells) in rows)
        {
            data.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i].Length > 0)
                    data.Append(
                        CultureInfo.InvariantCulture,
                        $"<c r=\"{(char)('A' + i)}{row}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(cells[i])}</t></is></c>"
                    );
            }

            data.Append("</row>\n");
        }

        File.WriteAllBytes(
            path,
            StoredZip.Bytes(
                Part(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + $"<Default Extension=\"rels\" ContentType=\"{RelationsType}\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/>"
                        + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}worksheet+xml\"/>"
                        + "</Types>"
                ),
                Part("_rels/.rels", Relation("officeDocument", "xl/workbook.xml")),
                Part(
                    "xl/workbook.xml",
                    $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
                        + $"<sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                ),
                Part("xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml")),
                Part(
                    "xl/worksheets/sheet1.xml",
                    $"<worksheet xmlns=\"{Main}\"><sheetData>\n{data}</sheetData></worksheet>"
                )
            )
        );
    }

    private static string Relation(string type, string target) =>
        $"<Relationships xmlns=\"{Relations}\">"
        + $"<Relationship Id=\"rId1\" Type=\"{Office}/{type}\" Target=\"{target}\"/></Relationships>";

    private static (string Name, byte[] Content) Part(string name, string body) =>
        (name, DemoEncodings.Utf8.GetBytes(Xml + body));
}
