using HopEn.Audit.Model;
using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Sources.Tests.Outages;

public sealed class EventsReaderTests
{
    [Fact]
    public void A_list_kept_by_hand_is_read() =>
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Events),
                    """
                    events:
                      - {service: dmp, start: 2025-05-17 21:00, end: 2025-05-18 13:00, nature: scheduled, effects: [alimentation, remat]}
                      - {services: [psc, insi], when: "mardi 20 mai de 6h à 7h30", published: 2025-05-02, nature: incident}
                      - {service: mailbox-operator, start: 2025-05-21, end: 2025-05-22, cancelled: true}
                    """
                )
            )
            .ShouldBe([
                "Dmp Scheduled 17/05/2025 21:00 > 18/05/2025 13:00 [Feeding+“remat”]",
                "Insi Incident 20/05/2025 06:00 > 20/05/2025 07:30 []",
                "Psc Incident 20/05/2025 06:00 > 20/05/2025 07:30 []",
                "MailboxOperator Unknown 21/05/2025 00:00 > 23/05/2025 00:00 [] cancelled",
            ]);

    [Theory]
    [InlineData("events: [{service: dmpp, start: 2025-05-17}]", "vouliez-vous dire «\u202fdmp\u202f»")]
    [InlineData("events: [{service: dmp}]", "start")]
    [InlineData("events: [{service: dmp, start: 17/05/2025}]", "AAAA-MM-JJ HH:MM")]
    [InlineData("events: [{service: dmp, start: 9999-12-31, end: 9999-12-31}]", "AAAA-MM-JJ HH:MM")]
    [InlineData("events: [{service: dmp, start: 2025-05-17, end: 2025-05-16}]", "précède")]
    [InlineData("events: [{service: dmp, when: bientôt}]", "n’est pas compris")]
    [InlineData("events: [{service: dmp, start: 2025-05-17, when: le 18 mai}]", "gardez l’un des deux")]
    [InlineData("events: [{start: 2025-05-17}]", "services")]
    [InlineData("evnts: []", "vouliez-vous dire «\u202fevents\u202f»")]
    [InlineData("events: [", "mal écrit")]
    public void A_fault_is_told_with_its_line(string text, string expected)
    {
        var fault = Should.Throw<ConfigurationException>(() =>
            SampleSource.Batch(SampleSource.Of(OutageSourceKind.Events), text)
        );
        fault.Message.ShouldContain(expected);
        fault.Message.ShouldContain("ligne ");
    }

    [Fact]
    public void A_typed_hour_that_happens_twice_is_bounded_and_said()
    {
        var outage = SampleSource
            .Read(
                SampleSource.Of(OutageSourceKind.Events),
                "events: [{service: dmp, start: 2025-10-26 02:30, end: 2025-10-26 05:00}]"
            )
            .ShouldHaveSingleItem();
        outage.When.Doubts.ShouldHaveSingleItem().ShouldContain("deux fois");
        (outage.Impacts.Single().LeastHours, outage.Impacts.Single().MostHours).ShouldBe((2.5m, 3.5m));
    }

    [Fact]
    public void The_shipped_events_are_those_of_the_notes()
    {
        var source = SampleSource.Shipped.Sources.Single(one => one.Id == "known-events");
        Snapshot.Match(
            string.Join('\n', SampleSource.Describe(SampleSource.Read(source, File.ReadAllText(source.File!)))) + "\n",
            "known-events"
        );
    }
}
