namespace HopEn.Audit.Model.Tests.Outages;

public sealed class OutageImpactFiguresTests
{
    private static readonly OutageImpact Impact = new()
    {
        Month = Month.Parse("2025-05"),
        MonthHours = 744,
        LeastHours = 10,
        MostHours = 16,
        WorkingHours = 200,
        LeastWorkingHours = 2,
        MostWorkingHours = 5,
    };

    [Fact]
    public void The_share_of_the_working_hours_is_the_most_that_may_be_lost() =>
        Impact.MostWorkingShare().ShouldBe(0.025m);

    [Fact]
    public void A_month_without_working_hours_loses_none() =>
        (Impact with { WorkingHours = 0, MostWorkingHours = 0 }).MostWorkingShare().ShouldBe(0);
}
