using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages.Tests.Announcements.Calendars;

public sealed class CalendarReaderTests
{
    private static string Event(string lines) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//essai//FR\r\nBEGIN:VEVENT\r\n"
        + $"UID:u1\r\nDTSTAMP:20250502T080000Z\r\n{lines.ReplaceLineEndings("\r\n")}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [Theory]
    [InlineData("DTSTART:20250517T190000Z\nDTEND:20250518T110000Z", "17/05/2025 21:00 > 18/05/2025 13:00")]
    [InlineData(
        "DTSTART;TZID=Europe/Paris:20250517T210000\nDTEND;TZID=Europe/Paris:20250518T130000",
        "17/05/2025 21:00 > 18/05/2025 13:00"
    )]
    [InlineData("DTSTART:20250517T210000\nDTEND:20250518T130000", "17/05/2025 21:00 > 18/05/2025 13:00")]
    [InlineData("DTSTART:20250517T210000\nDURATION:PT16H", "17/05/2025 21:00 > 18/05/2025 13:00")]
    [InlineData("DTSTART;VALUE=DATE:20250517\nDTEND;VALUE=DATE:20250519", "17/05/2025 00:00 > 19/05/2025 00:00")]
    [InlineData("DTSTART:20251025T230000Z\nDTEND:20251026T030000Z", "26/10/2025 01:00 > 26/10/2025 04:00")]
    public void An_event_is_an_outage_in_the_clock_of_paris(string times, string expected) =>
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Calendar),
                    Event(times + "\nSUMMARY:Maintenance DMP")
                )
            )
            .ShouldBe([$"Dmp Scheduled {expected} []"]);

    [Fact]
    public void A_repeated_event_gives_its_occurrences_and_a_cancelled_one_is_said()
    {
        SampleSource
            .Describe(
                SampleSource.Read(
                    SampleSource.Of(OutageSourceKind.Calendar),
                    Event(
                        "DTSTART;TZID=Europe/Paris:20251024T220000\nDTEND;TZID=Europe/Paris:20251024T230000\n"
                            + "RRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:Maintenance DMP"
                    )
                )
            )
            .ShouldBe([
                "Dmp Scheduled 24/10/2025 22:00 > 24/10/2025 23:00 []",
                "Dmp Scheduled 31/10/2025 22:00 > 31/10/2025 23:00 []",
            ]);
        SampleSource
            .Read(
                SampleSource.Of(OutageSourceKind.Calendar),
                Event("DTSTART:20250517T190000Z\nDTEND:20250518T110000Z\nSTATUS:CANCELLED\nSUMMARY:Maintenance DMP")
            )
            .Single()
            .Cancelled.ShouldBeTrue();
    }

    [Theory]
    [InlineData(
        "DTSTART;TZID=Romance Standard Time:20250517T210000\nDTEND;TZID=Romance Standard Time:20250518T130000",
        false
    )]
    [InlineData("DTSTART;TZID=Heure de l’hôpital:20250517T210000\nDTEND;TZID=Heure de l’hôpital:20250518T130000", true)]
    public void A_zone_that_is_not_known_is_the_clock_of_france_and_is_said(string times, bool isSaid)
    {
        var text = Event(times + "\nSUMMARY:Maintenance DMP");
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Calendar), text))
            .ShouldBe(["Dmp Scheduled 17/05/2025 21:00 > 18/05/2025 13:00 []"]);
        SampleSource
            .Batch(SampleSource.Of(OutageSourceKind.Calendar), text)
            .Messages.Any(message => message.Contains("Heure de l’hôpital", StringComparison.Ordinal))
            .ShouldBe(isSaid);
    }

    [Fact]
    public void An_occurrence_that_moved_is_told_once()
    {
        var series = Event(
            "DTSTART;TZID=Europe/Paris:20250513T220000\nDTEND;TZID=Europe/Paris:20250513T230000\n"
                + "RRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:Maintenance DMP"
        );
        var moved = Event(
            "RECURRENCE-ID;TZID=Europe/Paris:20250520T220000\n"
                + "DTSTART;TZID=Europe/Paris:20250522T200000\nDTEND;TZID=Europe/Paris:20250522T210000\nSUMMARY:Maintenance DMP"
        );
        var text =
            series.Replace("END:VCALENDAR\r\n", string.Empty, StringComparison.Ordinal)
            + moved[moved.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..];
        SampleSource
            .Describe(SampleSource.Read(SampleSource.Of(OutageSourceKind.Calendar), text))
            .ShouldBe([
                "Dmp Scheduled 13/05/2025 22:00 > 13/05/2025 23:00 []",
                "Dmp Scheduled 22/05/2025 20:00 > 22/05/2025 21:00 []",
            ]);
    }

    [Theory]
    [InlineData(
        "DTSTART:20251026T023000\nDTEND:20251026T050000",
        "[26/10/2025 02:30+02:00..26/10/2025 02:30+01:00] > 26/10/2025 05:00"
    )]
    [InlineData(
        "DTSTART:20250330T010000\nDTEND:20250330T023000",
        "30/03/2025 01:00 > [30/03/2025 01:30..30/03/2025 03:30]"
    )]
    public void An_hour_of_the_nights_when_clocks_change_is_bounded_and_said(string times, string expected)
    {
        var outage = SampleSource
            .Read(SampleSource.Of(OutageSourceKind.Calendar), Event(times + "\nSUMMARY:Maintenance DMP"))
            .ShouldHaveSingleItem();
        SampleSource.Describe([outage]).ShouldBe([$"Dmp Scheduled {expected} []"]);
        outage.When.Doubts.ShouldHaveSingleItem().ShouldStartWith("L’horloge change cette nuit-là");
    }

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=DAILY")]
    public void A_rule_that_never_ends_is_bounded(string rule) =>
        SampleSource
            .Batch(
                SampleSource.Of(OutageSourceKind.Calendar),
                Event($"DTSTART:19700101T190000Z\nDTEND:19700101T200000Z\n{rule}\nSUMMARY:Maintenance DMP")
            )
            .Announcements.Count.ShouldBeLessThanOrEqualTo(500);

    [Theory]
    [InlineData("")]
    [InlineData(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:99991231T230000Z\r\nDTEND:99991231T235959Z\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:00010101T000000\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    [InlineData("<html>404</html>")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:pas une date\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT")]
    public void What_is_no_calendar_is_said(string text)
    {
        var batch = SampleSource.Batch(SampleSource.Of(OutageSourceKind.Calendar), text);
        batch.Announcements.ShouldBeEmpty();
        batch.Messages.Single().ShouldEndWith(".");
    }
}
