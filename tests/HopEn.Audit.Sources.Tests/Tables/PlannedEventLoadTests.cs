using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class PlannedEventLoadTests
{
    [Theory]
    [InlineData("18/05/2025", "10:00", "600")]
    [InlineData("18/05/2025", "9h30", "570")]
    [InlineData("18/05/2025", "9 h 30", "570")]
    [InlineData("18/05/2025", "14h", "840")]
    [InlineData("2025-05-18 21:05", "", "1265")]
    [InlineData("18/05/2025", "", "")]
    [InlineData("18/05/2025", "00:00", "")]
    public void An_event_has_its_hour_after_its_day_or_apart(string day, string time, string minute)
    {
        using var folder = new Folder()
            .Write("e.csv", $"Date;Heure;Service;Libellé\n{day};{time};DMP;Formation\n")
            .Source("planned-event", "e.csv")
            .Load();
        folder
            .Query("SELECT planned_on, planned_minute, service, reject FROM raw.planned_event")
            .ShouldHaveSingleItem()
            .ShouldEndWith($"|{minute}|dmp|");
    }

    [Fact]
    public void What_can_not_be_used_is_rejected_and_the_label_is_not_kept()
    {
        using var folder = new Folder()
            .Write(
                "e.csv",
                "Date;Heure;Service;Libellé\n"
                    + "31/06/2025;;DMP;A\n"
                    + ";;DMP;B\n"
                    + "20/06/2025;;Minitel;C\n"
                    + "20/06/2025;25:00;DMP;D\n"
                    + "20/06/2025;;;E\n"
                    + "20/06/2025;;MES;Formation de Mme Untel\n"
            )
            .Source("planned-event", "e.csv")
            .Load();
        folder
            .Rejections()
            .ShouldBe(
                [
                    "code service 4",
                    "date planned-on 2",
                    "malformed time 5",
                    "missing planned-on 3",
                    "missing service 6",
                ],
                ignoreOrder: true
            );
        folder
            .Query("SELECT raw.planned_event::VARCHAR FROM raw.planned_event")
            .ShouldAllBe(row => !row.Contains("Untel", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_without_service_is_told()
    {
        using var folder = new Folder()
            .Write("e.csv", "Date;Libellé\n18/05/2025;Formation\n")
            .Source("planned-event", "e.csv");
        folder.Refusal<ConfigurationException>().ShouldContain("service national concerné");
    }

    [Theory]
    [InlineData("17/05/2025 21:00", "1260")]
    [InlineData("17/05/2025 21h05", "1265")]
    [InlineData("2025-05-17T21:00:00", "1260")]
    [InlineData("2025-05-17T19:00:00Z", "1260")]
    [InlineData("2025-05-17T21:00:00+02:00", "1260")]
    [InlineData("2025-01-17T20:00:00Z", "1260")]
    [InlineData("202505172100", "1260")]
    [InlineData("2025-03-30T00:59:00Z", "119")]
    [InlineData("2025-03-30T01:00:00Z", "180")]
    [InlineData("2025-10-26T00:30:00Z", "150")]
    [InlineData("2025-10-26T01:30:00Z", "150")]
    [InlineData("2025-10-25T22:30:00Z", "30")]
    [InlineData("17/05/2025 9:05", "545")]
    [InlineData("17/05/2025", "")]
    [InlineData("17/05/2025 00:00:00", "")]
    [InlineData("17/05/2025 25:00", "")]
    public void The_minute_of_a_submission_is_that_of_the_clock_in_france(string written, string minute)
    {
        using var folder = new Folder()
            .Write("d.csv", $"Date alimentation;Statut DMP;NDA\n{written};accepted;1\n")
            .Source("dmp-submission", "d.csv")
            .Load();
        folder.Query("SELECT submitted_minute FROM raw.dmp_submission").ShouldBe([minute]);
    }
}
