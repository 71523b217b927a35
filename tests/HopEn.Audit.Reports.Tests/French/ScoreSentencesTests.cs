using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Tests.French;

public sealed class ScoreSentencesTests
{
    private static readonly ScoreCard Free = Example.Report.Score with
    {
        Value = 83.2m,
        Uncapped = 83.2m,
        Floor = 71,
        Ceiling = 88.4m,
        Coverage = 0.9m,
        BlockedBy = [],
    };

    private static readonly ScoreCard Blocked = Free with
    {
        Value = 49,
        Uncapped = 62.3m,
        Floor = 49,
        Ceiling = 49,
        BlockedBy = [RuleId.Parse("a"), RuleId.Parse("b")],
    };

    [Fact]
    public void A_score_is_told_with_its_range_and_its_coverage() =>
        ScoreSentences
            .Whole(Free)
            .ShouldBe("83,2 sur 100, entre 71 et 88,4 selon ce qui n’est pas évalué\u202f; couverture 90,0\u202f%");

    [Fact]
    public void What_blocks_caps_it_and_is_said_to() =>
        ScoreSentences
            .Whole(Blocked)
            .ShouldBe("62,3, plafonné à 49\u202f: 2 défauts bloquants\u202f; couverture 90,0\u202f%");

    [Fact]
    public void What_is_lower_than_the_cap_is_told_as_it_is() =>
        ScoreSentences.Index(Blocked with { Value = 30, Uncapped = 30 }).ShouldBe("30 sur 100");

    [Fact]
    public void Without_a_score_the_coverage_says_why() =>
        ScoreSentences
            .Whole(Free with { Value = null, Uncapped = null, Coverage = 0.4m })
            .ShouldBe("pas de score (couverture 40,0\u202f%, 60\u202f% nécessaires)");

    [Theory]
    [InlineData(0, 0.2, "sans tolérance, barème 20 points")]
    [InlineData(0.005, 0.1, "tolérance 0,5 point, barème 10 points")]
    public void A_scale_is_told_in_points(double tolerance, double span, string told) =>
        ScoreSentences
            .Scale(
                Example.Report.Rules[0].Outcome with
                {
                    Tolerance = (decimal)tolerance,
                },
                new ResultScore { Weight = 5, Span = (decimal)span }
            )
            .ShouldBe(told);
}
