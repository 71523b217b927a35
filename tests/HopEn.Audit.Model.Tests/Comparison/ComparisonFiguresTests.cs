namespace HopEn.Audit.Model.Tests.Comparison;

public sealed class ComparisonFiguresTests
{
    [Fact]
    public void Two_figures_are_points_apart()
    {
        var change = new IndicatorChange(
            "hopen-2/P1.O7",
            RuleId.Parse("rule"),
            new IndicatorFigure(Month.Parse("2025-06"), 612, 1000, null),
            new IndicatorFigure(Month.Parse("2025-07"), 634, 1000, null),
            [],
            []
        );
        change.Points().ShouldBe(2.2m);
        (change with { Before = null }).Points().ShouldBeNull();
    }
}
