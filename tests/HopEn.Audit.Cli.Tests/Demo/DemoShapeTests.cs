using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Demo;

public sealed class DemoShapeTests
{
    [Fact]
    public void The_demonstration_tells_a_story_worth_reading()
    {
        using var demo = new DemoAudit(encounters: 20000);
        var report = demo.Run(20);
        var qualification = report.Rules.Single(rule => rule.Id == "ins-qualification");
        ((decimal)qualification.Outcome.Rate!).ShouldBeInRange(0.75m, 0.92m);
        var sites = qualification
            .Evidence.Series.Where(point => point.Site is not null && point.Month is null)
            .Select(point => (decimal)point.Numerator / point.Denominator)
            .Order()
            .ToArray();
        (sites[1] - sites[0]).ShouldBeGreaterThan(0.05m);
        var months = qualification
            .Evidence.Series.Where(point => point.Site is null && point.Month is not null)
            .OrderBy(point => point.Month)
            .ToArray();
        months.Length.ShouldBe(7);
        ((decimal)months[6].Numerator / months[6].Denominator).ShouldBeGreaterThan(
            (decimal)months[0].Numerator / months[0].Denominator
        );
        report.Score.Grade.ShouldBe(Grade.NotReady);
        report
            .Waivers.Select(waiver => waiver.State)
            .ShouldBe([WaiverState.Applied, WaiverState.Expired, WaiverState.NotNeeded], ignoreOrder: true);
    }
}
