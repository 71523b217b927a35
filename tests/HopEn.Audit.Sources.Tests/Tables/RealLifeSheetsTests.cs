using System.IO.Compression;
using System.Text;
using HopEn.Audit.Engine.Dossiers;
using MiniExcelLibs;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class RealLifeSheetsTests
{
    private const string Header = "<tr><th>IPP</th><th>TYPE</th><th>ENTREE</th><th>SORTIE</th><th>SERVICE</th></tr>";
    private static readonly string[] Expected = ["inpatient|Néphrologie", "consultation|Néphrologie"];

    [Fact]
    public void A_page_with_a_table_per_printed_page_is_read_whole()
    {
        using var folder = Page(
            $"<table>{Header}{Row(1, "inpatient")}{Row(3, "emergency")}</table><p>Page 2</p><table>{Header}{Row(2, "consultation")}</table>"
        );
        Read(folder).ShouldBe(["inpatient|Néphrologie", "emergency|Néphrologie", "consultation|Néphrologie"]);
        folder.Rejections().ShouldBe(["header  4"]);
        folder.Dataset.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void Another_table_of_a_page_is_told()
    {
        using var folder = Page(
            "<table><tr><td>Édité le</td><td>04/08/2025</td></tr></table>"
                + $"<table>{Header}{Row(1, "inpatient")}{Row(2, "consultation")}</table>"
                + "<table><tr><th>UF</th><th>Nombre</th></tr><tr><td>A</td><td>2</td></tr></table>"
        );
        Read(folder).ShouldBe(Expected);
        folder.Dataset.Notices.Single().Parameters.TakeLast(2).ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<meta charset=\"utf-8\">")]
    public void The_bytes_of_a_page_are_believed_over_what_it_declares(string declared)
    {
        var page =
            $"<html><head>{declared}</head><body><table>{Header}{Row(1, "inpatient")}{Row(2, "consultation")}</table></body></html>";
        using var folder = new Folder()
            .Write("v.xls", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(page))
            .Source("encounter", "v.xls")
            .Load();
        Read(folder).ShouldBe(Expected);
    }

    [Fact]
    public void A_cell_over_several_rows_or_columns_keeps_the_others_in_place()
    {
        using var folder = Page(
            $"""
            <table><tr><th>IPP</th><th>LIBRE</th><th>TYPE</th><th>ENTREE</th><th>SORTIE</th><th>SERVICE</th></tr>
            <tr><td colspan=2>1</td><td>inpatient</td><td>01/03/2025</td><td>04/03/2025</td><td rowspan="2">Néphrologie</td></tr>
            <tr><td>2</td><td></td><td>consultation</td><td>05/03/2025</td><td>05/03/2025</td></tr></table>
            """
        );
        Read(folder).ShouldBe(Expected);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void Merged_cells_of_an_xml_spreadsheet_keep_the_others_in_place()
    {
        static string Cells(params string[] cells) =>
            string.Concat(
                cells.Select(cell =>
                    $"<Cell{(cell.StartsWith('+') ? " ss:MergeAcross=\"1\"" : string.Empty)}>"
                    + $"<Data ss:Type=\"String\">{cell.TrimStart('+')}</Data></Cell>"
                )
            );
        using var folder = new Folder()
            .Write(
                "v.xls",
                $"""
                <?xml version="1.0"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Worksheet ss:Name="V"><Table>
                <Row>{Cells("IPP", "LIBRE", "TYPE", "ENTREE", "SORTIE", "SERVICE")}</Row>
                <Row>{Cells("+1", "inpatient", "01/03/2025", "04/03/2025", "Néphrologie")}</Row>
                <Row>{Cells(
                    "+2",
                    "consultation",
                    "05/03/2025",
                    "05/03/2025",
                    "Néphrologie"
                )}</Row></Table></Worksheet></Workbook>
                """
            )
            .Source("encounter", "v.xls")
            .Load();
        Read(folder).ShouldBe(Expected);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    public void A_cell_merged_downwards_holds_for_each_of_its_rows(int merged)
    {
        static string Cell(string text, string attributes = "") =>
            $"<Cell{attributes}><Data ss:Type=\"String\">{text}</Data></Cell>";
        string[] first = ["1", "inpatient", "01/03/2025", "04/03/2025", "Néphrologie"],
            second = ["1", "consultation", "05/03/2025", "05/03/2025", "Néphrologie"];
        var above = string.Concat(
            first.Select((text, i) => Cell(text, i + 1 == merged ? " ss:MergeDown=\"1\"" : string.Empty))
        );
        var below = string.Concat(
            second.Select(
                (text, i) =>
                    i + 1 == merged ? string.Empty : Cell(text, i == merged ? $" ss:Index=\"{i + 1}\"" : string.Empty)
            )
        );
        using var folder = new Folder()
            .Write(
                "v.xls",
                $"""
                <?xml version="1.0"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                <Worksheet ss:Name="V"><Table>
                <Row>{string.Concat(
                    new[] { "IPP", "TYPE", "ENTREE", "SORTIE", "SERVICE" }.Select(text => Cell(text))
                )}</Row><Row>{above}</Row><Row>{below}</Row></Table></Worksheet></Workbook>
                """
            )
            .Source("encounter", "v.xls")
            .Load();
        Read(folder).ShouldBe(Expected);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void A_blank_sheet_among_all_is_passed_over()
    {
        using var folder = new Folder();
        MiniExcel.SaveAs(
            folder.Path("v.xlsx"),
            new Dictionary<string, object>
            {
                ["Feuil1"] = new[]
                {
                    new
                    {
                        IPP = "1",
                        TYPE = "inpatient",
                        ENTREE = "01/03/2025",
                        SORTIE = "04/03/2025",
                        SERVICE = "Néphrologie",
                    },
                    new
                    {
                        IPP = "2",
                        TYPE = "consultation",
                        ENTREE = "05/03/2025",
                        SORTIE = "05/03/2025",
                        SERVICE = "Néphrologie",
                    },
                },
                ["Feuil2"] = Array.Empty<object>(),
            }
        );
        folder.Source("encounter", "v.xlsx", sheet: "*").Load();
        Read(folder).ShouldBe(Expected);
    }

    [Fact]
    public void What_a_mac_leaves_in_an_archive_is_passed_over()
    {
        using var folder = new Folder();
        using (var archive = ZipFile.Open(folder.Path("v.zip"), ZipArchiveMode.Create))
        {
            foreach (
                var (name, text) in new[]
                {
                    (
                        "v.csv",
                        "IPP;TYPE;ENTREE;SORTIE;SERVICE\n"
                            + "1;inpatient;01/03/2025;04/03/2025;Néphrologie\n"
                            + "2;consultation;05/03/2025;05/03/2025;Néphrologie\n"
                    ),
                    ("__MACOSX/._v.csv", "\0\u0005"),
                    ("~$v.xlsx", "x"),
                    (".DS_Store", "x"),
                }
            )
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        folder.Source("encounter", "v.zip").Load();
        Read(folder).ShouldBe(Expected);
    }

    private static string Row(int patient, string kind) =>
        $"<tr><td>{patient}</td><td>{kind}</td><td>01/03/2025</td><td>04/03/2025</td><td>Néphrologie</td></tr>";

    private static Folder Page(string body) =>
        new Folder()
            .Write("v.xls", $"<html><head><meta charset=\"utf-8\"></head><body>{body}</body></html>")
            .Source("encounter", "v.xls")
            .Load();

    private static IReadOnlyList<string> Read(Folder folder) =>
        folder.Query("SELECT kind, service FROM raw.encounter WHERE reject IS NULL ORDER BY rowid");
}
