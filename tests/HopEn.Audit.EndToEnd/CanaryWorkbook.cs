using System.IO.Compression;
using System.Security;

namespace HopEn.Audit.EndToEnd;

/// <summary>A workbook of two sheets, from texts.</summary>
internal static class CanaryWorkbook
{
    public static byte[] Of(string first, string second, params string[] tables)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string text)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }

            const string Office = "http://schemas.openxmlformats.org";
            Part(
                "[Content_Types].xml",
                $"<Types xmlns='{Office}/package/2006/content-types'><Default Extension='xml' ContentType='application/xml'/>"
                    + $"<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/></Types>"
            );
            Part(
                "xl/workbook.xml",
                $"<workbook xmlns='{Office}/spreadsheetml/2006/main' xmlns:r='{Office}/officeDocument/2006/relationships'><sheets>"
                    + $"<sheet name='{first}' sheetId='1' r:id='r1'/><sheet name='{second}' sheetId='2' r:id='r2'/></sheets></workbook>"
            );
            Part(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns='{Office}/package/2006/relationships'>"
                    + string.Concat(
                        new[] { 1, 2 }.Select(i =>
                            $"<Relationship Id='r{i}' Type='{Office}/officeDocument/2006/relationships/worksheet' "
                            + $"Target='worksheets/sheet{i}.xml'/>"
                        )
                    )
                    + "</Relationships>"
            );
            for (var i = 0; i < tables.Length; i++)
                Part($"xl/worksheets/sheet{i + 1}.xml", Sheet(Office, File.ReadAllLines(tables[i])));
        }

        return bytes.ToArray();
    }

    private static string Sheet(string office, string[] lines) =>
        $"<worksheet xmlns='{office}/spreadsheetml/2006/main'><sheetData>"
        + string.Concat(
            lines.Select(line =>
                "<row>"
                + string.Concat(
                    line.Split(';')
                        .Select(cell => $"<c t='inlineStr'><is><t>{SecurityElement.Escape(cell)}</t></is></c>")
                )
                + "</row>"
            )
        )
        + "</sheetData></worksheet>";
}
