using HopEn.Audit.Reports.ArsEvidence;

namespace HopEn.Audit.Reports.Tests.ArsEvidence;

public sealed class MatrixMonthTests
{
    [Theory]
    [InlineData("2025-06", "2025-06")]
    [InlineData("06/2025", "2025-06")]
    [InlineData("6/2025", "2025-06")]
    [InlineData("01/06/2025", "2025-06")]
    [InlineData("2025-06-01", "2025-06")]
    [InlineData("2025-06-01 00:00:00", "2025-06")]
    [InlineData("Juin 2025", "2025-06")]
    [InlineData("juin", "2025-06")]
    [InlineData("AOÛT 2025", "2025-08")]
    [InlineData("Février", "2025-02")]
    [InlineData("45809", "2025-06")]
    [InlineData("13/2025", null)]
    [InlineData("Total", null)]
    [InlineData("", null)]
    public void A_month_is_read_however_it_is_written(string cell, string? expected) =>
        (MatrixMonth.Read(cell, [2025])?.ToString()).ShouldBe(expected);

    [Fact]
    public void A_month_without_its_year_is_not_guessed_between_two() =>
        MatrixMonth.Read("juin", [2024, 2025]).ShouldBeNull();
}
