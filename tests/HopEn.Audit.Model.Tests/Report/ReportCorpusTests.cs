using System.Text.Json.Nodes;

namespace HopEn.Audit.Model.Tests.Report;

public sealed class ReportCorpusTests
{
    public static TheoryData<string> Names => [.. ReportCorpus.Names];

    public static TheoryData<string> Drafts => [.. ReportCorpus.Drafts];

    [Fact]
    public void Every_report_of_the_history_is_there() =>
        (ReportCorpus.Names.Count, ReportCorpus.Drafts.Count).ShouldBe((19, 14));

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_draft_of_version_2_is_read_with_its_figures_and_all_it_tells(string name)
    {
        var text = ReportCorpus.Read(name);
        var read = ReportJson.Read(text);
        var written = JsonNode.Parse(text)!;
        var rules = written["rules"]!.AsArray().Select(rule => rule!["outcome"]!).ToArray();
        read.Rules.Select(rule => (rule.Outcome.Numerator, rule.Outcome.Denominator))
            .ShouldBe(rules.Select(outcome => ((long)outcome["numerator"]!, (long)outcome["denominator"]!)));
        read.Notices.Count.ShouldBe(written["notices"]!.AsArray().Count);
        read.Rules.Count(rule => rule.Outcome.Reasons.Count > 0)
            .ShouldBe(
                rules.Count(outcome => outcome["reason"] is not null || outcome["reasons"] is JsonArray { Count: > 0 })
            );
        read.Sources.ShouldAllBe(source => source.Label.Length > 0);
        ReportJson.Write(ReportJson.Read(ReportJson.Write(read))).ShouldBe(ReportJson.Write(read));
    }

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

    // Two laws give two scales: no difference is made of them, and the reader is told.
    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(Drafts))]
    public void A_score_of_the_first_law_is_not_compared_with_one_of_today(string name)
    {
        var earlier = ReportJson.Read(ReportCorpus.Read(name));
        (earlier.Score.Law, earlier.Score.Uncapped).ShouldBe((ScoreLaw.Proportional, null));
        earlier.Entities.ShouldAllBe(entity => entity.Score.Law == ScoreLaw.Proportional);
        var comparison = ReportComparer.Compare(earlier, ExampleReport.Read());
        comparison.PointsGained.ShouldBeNull();
        comparison.Warnings.ShouldContain(warning => warning.StartsWith("La loi de l’indice a changé"));
        ReportComparer.Compare(earlier, earlier).Warnings.ShouldNotContain(one => one.StartsWith("La loi de"));
    }

    // Sentences that became messages, wherever they stand: none is lost.
    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(Drafts))]
    public void What_a_report_of_the_history_tells_in_words_is_kept(string name)
    {
        var written = JsonNode.Parse(ReportCorpus.Read(name))!.AsObject();
        var read = JsonNode.Parse(ReportJson.Write(ReportJson.Read(written.ToJsonString())))!.AsObject();
        string[] Told(JsonObject report, string list, string key) =>
            [
                .. (report[list] as JsonArray ?? [report[list]?.DeepClone()])
                    .Select(one => one?[key])
                    .SelectMany(told => told is JsonArray several ? several.ToArray() : [told])
                    .Where(told => told is not null)
                    .Select(told =>
                        told is JsonObject message ? (string?)message["text"] ?? string.Empty : (string)told!
                    ),
            ];
        foreach (
            var (list, before, after) in (IEnumerable<(string, string, string)>)
                [
                    ("programme", "reason", "reasons"),
                    ("categories", "reason", "reason"),
                    ("objectives", "note", "notes"),
                    ("waivers", "note", "note"),
                    ("assumptions", "text", "text"),
                    ("assumptions", "origin", "origin"),
                    ("sources", "dateOrigin", "dateOrigins"),
                ]
        )
            Told(read, list, after)
                .ShouldBe(Told(written, list, Told(written, list, before).Length > 0 ? before : after), list);
    }

    // The rank of a unit changed when the indicators came: a number means one thing before, another after.
    [Theory]
    [InlineData("05-several-entities", "mailbox-applicative", Unit.Establishment)]
    [InlineData("06-usage-indicators", "mailbox-applicative", Unit.Establishment)]
    [InlineData("06-usage-indicators", "pathway-validation", Unit.Pathway)]
    [InlineData("06-usage-indicators", "citizen-address", Unit.Message)]
    [InlineData("07-codes-as-words", "citizen-address", Unit.Message)]
    public void A_unit_written_as_a_number_is_that_of_its_day(string name, string rule, Unit unit) =>
        ReportJson.Read(ReportCorpus.Read(name)).Rules.Single(one => one.Id == rule).Identity.Unit.ShouldBe(unit);

    // Two of the three hypotheses of weighting were one number.
    [Theory]
    [MemberData(nameof(Names))]
    [MemberData(nameof(Drafts))]
    public void The_hypotheses_of_weighting_become_the_raw_figure_and_the_weighted_one(string name)
    {
        var written = JsonNode.Parse(ReportCorpus.Read(name))!["indicators"]?.AsArray() ?? [];
        var read = ReportJson.Read(ReportCorpus.Read(name)).Indicators;
        foreach (var (before, after) in written.Zip(read))
        {
            decimal? Rate(string strategy) =>
                (decimal?)
                    before!["weightings"]!
                        .AsArray()
                        .FirstOrDefault(one => (string)one!["strategy"]! == strategy)
                        ?["rate"];
            if (before!["weightings"] is not JsonArray { Count: > 0 })
                continue;
            var figure = after.Retained()!.Headline()!;
            ((decimal?)figure.Raw, figure.Weighted).ShouldBe((Rate("aucune"), Rate("denominateur-x-taux")));
        }
    }
}
