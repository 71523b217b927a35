namespace HopEn.Audit.Model.Tests;

public sealed class ParisTimeTests
{
    [Fact]
    public void The_name_that_windows_gives_is_the_same_zone()
    {
        var windows = TimeZoneInfo.FindSystemTimeZoneById(ParisTime.WindowsName);
        for (
            var moment = new DateTime(2024, 1, 1, 0, 30, 0, DateTimeKind.Utc);
            moment.Year < 2028;
            moment = moment.AddHours(1)
        )
        {
            windows.GetUtcOffset(moment).ShouldBe(ParisTime.Zone.GetUtcOffset(moment));
        }
    }

    [Fact]
    public void An_hour_that_happens_twice_may_be_either_instant()
    {
        var (first, last) = ParisTime.Instants(new DateTime(2025, 10, 26, 2, 30, 0));
        (last - first).ShouldBe(TimeSpan.FromHours(1));
        first.ShouldBe(new DateTimeOffset(2025, 10, 26, 0, 30, 0, TimeSpan.Zero));
    }
}
