using System.Text;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests.Tables;

/// <summary>Files of a few bytes that ask for hours or for all the memory: an answer within seconds, in one sentence.</summary>
public sealed class HostileTablesTests
{
    private const string Row = "<td>IPP</td><td>TYPE</td><td>ENTREE</td>";

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public void A_page_of_a_million_nested_tags_is_refused(string tag)
    {
        var page = new StringBuilder("<html><table><tr>" + Row + "</tr><tr><td>").Insert(43, tag, 1_000_000).ToString();
        Refusal("v.xls", Encoding.UTF8.GetBytes(page)).ShouldContain("balises");
        Refusal("v.xls", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(page)]).ShouldContain("balises");
    }

    [Fact]
    public void A_page_that_closes_neither_rows_nor_cells_nor_fonts_is_read()
    {
        var page = new StringBuilder("<html><table><tr>" + Row);
        for (var i = 0; i < 5000; i++)
            page.Append("<tr><td><font>").Append(i + 1).Append("<td><p><b>consultation<td>01/03/2025<br>");
        using var folder = new Folder().Write("v.xls", page.ToString()).Source("encounter", "v.xls").Load();
        folder.Query("SELECT count(*) FROM raw.encounter WHERE reject IS NULL").ShouldBe(["5000"]);
    }

    [Fact]
    public void A_page_whose_rows_are_wider_than_any_sheet_is_refused()
    {
        var wide = string.Concat(Enumerable.Repeat("<td colspan=1000>x</td>", 1000));
        Refusal("v.xls", Encoding.UTF8.GetBytes($"<html><table><tr>{Row}{wide}</tr></table>"))
            .ShouldContain("16\u202f384");
    }

    [Theory]
    [InlineData("ss:Index=\"2000000000\"")]
    [InlineData("ss:MergeAcross=\"16000\"")]
    public void A_spreadsheet_in_xml_whose_rows_are_wider_than_any_sheet_is_refused(string attribute)
    {
        var cells = string.Concat(Enumerable.Repeat($"<Cell {attribute}><Data ss:Type=\"String\">x</Data></Cell>", 20));
        var xml =
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
            + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table><Row>"
            + cells
            + "</Row></Table></Worksheet></Workbook>";
        Refusal("v.xls", Encoding.UTF8.GetBytes(xml)).ShouldContain("abîmé");
    }

    [Fact]
    public void A_sheet_of_opendocument_that_repeats_a_full_row_a_million_times_is_refused()
    {
        var row = Enumerable.Repeat("x", 200).ToArray();
        var ods = Spreadsheets.Ods(
            new RandomTable(
                [
                    ["IPP", "TYPE", "ENTREE"],
                    row,
                ],
                []
            ),
            lastRowRepeated: 1_000_000
        );
        Refusal("v.ods", ods).ShouldContain("abîmé");
    }

    [Fact]
    public void Two_members_of_one_name_in_an_archive_are_refused() =>
        Refusal(
                "v.zip",
                Spreadsheets.Zip(
                    ("v.csv", "IPP;TYPE;ENTREE\n"),
                    ("v.csv", "IPP;TYPE;ENTREE\n1;consultation;01/03/2025\n")
                )
            )
            .ShouldContain("abîmée");

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    public void A_text_of_two_hundred_thousand_columns_is_answered(char separator)
    {
        var row = string.Join(separator, Enumerable.Range(0, 200_000).Select(i => $"c{i}"));
        using var folder = new Folder()
            .Write(
                "v.csv",
                $"IPP{separator}TYPE{separator}ENTREE{separator}{row}\n1{separator}consultation{separator}01/03/2025{separator}{row}\n"
            )
            .Source("encounter", "v.csv");
        try
        {
            folder.Load();
            folder.Query("SELECT count(*) FROM raw.encounter WHERE reject IS NULL").ShouldBe(["1"]);
        }
        catch (SourceUnreadableException refusal)
        {
            refusal.Message.ShouldContain("colonnes");
        }
    }

    private static string Refusal(string name, byte[] bytes)
    {
        using var folder = new Folder().Write(name, bytes).Source("encounter", name);
        return folder.Refusal<SourceUnreadableException>();
    }
}
