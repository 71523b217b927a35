using HopEn.Audit.Model.Tests.Report;

namespace HopEn.Audit.Model.Tests.Projections;

public sealed class ProjectionFiguresTests
{
    private static readonly TargetProjection Sample = ExampleReport.Indicator("P1.O7").Outlook!;

    [Fact]
    public void The_trend_gains_points_to_one_decimal()
    {
        (Sample with { TrendPerMonth = 0.00834m }).TrendPoints().ShouldBe(0.8m);
        (Sample with { TrendPerMonth = null }).TrendPoints().ShouldBeNull();
    }

    [Fact]
    public void The_goal_is_shown_to_a_tenth_of_a_point()
    {
        (Sample with { Goal = 0.636364m }).GoalShown().ShouldBe(0.636m);
        (Sample with { Goal = null }).GoalShown().ShouldBeNull();
    }
}
