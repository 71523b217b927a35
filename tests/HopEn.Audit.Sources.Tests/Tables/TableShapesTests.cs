using System.IO.Compression;
using System.Text;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using MiniExcelLibs;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class TableShapesTests
{
    private const string Csv =
        "IPP;TYPE;ENTREE;SORTIE\n1;inpatient;01/03/2025;04/03/2025\n2;consultation;05/03/2025;05/03/2025\n";
    private const string Html = """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>
        <table><tr><td>Édition du 04/08/2025</td></tr></table>
        <table border=1><tr><th>IPP</th><th>TYPE</th><th>ENTREE</th><th>SORTIE</th></tr>
        <tr><td>1<td>inpatient<td>01/03/2025<td>04/03/2025</tr>
        <tr><td>2</td><td>consultation</td><td>05/03/2025</td><td>05/03/2025</td></tr></table></body></html>
        """;

    private const string XmlSpreadsheet = """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Worksheet ss:Name="Venues"><Table>
        <Row><Cell><Data ss:Type="String">IPP</Data></Cell><Cell><Data ss:Type="String">TYPE</Data></Cell>
             <Cell><Data ss:Type="String">ENTREE</Data></Cell><Cell><Data ss:Type="String">LIBRE</Data></Cell>
             <Cell><Data ss:Type="String">SORTIE</Data></Cell></Row>
        <Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="String">inpatient</Data></Cell>
             <Cell><Data ss:Type="DateTime">2025-03-01T00:00:00.000</Data></Cell>
             <Cell ss:Index="5"><Data ss:Type="DateTime">2025-03-04T00:00:00.000</Data></Cell></Row>
        <Row><Cell><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="String">consultation</Data></Cell>
             <Cell><Data ss:Type="String">05/03/2025</Data></Cell><Cell ss:Index="5"><Data ss:Type="String">05/03/2025</Data></Cell></Row>
        </Table></Worksheet></Workbook>
        """;

    private static readonly string[] Expected =
    [
        "inpatient|01/03/2025|04/03/2025",
        "consultation|05/03/2025|05/03/2025",
    ];

    [Fact]
    public void A_page_named_xls_is_read_by_its_main_table() =>
        Rows(folder => folder.Write("v.xls", Html), "v.xls").ShouldBe(Expected);

    [Fact]
    public void An_xml_spreadsheet_named_xls_is_read() =>
        Rows(folder => folder.Write("v.xls", XmlSpreadsheet), "v.xls").ShouldBe(Expected);

    [Fact]
    public void A_binary_workbook_is_read() =>
        Rows(
                folder =>
                    folder.Write(
                        "v.xls",
                        OldWorkbook.Of(
                            "Venues",
                            [
                                ["IPP", "TYPE", "ENTREE", "SORTIE"],
                                [1.0, "inpatient", 45717.0, "04/03/2025"],
                                ["2", "consultation", "05/03/2025", 45721.0],
                            ]
                        )
                    ),
                "v.xls"
            )
            .ShouldBe(Expected);

    [Fact]
    public void A_broken_binary_workbook_says_how_to_save_it_again()
    {
        using var folder = new Folder()
            .Write(
                "v.xls",
                OldWorkbook.Of(
                    "Venues",
                    [
                        ["IPP"],
                    ]
                )[..1200]
            )
            .Source("encounter", "v.xls");
        folder.Refusal<SourceUnreadableException>().ShouldContain("enregistrez-le au format");
    }

    [Fact]
    public void Every_table_of_an_archive_is_read()
    {
        using var folder = new Folder();
        using (var archive = ZipFile.Open(folder.Path("v.zip"), ZipArchiveMode.Create))
        {
            Add(archive, "export/janvier.csv", "IPP;TYPE;ENTREE;SORTIE\n1;inpatient;01/03/2025;04/03/2025\n");
            Add(archive, "export/fevrier.txt", "IPP\tTYPE\tENTREE\tSORTIE\n2\tconsultation\t05/03/2025\t05/03/2025\n");
            Add(archive, "lisez-moi.pdf", "rien");
        }

        folder.Source("encounter", "v.zip").Load();
        Read(folder).ShouldBe(Expected, ignoreOrder: true);
        folder
            .Dataset.Ledger.Sources(new DateOnly(2025, 8, 20))
            .Select(s => s.File)
            .ShouldBe(["v.zip!export/fevrier.txt", "v.zip!export/janvier.csv"]);
        Directory.EnumerateFiles(folder.Path("tmp")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_sheet_is_read_when_asked()
    {
        using var folder = new Folder();
        MiniExcel.SaveAs(
            folder.Path("v.xlsx"),
            new Dictionary<string, object>
            {
                ["Janvier"] = new[]
                {
                    new
                    {
                        IPP = "1",
                        TYPE = "inpatient",
                        ENTREE = "01/03/2025",
                        SORTIE = "04/03/2025",
                    },
                },
                ["Février"] = new[]
                {
                    new
                    {
                        IPP = "2",
                        TYPE = "consultation",
                        ENTREE = "05/03/2025",
                        SORTIE = "05/03/2025",
                    },
                },
            }
        );
        folder.Source("encounter", "v.xlsx", sheet: "*").Load();
        Read(folder).ShouldBe(Expected);
    }

    [Theory]
    [InlineData("Édition du 04/08/2025;;;\nÉtablissement : CH;;;\n\n", 4)]
    [InlineData("Requête « venues »\n", 2)]
    public void Titles_above_the_header_are_skipped_when_told(string titles, int headerLine)
    {
        using var folder = new Folder()
            .Write("v.csv", titles + Csv)
            .Source("encounter", "v.csv", headerLine: headerLine)
            .Load();
        Read(folder).ShouldBe(Expected);
        folder.Located(folder.Dataset.Ledger.RowId("encounter", 0)).Line.ShouldBe(headerLine + 1);
    }

    [Fact]
    public void Blank_lines_before_the_header_are_passed_over() =>
        Rows(folder => folder.Write("v.csv", "\n\n" + Csv), "v.csv").ShouldBe(Expected);

    [Fact]
    public void A_header_may_hold_a_line_break() =>
        Rows(
                folder =>
                    folder.Write(
                        "v.csv",
                        "IPP;TYPE;\"DATE\nENTREE\";\"SORTIE\"\n1;inpatient;01/03/2025;04/03/2025\n2;consultation;05/03/2025;05/03/2025\n"
                    ),
                "v.csv"
            )
            .ShouldBe(Expected);

    [Theory]
    [InlineData("Total;2;;\n")]
    [InlineData("TOTAL GÉNÉRAL : 2;;;\n")]
    [InlineData("Nombre de lignes : 2\n")]
    public void A_line_of_totals_is_set_aside_under_its_name(string total)
    {
        using var folder = new Folder().Write("v.csv", Csv + total).Source("encounter", "v.csv").Load();
        Read(folder).ShouldBe(Expected);
        folder.Rejections().ShouldBe(["total  4"]);
    }

    [Fact]
    public void Utf16_big_endian_is_read()
    {
        using var folder = new Folder()
            .Write("v.csv", Csv, Encoding.BigEndianUnicode)
            .Source("encounter", "v.csv")
            .Load();
        Read(folder).ShouldBe(Expected);
    }

    [Fact]
    public void Utf8_bytes_are_believed_over_an_imposed_encoding()
    {
        using var folder = new Folder()
            .Write("v.csv", "IPP;TYPE;ENTREE;SERVICE\n1;inpatient;01/03/2025;Néphrologie\n")
            .Source("encounter", "v.csv", encoding: "windows-1252")
            .Load();
        folder.Query("SELECT service FROM raw.encounter").ShouldBe(["Néphrologie"]);
    }

    [Fact]
    public void Only_the_columns_in_use_are_staged_and_nothing_of_them_stays()
    {
        using var folder = new Folder()
            .Write("v.xls", Html.Replace("SORTIE", "NOM"))
            .Source("encounter", "v.xls")
            .Load();
        folder.Query("SELECT table_name FROM duckdb_tables() WHERE table_name = 'stage'").ShouldBeEmpty();
    }

    [Fact]
    public void A_page_without_table_is_told()
    {
        using var folder = new Folder()
            .Write("v.xls", "<html><body>Session expirée</body></html>")
            .Source("encounter", "v.xls");
        folder.Refusal<SourceUnreadableException>().ShouldContain("sans tableau");
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static IReadOnlyList<string> Rows(Func<Folder, Folder> write, string file)
    {
        using var folder = new Folder();
        write(folder).Source("encounter", file).Load();
        folder.Rejections().ShouldBeEmpty();
        return Read(folder);
    }

    private static IReadOnlyList<string> Read(Folder folder) =>
        folder.Query(
            "SELECT kind, strftime(start_date, '%d/%m/%Y'), strftime(end_date, '%d/%m/%Y') "
                + "FROM raw.encounter WHERE reject IS NULL ORDER BY rowid"
        );
}
