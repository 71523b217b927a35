using System.IO.Compression;
using System.Text;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests.Tables;

/// <summary>Holds the page « Ce que l’outil sait lire » to what the tool does: each of its lines is tried.</summary>
public sealed class ReadingPageTests
{
    private const string Csv =
        "IPP;TYPE;ENTREE;SERVICE\n1;consultation;01/03/2025;Néphrologie\n2;consultation;02/03/2025;Pédiatrie\n";

    private static readonly RandomTable Table = new([.. Csv.TrimEnd().Split('\n').Select(line => line.Split(';'))], []);

    private static readonly Dictionary<string, (string Name, Func<byte[]> Bytes, string? Says)> Containers = new()
    {
        ["CSV, TXT"] = ("v.txt", () => Encoding.UTF8.GetBytes(Csv), null),
        ["UTF-8"] = ("v.csv", () => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv)], null),
        ["UTF-16"] = ("v.csv", () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv)], null),
        ["Windows-1252"] = ("v.csv", () => Page(1252), null),
        ["CP850"] = ("v.csv", () => Page(850), null),
        ["MacRoman"] = ("v.csv", () => Page(10000), null),
        ["XLSX, XLSM"] = ("v.xlsm", () => Spreadsheets.Xlsx(Table, "A1", references: true, shared: true), null),
        ["XLS (Excel 97-2003)"] = ("v.xls", () => OldWorkbook.Of("V", Table.Rows), null),
        ["XLS qui est une page HTML"] = ("v.xls", () => Encoding.UTF8.GetBytes(Spreadsheets.Html(Table)), null),
        ["XML 2003"] = ("v.xls", () => Encoding.UTF8.GetBytes(Spreadsheets.Xml2003(Table)), null),
        ["ODS (LibreOffice)"] = ("v.ods", () => Spreadsheets.Ods(Table), null),
        ["ZIP"] = ("v.zip", () => Spreadsheets.Zip(("v.csv", Csv)), null),
        ["GZ (`.csv.gz`)"] = ("v.csv.gz", () => Gzip(), null),
        ["XLSX sous mot de passe"] = (
            "v.xlsx",
            () => [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
            "mot de passe"
        ),
        ["ZIP sous mot de passe"] = ("v.zip", () => Changed(8, 1), "mot de passe"),
        ["ZIP abîmé"] = ("v.zip", () => Changed(16, 0x55), "abîmée"),
        ["XLSB"] = ("v.xlsb", () => Spreadsheets.Zip(("xl/workbook.bin", "x")), "xlsb"),
        ["MHTML (page Web archivée)"] = ("v.xls", () => "MIME-Version: 1.0\n\n"u8.ToArray(), "MHTML"),
        ["RAR"] = ("v.rar", () => "Rar!\u001A\u0007\u0001"u8.ToArray(), "RAR"),
        ["7-Zip"] = ("v.7z", () => [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "7-Zip"),
        ["PDF"] = ("v.pdf", () => "%PDF-1.4\n"u8.ToArray(), "PDF"),
        ["feuille graphique"] = ("v.xlsx", () => Chart(), "graphique"),
    };

    public static IEnumerable<object[]> Lines => Told().Select(line => new object[] { line[1].Trim(), line[2].Trim() });

    [Fact]
    public void Every_container_of_the_page_is_tried() =>
        Told().Select(line => line[1].Trim()).ShouldBe(Containers.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_container_is_read_or_named_as_the_page_says(string container, string state)
    {
        var (name, bytes, says) = Containers[container];
        state.ShouldBe(says is null ? "lu" : "refusé");
        using var folder = new Folder()
            .Write(name, bytes())
            .Source("encounter", name, sheet: container == "feuille graphique" ? "V" : null);
        if (says is not null)
        {
            folder.Refusal<HopEnAuditException>().ShouldContain(says);
            return;
        }

        folder.Load();
        folder
            .Query("SELECT service FROM raw.encounter WHERE reject IS NULL ORDER BY rowid")
            .ShouldBe(["Néphrologie", "Pédiatrie"]);
    }

    private static IEnumerable<string[]> Told() =>
        File.ReadLines(Path.Combine(Repository.Root, "docs", "lecture.md"))
            .Where(line =>
                line.StartsWith("| ", StringComparison.Ordinal)
                && !line.StartsWith("| contenant", StringComparison.Ordinal)
            )
            .Select(line => line.Split('|'));

    private static byte[] Page(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(Csv);

    private static byte[] Changed(int field, byte mask)
    {
        var zip = Spreadsheets.Zip(("v.csv", Csv));
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + field] ^= mask;
        return zip;
    }

    private static byte[] Gzip()
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionMode.Compress))
            stream.Write(Encoding.UTF8.GetBytes(Csv));
        return packed.ToArray();
    }

    private static byte[] Chart() =>
        Spreadsheets.Zip(
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"V\" r:id=\"a\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/chartsheet\" Target=\"s.xml\"/></Relationships>"
            ),
            ("xl/s.xml", "<chartsheet/>")
        );
}
