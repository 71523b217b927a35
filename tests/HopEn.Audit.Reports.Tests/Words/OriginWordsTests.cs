using System.Text;
using HopEn.Audit.Model;
using HopEn.Audit.Reports.Csv;
using HopEn.Audit.Reports.Html;
using HopEn.Audit.Reports.Words;

namespace HopEn.Audit.Reports.Tests.Words;

public sealed class OriginWordsTests
{
    private static readonly DateTimeOffset Fetched = new(2025, 8, 20, 10, 0, 0, TimeSpan.FromHours(2));

    public static TheoryData<Origin, string, string, string> Origins =>
        new()
        {
            { new FileOrigin("venues.csv", 12), "venues.csv, ligne 12", "venues.csv", "12" },
            { new FileOrigin("venues.csv", null), "venues.csv", "venues.csv", "" },
            { new ResourceOrigin("Encounter/7", "3", Fetched), "Encounter/7, version 3", "Encounter/7", "3" },
            { new ResourceOrigin("Encounter/7", null, Fetched), "Encounter/7", "Encounter/7", "" },
            { new MessageOrigin("MSG-1", "OBX[3]"), "message MSG-1, segment OBX[3]", "message MSG-1", "OBX[3]" },
            { new MessageOrigin("MSG-1", null), "message MSG-1", "message MSG-1", "" },
        };

    [Theory]
    [MemberData(nameof(Origins))]
    public void An_origin_is_shown_alike_in_every_rendering(
        Origin origin,
        string sentence,
        string holder,
        string position
    )
    {
        OriginWords.Of(origin).ShouldBe(sentence);
        var rule = Example.Report.Rules.First(one => one.Evidence.Samples.Count > 0);
        var evidence = rule.Evidence with { Samples = [rule.Evidence.Samples[0] with { Origin = origin }] };
        var report = Example.Report with
        {
            Rules =
            [
                .. Example.Report.Rules.Select(one => one.Id == rule.Id ? rule with { Evidence = evidence } : one),
            ],
        };
        Encoding.UTF8.GetString(FindingsCsv.Render(report)).ShouldContain($";{holder};{position};");
        new HtmlReport(Example.Templates).Render(report).ShouldContain($"<td class=\"file\">{sentence}</td>");
        ReportJson
            .Read(ReportJson.Write(report))
            .Rules.First(one => one.Id == rule.Id)
            .Evidence.Samples.Single()
            .Origin.ShouldBe(origin);
    }
}
