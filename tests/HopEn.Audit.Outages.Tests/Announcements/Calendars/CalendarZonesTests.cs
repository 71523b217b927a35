using HopEn.Audit.Outages.Declarations;

namespace HopEn.Audit.Outages.Tests.Announcements.Calendars;

public sealed class CalendarZonesTests
{
    private const string Summer = "10/07/2025 21:00 > 11/07/2025 06:00";
    private const string Described = """
        BEGIN:VTIMEZONE
        TZID:Heure de l’hôpital
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE

        """;

    [Theory]
    [InlineData("Europe/Paris", Summer)]
    [InlineData("europe/paris", Summer)]
    [InlineData("Romance Standard Time", Summer)]
    [InlineData("W. Europe Standard Time", Summer)]
    [InlineData("/mozilla.org/20050126_1/Europe/Paris", Summer)]
    [InlineData("\"(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris\"", Summer)]
    [InlineData("\"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris\"", Summer)]
    [InlineData("\"(GMT+01:00) Amsterdam, Berlin, Berne, Rome, Stockholm, Vienne\"", Summer)]
    [InlineData("\"(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague\"", Summer)]
    [InlineData("\"(UTC+01:00) Sarajevo, Skopje, Varsovie, Zagreb\"", Summer)]
    [InlineData("\"(UTC+00:00) Dublin, Edimbourg, Lisbonne, Londres\"", "10/07/2025 22:00 > 11/07/2025 07:00")]
    [InlineData("\"(UTC+04:00) Port Louis\"", "10/07/2025 19:00 > 11/07/2025 04:00")]
    [InlineData("\"(UTC-03:00) Cayenne, Fortaleza\"", "11/07/2025 02:00 > 11/07/2025 11:00")]
    [InlineData("SA Western Standard Time", "11/07/2025 03:00 > 11/07/2025 12:00")]
    [InlineData("Indian/Reunion", "10/07/2025 19:00 > 11/07/2025 04:00")]
    [InlineData("UTC", "10/07/2025 23:00 > 11/07/2025 08:00")]
    [InlineData("Paris\\, Madrid", Summer)]
    [InlineData("(UTC+01:00) Bruxelles, Copenhague, Madrid, Paris", Summer)]
    [InlineData("(UTC+01:00) Bruxelles, Copenha\n gue, Madrid, Paris", Summer)]
    public void A_zone_is_known_by_any_of_its_names(string zone, string expected) =>
        Times(string.Empty, $";TZID={zone}").ShouldBe((expected, 0));

    [Theory]
    [InlineData("Heure de l’hôpital", Summer)]
    [InlineData("\"(UTC+01:00) Ailleurs\"", Summer)]
    [InlineData("\"(UTC+04:00) Ailleurs\"", "10/07/2025 19:00 > 11/07/2025 04:00")]
    [InlineData("\"(UTC+01:00) Paris, Londres\"", Summer)]
    [InlineData("My UTC clock", Summer)]
    [InlineData("Europe/Paris2", Summer)]
    public void A_zone_that_is_not_known_is_a_doubt_of_the_announcement(string zone, string expected) =>
        Times(string.Empty, $";TZID={zone}").ShouldBe((expected, 1));

    [Fact]
    public void A_zone_that_the_file_describes_is_followed()
    {
        Times(Described, ";TZID=Heure de l’hôpital").ShouldBe((Summer, 0));
        Times(Described.Replace("Heure de l’hôpital", "Heure\\, ici", StringComparison.Ordinal), ";TZID=\"Heure, ici\"")
            .ShouldBe((Summer, 0));
        Times(Described.Replace("+0", "+1", StringComparison.Ordinal), ";TZID=Heure de l’hôpital")
            .ShouldBe(("10/07/2025 11:00 > 10/07/2025 20:00", 0));
    }

    [Fact]
    public void A_zone_described_otherwise_than_the_one_of_its_name_is_a_doubt() =>
        Times(
                Described
                    .Replace("Heure de l’hôpital", "Europe/Paris", StringComparison.Ordinal)
                    .Replace("TZOFFSETTO:+0200", "TZOFFSETTO:+0300", StringComparison.Ordinal),
                ";TZID=Europe/Paris"
            )
            .ShouldBe(("10/07/2025 20:00 > 11/07/2025 05:00", 1));

    [Fact]
    public void An_hour_that_a_described_clock_shows_twice_is_bounded() =>
        Times(Described, ";TZID=Heure de l’hôpital", "20251026T023000", "20251026T050000")
            .ShouldBe(("[26/10/2025 02:30+02:00..26/10/2025 02:30+01:00] > 26/10/2025 05:00", 1));

    [Theory]
    [InlineData("Indian/Reunion", "", "10/07/2025 19:00 > 11/07/2025 04:00", 0)]
    [InlineData("Indian/Reunion", ";TZID=Europe/Paris", Summer, 0)]
    [InlineData("Heure d’ailleurs", "", Summer, 1)]
    public void The_zone_of_the_calendar_is_that_of_hours_without_zone(
        string whole,
        string zone,
        string expected,
        int doubts
    ) => Times($"X-WR-TIMEZONE:{whole}\n", zone).ShouldBe((expected, doubts));

    private static (string When, int Doubts) Times(
        string before,
        string zone,
        string start = "20250710T210000",
        string end = "20250711T060000"
    )
    {
        var text =
            $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//essai//FR\n{before}BEGIN:VEVENT\nUID:u1\nDTSTAMP:20250502T080000Z\n"
            + $"DTSTART{zone}:{start}\nDTEND{zone}:{end}\nSUMMARY:Maintenance DMP\nEND:VEVENT\nEND:VCALENDAR\n";
        var outage = SampleSource
            .Read(SampleSource.Of(OutageSourceKind.Calendar), text.ReplaceLineEndings("\r\n"))
            .ShouldHaveSingleItem();
        return (TimeNotation.Describe(outage.When.Retained.Windows[0]), outage.When.Doubts.Count);
    }
}
