namespace HopEn.Audit.Model.Tests.Outages;

public sealed class OutageOverlayTests
{
    private static DateTimeOffset At(int month, int day, int hour, int minute = 0, int year = 2025) =>
        ParisTime.At(new DateOnly(year, month, day), new TimeOnly(hour, minute));

    private static OutageTime Time(params OutageWindow[] windows) =>
        new("essai", [new OutageReading("plain", windows, string.Empty)], null, []);

    private static OutageWindow Exact(DateTimeOffset start, DateTimeOffset end) =>
        new(OutageMoment.Exactly(start), OutageMoment.Exactly(end));

    [Fact]
    public void The_closure_of_may_2025_is_sixteen_hours_and_no_working_hour() =>
        OutageOverlay
            .Of(Time(Exact(At(5, 17, 21), At(5, 18, 13))))
            .ShouldBe([
                new OutageImpact
                {
                    Month = Month.Parse("2025-05"),
                    MonthHours = 744,
                    LeastHours = 16,
                    MostHours = 16,
                    WorkingHours = 190,
                    LeastWorkingHours = 0,
                    MostWorkingHours = 0,
                },
            ]);

    [Fact]
    public void A_vague_announcement_gives_bounds()
    {
        var window = new OutageWindow(
            new OutageMoment(At(5, 16, 0), At(5, 17, 0), "jour"),
            new OutageMoment(At(5, 19, 0), At(5, 20, 0), "jour")
        );
        OutageOverlay
            .Of(Time(window))
            .ShouldBe([
                new OutageImpact
                {
                    Month = Month.Parse("2025-05"),
                    MonthHours = 744,
                    LeastHours = 48,
                    MostHours = 96,
                    WorkingHours = 190,
                    LeastWorkingHours = 0,
                    MostWorkingHours = 20,
                },
            ]);
    }

    [Fact]
    public void A_told_length_counts_without_its_hour()
    {
        var window = new OutageWindow(
            new OutageMoment(At(7, 9, 0), At(7, 9, 22, 51), "jour"),
            new OutageMoment(At(7, 9, 1, 9), At(7, 10, 0), "jour"),
            TimeSpan.FromMinutes(69)
        );
        OutageOverlay
            .Of(Time(window))
            .ShouldBe([
                new OutageImpact
                {
                    Month = Month.Parse("2025-07"),
                    MonthHours = 744,
                    LeastHours = 1.15m,
                    MostHours = 1.15m,
                    WorkingHours = 220,
                    LeastWorkingHours = 0,
                    MostWorkingHours = 1.15m,
                },
            ]);
    }

    [Fact]
    public void Months_are_counted_apart_and_the_turn_of_the_year_too() =>
        OutageOverlay
            .Of(Time(Exact(At(12, 31, 20), At(1, 2, 9, year: 2026))))
            .Select(impact => ($"{impact.Month}", impact.MostHours, impact.MostWorkingHours))
            .ShouldBe([("2025-12", 4m, 0m), ("2026-01", 33m, 1m)]);

    [Fact]
    public void The_nights_when_clocks_change_have_their_real_length()
    {
        OutageOverlay
            .Of(Time(Exact(At(3, 30, 0), At(3, 30, 6))))
            .Single()
            .ShouldBe(
                new OutageImpact
                {
                    Month = Month.Parse("2025-03"),
                    MonthHours = 743,
                    LeastHours = 5,
                    MostHours = 5,
                    WorkingHours = 210,
                    LeastWorkingHours = 0,
                    MostWorkingHours = 0,
                }
            );
        OutageOverlay
            .Of(Time(Exact(At(10, 26, 0), At(10, 26, 6))))
            .Single()
            .ShouldBe(
                new OutageImpact
                {
                    Month = Month.Parse("2025-10"),
                    MonthHours = 745,
                    LeastHours = 7,
                    MostHours = 7,
                    WorkingHours = 230,
                    LeastWorkingHours = 0,
                    MostWorkingHours = 0,
                }
            );
    }

    [Fact]
    public void Without_an_end_no_proportion_is_given() =>
        OutageOverlay
            .Of(Time(new OutageWindow(OutageMoment.Exactly(At(5, 17, 21)), OutageMoment.Unknown)))
            .ShouldBeEmpty();

    [Fact]
    public void The_hours_are_those_counted_minute_by_minute()
    {
        var random = new Random(20250517);
        for (var i = 0; i < 40; i++)
        {
            var start = At(1, 1, 0).AddMinutes(random.Next(60 * 24 * 300));
            var end = start.AddMinutes(random.Next(1, 60 * 24 * 12));
            var counted = new Dictionary<Month, (int All, int Working)>();
            for (var minute = start; minute < end; minute = minute.AddMinutes(1))
            {
                var local = ParisTime.Of(minute);
                var key = Month.Of(DateOnly.FromDateTime(local.DateTime));
                var works =
                    local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                    && local.Hour is >= 8 and < 18
                    && !PublicHolidays.Contains(DateOnly.FromDateTime(local.DateTime));
                var (all, working) = counted.GetValueOrDefault(key);
                counted[key] = (all + 1, working + (works ? 1 : 0));
            }

            var impacts = OutageOverlay.Of(Time(Exact(start, end)));
            impacts.Select(impact => impact.Month).ShouldBe(counted.Keys.Order());
            foreach (var impact in impacts)
            {
                impact.MostHours.ShouldBe(Math.Round(counted[impact.Month].All / 60m, 2));
                Math.Abs(impact.MostWorkingHours - (counted[impact.Month].Working / 60m)).ShouldBeLessThan(0.1m);
                impact.LeastHours.ShouldBe(impact.MostHours);
            }
        }
    }

    [Theory]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    public void Easter_is_on_its_sunday(int year, int month, int day) =>
        PublicHolidays.Easter(year).ShouldBe(new DateOnly(year, month, day));

    [Fact]
    public void The_public_holidays_of_2025_are_the_eleven_of_the_code() =>
        Enumerable
            .Range(0, 365)
            .Select(new DateOnly(2025, 1, 1).AddDays)
            .Where(PublicHolidays.Contains)
            .Select(day => day.ToString("dd/MM", System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe([
                "01/01",
                "21/04",
                "01/05",
                "08/05",
                "29/05",
                "09/06",
                "14/07",
                "15/08",
                "01/11",
                "11/11",
                "25/12",
            ]);
}
