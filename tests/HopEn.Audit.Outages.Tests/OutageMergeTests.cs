using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages.Tests;

public sealed class OutageMergeTests
{
    private static IReadOnlyList<Outage> Read(string id, OutageConfidence confidence, string text) =>
        SampleSource.Read(
            SampleSource.Of(OutageSourceKind.Text) with
            {
                Id = id,
                Title = id,
                Confidence = confidence,
            },
            text
        );

    [Fact]
    public void One_event_told_by_several_sources_is_one_outage()
    {
        var merged = OutageMerge.Of([
            .. Read("presse", OutageConfidence.Relayed, "DMP fermé le 17 mai 2025, aucune création"),
            .. Read(
                "officiel",
                OutageConfidence.Official,
                "Maintenance du DMP du 17 mai 2025 à 21h au 18 mai 2025 à 13h, aucune alimentation"
            ),
        ]);
        var outage = merged.ShouldHaveSingleItem();
        outage.Id.ShouldBe("dmp-20250517");
        outage.Notices.Select(notice => notice.SourceId).ShouldBe(["officiel", "presse"]);
        outage.Confidence.ShouldBe(OutageConfidence.Official);
        outage.Effects.Select(effect => effect.Word).ShouldBe(["alimentation", "création"], ignoreOrder: true);
        outage.When.Readings.Count.ShouldBe(1);
    }

    [Fact]
    public void Two_sources_that_disagree_keep_both_readings_and_the_surest_is_retained()
    {
        var outage = OutageMerge
            .Of([
                .. Read("presse", OutageConfidence.Relayed, "DMP fermé le 17 mai 2025 de 20h à 23h"),
                .. Read("officiel", OutageConfidence.Official, "DMP fermé le 17 mai 2025 de 21h à 23h"),
            ])
            .ShouldHaveSingleItem();
        outage.When.Start!.Value.Hour.ShouldBe(21);
        outage.When.Readings.Select(reading => reading.Code).ShouldBe(["plain", "other-source"]);
        outage.When.Doubts.ShouldContain("«\u202fpresse\u202f» ne donne pas les mêmes heures.");
    }

    [Fact]
    public void An_hour_that_is_corrected_keeps_the_identifier_and_two_events_of_a_day_have_their_own()
    {
        string[] Ids(string text) =>
            [.. OutageMerge.Of(Read("a", OutageConfidence.Official, text)).Select(outage => outage.Id)];
        Ids("DMP fermé le 17 mai 2025 de 21h à 23h").ShouldBe(Ids("DMP fermé le 17 mai 2025 de 22h à 24h"));
        Ids("DMP fermé le 17 mai 2025 de 8h à 9h, puis de 14h à 15h").ShouldBe(["dmp-20250517", "dmp-20250517-2"]);
    }

    [Fact]
    public void Nothing_stops_only_when_no_source_says_otherwise()
    {
        var quiet = Read(
            "a",
            OutageConfidence.Official,
            "Maintenance du DMP le 17 mai 2025 de 21h à 23h, sans interruption"
        );
        quiet.Single().Objectives.ShouldBeEmpty();
        OutageMerge
            .Of([
                .. quiet,
                .. Read("b", OutageConfidence.Official, "Maintenance du DMP le 17 mai 2025 de 21h à 23h, sans coupure"),
            ])
            .Single()
            .Effects.ShouldAllBe(effect => effect.Use == OutageUse.Nothing);
        var contradicted = OutageMerge
            .Of([
                .. quiet,
                .. Read(
                    "b",
                    OutageConfidence.Relayed,
                    "Maintenance du DMP le 17 mai 2025 de 21h à 23h, aucune alimentation"
                ),
            ])
            .Single();
        contradicted.Effects.Single().Use.ShouldBe(OutageUse.Feeding);
        contradicted.Objectives.Count.ShouldBe(5);
        contradicted.Advice.Before.ShouldNotBeEmpty();
    }

    [Fact]
    public void Other_services_and_other_days_stay_apart()
    {
        OutageMerge
            .Of([
                .. Read("a", OutageConfidence.Official, "DMP fermé le 17 mai 2025 de 21h à 23h"),
                .. Read("b", OutageConfidence.Official, "INSi fermé le 17 mai 2025 de 21h à 23h"),
                .. Read("c", OutageConfidence.Official, "DMP fermé le 18 mai 2025 de 21h à 23h"),
            ])
            .Count.ShouldBe(3);
        Read("a", OutageConfidence.Official, "DMP fermé le 17 mai 2025 de 8h à 10h et de 14h à 16h").Count.ShouldBe(2);
    }

    [Fact]
    public void The_order_of_the_sources_changes_nothing()
    {
        Outage[] outages =
        [
            .. Read("a", OutageConfidence.Relayed, "DMP fermé le 17 mai 2025 de 20h à 23h"),
            .. Read("b", OutageConfidence.Official, "DMP fermé le 17 mai 2025 de 21h à 23h"),
            .. Read("c", OutageConfidence.Inferred, "DMP fermé le 17 mai 2025"),
            .. Read("d", OutageConfidence.Official, "INSi fermé le 3 juin 2025"),
        ];
        var expected = SampleSource.Describe(OutageMerge.Of(outages));
        foreach (
            var order in (int[][])
                [
                    [3, 2, 1, 0],
                    [1, 0, 3, 2],
                    [2, 0, 1, 3],
                ]
        )
            SampleSource.Describe(OutageMerge.Of(order.Select(index => outages[index]))).ShouldBe(expected);
    }

    [Fact]
    public void A_withdrawn_announcement_is_said() =>
        Read("a", OutageConfidence.Official, "La maintenance du DMP du 17 mai 2025 de 21h à 23h est annulée")
            .Single()
            .Cancelled.ShouldBeTrue();
}
