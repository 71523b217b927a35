using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages.Tests.Announcements.Calendars;

public sealed class CalendarRevisionsTests
{
    private const string Weekly =
        "DTSTART;TZID=Europe/Paris:20250513T220000\nDTEND;TZID=Europe/Paris:20250513T230000\n"
        + "RRULE:FREQ=WEEKLY;COUNT=3";

    [Fact]
    public void A_higher_sequence_replaces_an_event_wherever_it_stands()
    {
        var first = "SEQUENCE:0\nDTSTART:20250517T190000Z\nDTEND:20250517T210000Z";
        var second = "SEQUENCE:2\nDTSTART:20250524T190000Z\nDTEND:20250524T210000Z";
        string[] expected = ["Dmp Scheduled 24/05/2025 21:00 > 24/05/2025 23:00 []"];
        Read(first, second).ShouldBe(expected);
        Read(second, first).ShouldBe(expected);
    }

    [Fact]
    public void What_withdraws_an_event_need_not_repeat_its_times() =>
        Read("SEQUENCE:0\nDTSTART:20250517T190000Z\nDTEND:20250517T210000Z", "SEQUENCE:1\nSTATUS:CANCELLED")
            .ShouldBe(["Dmp Scheduled 17/05/2025 21:00 > 17/05/2025 23:00 [] cancelled"]);

    [Fact]
    public void Events_that_nothing_orders_are_all_kept() =>
        Read("DTSTART:20250517T190000Z\nDTEND:20250517T210000Z", "DTSTART:20250524T190000Z\nDTEND:20250524T210000Z")
            .Count.ShouldBe(2);

    [Fact]
    public void A_higher_sequence_replaces_one_occurrence() =>
        Read(
                Weekly,
                "RECURRENCE-ID;TZID=Europe/Paris:20250520T220000\nSEQUENCE:2\nSTATUS:CANCELLED\n"
                    + "DTSTART;TZID=Europe/Paris:20250520T220000\nDTEND;TZID=Europe/Paris:20250520T230000",
                "RECURRENCE-ID:20250520T200000Z\nSEQUENCE:1\n"
                    + "DTSTART;TZID=Europe/Paris:20250522T200000\nDTEND;TZID=Europe/Paris:20250522T210000"
            )
            .ShouldBe([
                "Dmp Scheduled 13/05/2025 22:00 > 13/05/2025 23:00 []",
                "Dmp Scheduled 20/05/2025 22:00 > 20/05/2025 23:00 [] cancelled",
                "Dmp Scheduled 27/05/2025 22:00 > 27/05/2025 23:00 []",
            ]);

    [Fact]
    public void A_change_of_those_that_follow_moves_them_too() =>
        Read(
                Weekly,
                "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20250520T220000\n"
                    + "DTSTART;TZID=Europe/Paris:20250521T200000\nDTEND;TZID=Europe/Paris:20250521T203000"
            )
            .ShouldBe([
                "Dmp Scheduled 13/05/2025 22:00 > 13/05/2025 23:00 []",
                "Dmp Scheduled 21/05/2025 20:00 > 21/05/2025 20:30 []",
                "Dmp Scheduled 28/05/2025 20:00 > 28/05/2025 20:30 []",
            ]);

    [Theory]
    [InlineData("EXDATE:20250520T200000Z")]
    [InlineData("EXDATE;TZID=Romance Standard Time:20250520T220000")]
    [InlineData("EXDATE;VALUE=DATE:20250520")]
    public void An_excluded_date_is_excluded_whatever_its_zone(string excluded) =>
        Read($"{Weekly}\n{excluded}")
            .ShouldBe([
                "Dmp Scheduled 13/05/2025 22:00 > 13/05/2025 23:00 []",
                "Dmp Scheduled 27/05/2025 22:00 > 27/05/2025 23:00 []",
            ]);

    [Theory]
    [InlineData("RDATE;TZID=\"(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris\":20250601T220000", 2)]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20250520T200000Z", 2)]
    [InlineData("RRULE:FREQ=WEEKLY;UNTIL=20250520T195959Z", 1)]
    public void A_series_is_followed_on_the_clock_of_a_zone_that_outlook_names(string rule, int count) =>
        Read(
            "DTSTART;TZID=\"(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris\":20250513T220000\n"
                + $"DTEND;TZID=Romance Standard Time:20250513T230000\n{rule}"
        )
            .Count.ShouldBe(count);

    private static IReadOnlyList<string> Read(params string[] events) =>
        SampleSource.Describe(
            SampleSource.Read(
                SampleSource.Of(OutageSourceKind.Calendar),
                (
                    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//essai//FR\n"
                    + string.Concat(
                        events.Select(one =>
                            $"BEGIN:VEVENT\nUID:u1\nDTSTAMP:20250502T080000Z\nSUMMARY:Maintenance DMP\n{one}\nEND:VEVENT\n"
                        )
                    )
                    + "END:VCALENDAR\n"
                ).ReplaceLineEndings("\r\n")
            )
        );
}
