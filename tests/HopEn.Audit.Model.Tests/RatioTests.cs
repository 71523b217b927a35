namespace HopEn.Audit.Model.Tests;

public sealed class RatioTests
{
    [Theory]
    [InlineData("0.02345", "2.3")]
    [InlineData("-0.0012", "-0.1")]
    public void A_difference_of_rates_makes_points_to_one_decimal(decimal share, decimal points) =>
        Ratio.Points(share).ShouldBe(points);

    [Fact]
    public void A_cell_never_shows_more_than_the_rate() => Ratio.RoundedDown(0.699999m).ShouldBe(0.6999m);
}
