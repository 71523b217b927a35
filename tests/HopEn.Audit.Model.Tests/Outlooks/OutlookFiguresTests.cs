using HopEn.Audit.Model.Tests.Report;

namespace HopEn.Audit.Model.Tests.Outlooks;

public sealed class OutlookFiguresTests
{
    private static readonly Outlook Outlook = ExampleReport.Indicator("P1.O7").Outlook!;

    [Fact]
    public void The_trend_gains_points_to_one_decimal()
    {
        (Outlook with { TrendPerMonth = 0.00834m }).TrendPoints().ShouldBe(0.8m);
        (Outlook with { TrendPerMonth = null }).TrendPoints().ShouldBeNull();
    }

    [Fact]
    public void The_goal_is_shown_to_a_tenth_of_a_point()
    {
        (Outlook with { Goal = 0.636364m }).GoalShown().ShouldBe(0.636m);
        (Outlook with { Goal = null }).GoalShown().ShouldBeNull();
    }
}
