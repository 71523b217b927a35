using HopEn.Audit.Sources.Outages.Declarations;

namespace HopEn.Audit.Sources.Tests.Outages.Announcements;

public sealed class CalendarReaderTests
{
    private static string Event(string lines) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//essai//FR\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20250502T080000Z\r\n{lines.ReplaceLineEndings("\r\n")}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [Theory]
    [InlineData("DTSTART:20250517T190000Z\nDTEND:20250518T110000Z", "17/05/2025 21:00 > 18/05/2025 13:00")]
    [InlineData("DTSTART;TZID=Europe/Paris:20250517T210000\nDTEND;TZID=Europe/Paris:20250518T130000", "17/05/2025 21:00 > 18/05/2025 13:00")]
    [InlineData("DTSTART:20250517T210000\nDTEND:20250518T130000", "17/05/2025 21:00 > 18/05/2025 13:00")]
    [InlineData("DTSTART:20250517T210000\nDURATION:PT16H", "17/05/2025 21:00 > 18/05/2025 13:00")]
    [InlineData("DTSTART;VALUE=DATE:20250517\nDTEND;VALUE=DATE:20250519", "17/05/2025 00:00 > 19/05/2025 00:00")]
    [InlineData("DTSTART:20251025T230000Z\nDTEND:20251026T030000Z", "26/10/2025 01:00 > 26/10/2025 04:00")]
    public void An_event_is_an_outage_in_the_clock_of_paris(string times, string expected) =>
        Sources.Describe(Sources.Read(Sources.Of(OutageSourceKind.Calendar), Event(times + "\nSUMMARY:Maintenance DMP"))).ShouldBe([$"Dmp Scheduled {expected} []"]);

    [Fact]
    public void A_repeated_event_gives_its_occurrences_and_a_cancelled_one_is_said()
    {
        Sources.Describe(Sources.Read(Sources.Of(OutageSourceKind.Calendar), Event("DTSTART;TZID=Europe/Paris:20251024T220000\nDTEND;TZID=Europe/Paris:20251024T230000\nRRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:Maintenance DMP")))
            .ShouldBe(["Dmp Scheduled 24/10/2025 22:00 > 24/10/2025 23:00 []", "Dmp Scheduled 31/10/2025 22:00 > 31/10/2025 23:00 []"]);
        Sources.Read(Sources.Of(OutageSourceKind.Calendar), Event("DTSTART:20250517T190000Z\nDTEND:20250518T110000Z\nSTATUS:CANCELLED\nSUMMARY:Maintenance DMP")).Single().Cancelled.ShouldBeTrue();
    }

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=DAILY")]
    public void A_rule_that_never_ends_is_bounded(string rule) =>
        Sources.Batch(Sources.Of(OutageSourceKind.Calendar), Event($"DTSTART:19700101T190000Z\nDTEND:19700101T200000Z\n{rule}\nSUMMARY:Maintenance DMP")).Announcements.Count.ShouldBeLessThanOrEqualTo(500);

    [Theory]
    [InlineData("")]
    [InlineData("<html>404</html>")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:pas une date\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT")]
    public void What_is_no_calendar_is_said(string text)
    {
        var batch = Sources.Batch(Sources.Of(OutageSourceKind.Calendar), text);
        batch.Announcements.ShouldBeEmpty();
        batch.Messages.Single().ShouldEndWith(".");
    }
}
