using HopEn.Audit.Model;
using Xunit;

namespace HopEn.Audit.Model.Tests;

public sealed class ParisTimeTests
{
    [Fact]
    public void TheNameWindowsGivesIsTheSameZone()
    {
        var windows = TimeZoneInfo.FindSystemTimeZoneById(ParisTime.WindowsName);
        for (var moment = new DateTime(2024, 1, 1, 0, 30, 0, DateTimeKind.Utc); moment.Year < 2028; moment = moment.AddHours(1))
        {
            Assert.Equal(ParisTime.Zone.GetUtcOffset(moment), windows.GetUtcOffset(moment));
        }
    }

    [Fact]
    public void AnHourThatHappensTwiceMayBeEitherInstant()
    {
        var (first, last) = ParisTime.Instants(new DateTime(2025, 10, 26, 2, 30, 0));
        Assert.Equal(TimeSpan.FromHours(1), last - first);
        Assert.Equal(new DateTimeOffset(2025, 10, 26, 0, 30, 0, TimeSpan.Zero), first);
    }
}
