namespace HopEn.Audit.Model.Tests.Report;

public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData("2025-01-01", "2025-07-31", true)]
    [InlineData("2015-08-01", "2025-08-01", true)]
    [InlineData("2015-07-31", "2025-08-01", false)]
    [InlineData("0001-01-01", "2025-07-31", false)]
    [InlineData("2025-01-01", "9999-12-31", false)]
    [InlineData("2025-08-01", "2025-07-31", false)]
    public void A_period_is_of_a_few_years_that_exports_speak_of(string start, string end, bool expected) =>
        new ReportPeriod(DateOnly.Parse(start, null), DateOnly.Parse(end, null)).IsPlausible().ShouldBe(expected);
}
