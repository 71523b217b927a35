using System.Text;
using HopEn.Audit.Reports.Csv;

namespace HopEn.Audit.Reports.Tests.Csv;

public sealed class FindingsCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("=a;b", "\"'=a;b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("", "")]
    [InlineData("simple", "simple")]
    public void A_cell_can_be_no_formula_and_breaks_no_column(string value, string expected) =>
        FindingsCsv.Cell(value).ShouldBe(expected);

    [Fact]
    public void The_file_opens_in_a_french_spreadsheet()
    {
        var bytes = FindingsCsv.Render(Example.Report);
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();
        var text = Encoding.UTF8.GetString(bytes[3..]);
        text.ShouldContain("\r\n");
        text.Split("\r\n")[0].Split(';').Length.ShouldBe(19);
        text.ShouldContain("82,19");
    }

    [Fact]
    public void The_committed_example_is_what_is_rendered()
    {
        var path = Path.Combine(Example.Folder, "findings.csv");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllBytes(path, FindingsCsv.Render(Example.Report));
        Encoding
            .UTF8.GetString(FindingsCsv.Render(Example.Report))
            .ReplaceLineEndings("\n")
            .ShouldBe(
                File.ReadAllText(path).Insert(0, "\ufeff").Replace("\ufeff\ufeff", "\ufeff").ReplaceLineEndings("\n")
            );
    }
}
