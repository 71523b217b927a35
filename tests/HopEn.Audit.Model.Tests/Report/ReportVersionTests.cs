using System.Text.Json;
using System.Text.Json.Nodes;

namespace HopEn.Audit.Model.Tests.Report;

public sealed class ReportVersionTests
{
    [Theory]
    [InlineData("2.1", "il est de version 2.1, plus récente que la 2.0")]
    [InlineData("3.0", "il est de version 3.0, plus récente que la 2.0")]
    [InlineData("0.9", "il est de version 0.9, que cet outil ne connaît pas")]
    [InlineData("deux", "il ne dit pas sa version")]
    public void Another_version_is_refused_with_one_sentence(string version, string sentence)
    {
        var report = JsonNode.Parse(ReportCorpus.Read(ReportCorpus.Names[^1]))!.AsObject();
        report["schemaVersion"] = version;
        Should
            .Throw<UnreadableReportException>(() => ReportJson.Read(report.ToJsonString()))
            .Message.ShouldStartWith(sentence);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"schemaVersion\": 3}")]
    [InlineData("{\"schemaVersion\": null}")]
    public void A_text_without_version_is_no_report(string text) =>
        Should.Throw<UnreadableReportException>(() => ReportJson.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"schemaVersion\": \"1.0\"}")]
    [InlineData("{\"schemaVersion\": \"1.0\", \"rules\": 3, \"rejections\": [[1], {\"lines\": 2}]}")]
    [InlineData("{\"schemaVersion\": \"2.0\", \"rules\": [{}]}")]
    [InlineData("{\"schemaVersion\": \"1.0\", \"schemaVersion\": \"2.0\"}")]
    public void A_damaged_report_is_refused(string text) => Should.Throw<JsonException>(() => ReportJson.Read(text));

    [Fact]
    public void A_code_written_as_a_rank_that_never_was_is_refused()
    {
        var report = JsonNode.Parse(ReportCorpus.Read(ReportCorpus.Names[0]))!.AsObject();
        report["rules"]![0]!["verdict"] = 99;
        Should.Throw<JsonException>(() => ReportJson.Read(report.ToJsonString()));
    }

    [Fact]
    public void The_codes_of_the_first_reports_are_those_of_the_enumerations() =>
        ReportJson.Read(ReportCorpus.Read(ReportCorpus.Names[5])).Score.Counts.Sum(count => count.Count).ShouldBe(48);
}
