namespace HopEn.Audit.Sources.Tests.Tables.Moments;

public sealed class MomentColumnTests
{
    [Theory]
    [InlineData("1749888900,1750000000", "2025-06-14 615,2025-06-15 1026")]
    [InlineData("1749888900000,1750000000000", "2025-06-14 615,2025-06-15 1026")]
    [InlineData("1749888900000000,1750000000000000", "2025-06-14 615,2025-06-15 1026")]
    [InlineData("1749888900.25,1750000000", "2025-06-14 615,2025-06-15 1026")]
    [InlineData("1749888900,14/06/2025 10:15", "2025-06-14 615,2025-06-14 615")]
    public void A_count_of_seconds_is_a_moment_when_the_column_agrees(string cells, string expected) =>
        MomentFile.Read(cells.Split(',')).ShouldBe(expected.Split(','));

    [Theory]
    [InlineData("1749888900,9749888900")]
    [InlineData("1749888900,0612345678")]
    [InlineData("1749888900000,174988890")]
    public void A_count_that_others_contradict_is_rejected(string cells) =>
        MomentFile.Read(cells.Split(','))[cells.Split(',')[0].Length == 10 ? 0 : 1].ShouldBe("- -");

    [Fact]
    public void A_zero_lost_before_the_day_is_given_back_when_the_column_agrees() =>
        MomentFile
            .Read(["1072025", "14072025", "9072025", "1112025"])
            .ShouldBe(["2025-07-01 -", "2025-07-14 -", "2025-07-09 -", "2025-11-01 -"]);

    [Theory]
    [InlineData("1072025", "9072025")]
    [InlineData("1072025", "20250714")]
    [InlineData("1072025", "14072025", "9992025")]
    public void A_zero_that_nothing_proves_lost_is_not_given_back(params string[] cells) =>
        MomentFile.Read(cells)[0].ShouldBe("- -");

    [Fact]
    public void Days_and_hours_in_ten_digits_are_no_seconds() =>
        MomentFile.Read(["2025061410", "2025061500"]).ShouldBe(["2025-06-14 600", "2025-06-15 -"]);

    [Fact]
    public void Other_moments_of_the_file_are_what_they_were() =>
        MomentFile
            .Read(["14/06/2025 10:15", "3 juin 2025", "2025-06-14", "n’importe quoi", "14/06/2025 10h15"])
            .ShouldBe(["2025-06-14 615", "2025-06-03 -", "2025-06-14 -", "- -", "2025-06-14 615"]);
}
