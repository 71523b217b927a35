using System.Text.Json.Nodes;

namespace HopEn.Audit.Model.Tests.Report;

public sealed class ReportCorpusTests
{
    public static TheoryData<string> Names => [.. ReportCorpus.Names];

    [Fact]
    public void Every_report_of_the_history_is_there() => ReportCorpus.Names.Count.ShouldBe(19);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_of_the_history_is_read_with_its_figures(string name)
    {
        var text = ReportCorpus.Read(name);
        var read = ReportJson.Read(text);
        var written = JsonNode.Parse(text)!["rules"]!.AsArray();
        read.Rules.Select(rule => ((string)rule.Id, rule.Outcome.Numerator, rule.Outcome.Denominator))
            .ShouldBe(
                written.Select(rule => ((string)rule!["id"]!, (long)rule["numerator"]!, (long)rule["denominator"]!))
            );
        ReportJson.Write(ReportJson.Read(ReportJson.Write(read))).ShouldBe(ReportJson.Write(read));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_of_the_history_is_compared_with_the_latest(string name) =>
        ReportComparer
            .Compare(
                ReportJson.Read(ReportCorpus.Read(name)),
                ReportJson.Read(ReportCorpus.Read(ReportCorpus.Names[^1]))
            )
            .ShouldNotBeNull();
}
