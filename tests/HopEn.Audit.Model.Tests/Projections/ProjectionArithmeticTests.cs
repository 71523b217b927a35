using CsCheck;

namespace HopEn.Audit.Model.Tests.Projections;

/// <summary>Every expected figure is worked out by hand in the test that gives it.</summary>
public sealed class ProjectionArithmeticTests
{
    private static readonly ReportPeriod Period = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31));

    [Fact]
    public void The_need_is_spread_evenly_over_the_months_left_and_the_last_month_reaches_the_target()
    {
        // 70 % of 1 000 is 700; 583 are reached: 117 are missing; from April to July there are 3 months; 117 / 3 = 39.
        var outlook = Of("2025-04", 583, 1000, 0.7m)!;
        (
            $"{outlook.Horizon}",
            outlook.IsNextPeriod,
            outlook.MonthsLeft,
            outlook.Lacking,
            outlook.MorePerMonth
        ).ShouldBe(("2025-07", false, 3, 117L, 39L));
        outlook
            .Points.Where(point => point.Needed is not null)
            .Select(point => $"{point.Month} {point.Needed}")
            .ShouldBe(["2025-05 0.622", "2025-06 0.661", "2025-07 0.7"]);
    }

    [Fact]
    public void A_need_that_does_not_divide_is_rounded_up()
    {
        // 50 % of 9 is 4.5, hence 5; 1 is reached: 4 are missing, over 3 months: 2 each.
        var outlook = Of("2025-04", 1, 9, 0.5m)!;
        (outlook.Lacking, outlook.MorePerMonth).ShouldBe((4L, 2L));
        outlook.Points[^1].Needed.ShouldBe(0.555556m);
    }

    [Fact]
    public void When_the_retained_month_ends_the_period_the_next_period_of_the_same_length_is_the_horizon()
    {
        // January to July is seven months: July 2025 + 7 is February 2026.
        var outlook = Of("2025-07", 583, 1000, 0.7m)!;
        ($"{outlook.Horizon}", outlook.IsNextPeriod, outlook.MonthsLeft, outlook.MorePerMonth).ShouldBe(
            ("2026-02", true, 7, 17L)
        );
    }

    [Fact]
    public void Without_target_nothing_is_missing_and_the_trend_is_still_told()
    {
        var outlook = Of("2025-04", 60, 100, null, (1, 50), (2, 52), (3, 54), (4, 56))!;
        (outlook.Goal, outlook.Lacking, outlook.MorePerMonth, outlook.RemediesNeeded).ShouldBe(
            (null, null, null, null)
        );
        (outlook.TrendMonths, outlook.TrendPerMonth, outlook.TrendAtHorizon).ShouldBe((4, 0.02m, 0.62m));
    }

    [Fact]
    public void A_trend_says_the_month_in_which_it_reaches_the_target()
    {
        // 50, 52, 54, 56 %: two points a month; 56 % in April, 62 % in July, 70 % seven months after April, in November.
        Of("2025-04", 56, 100, 0.7m, (1, 50), (2, 52), (3, 54), (4, 56))!
            .TrendReaches.ShouldBe(Month.Parse("2025-11"));
        Of("2025-04", 50, 100, 0.7m, (1, 56), (2, 54), (3, 52), (4, 50))!.TrendReaches.ShouldBeNull();
    }

    [Fact]
    public void Two_months_make_no_trend_and_a_month_that_is_not_whole_does_not_count()
    {
        Of("2025-02", 56, 100, 0.7m, (1, 50), (2, 52))!.TrendPerMonth.ShouldBeNull();
        var late = ProjectionArithmetic.Of(
            month: Month.Parse("2025-03"),
            numerator: 54,
            denominator: 100,
            goal: 0.7m,
            period: new ReportPeriod(new DateOnly(2025, 1, 15), new DateOnly(2025, 7, 31)),
            months: Months((1, 50), (2, 52), (3, 54)),
            boxes: [],
            services: []
        )!;
        (late.TrendMonths, late.TrendPerMonth).ShouldBe((2, null));
    }

    [Fact]
    public void Months_after_the_retained_one_are_not_measured_yet()
    {
        var outlook = Of("2025-03", 54, 100, 0.7m, (1, 50), (2, 52), (3, 54), (4, 90))!;
        outlook
            .Points.Select(point => $"{point.Month} {point.Measured}")
            .Take(4)
            .ShouldBe(["2025-01 0.5", "2025-02 0.52", "2025-03 0.54", "2025-04 "]);
    }

    [Fact]
    public void The_largest_box_gains_most_and_the_fewest_boxes_are_counted()
    {
        // 100 patients, 40 reached, 70 % asked: 30 are missing. 25 alone give 65 %; 25 and 20 are enough.
        var outlook = ProjectionArithmetic.Of(
            month: Month.Parse("2025-04"),
            numerator: 40,
            denominator: 100,
            goal: 0.7m,
            period: Period,
            months: [],
            boxes: [new("not-sent", 15), new("no-cda", 25), new("rejected", 20)],
            services: [new("Cardiologie", [new("no-cda", 30)])]
        )!;
        outlook
            .Remedies.Select(remedy => $"{remedy.Code} {remedy.Gained} {remedy.Rate} {remedy.Reaches}")
            .ShouldBe(["no-cda 25 0.65 False", "rejected 20 0.6 False", "not-sent 15 0.55 False"]);
        outlook.RemediesNeeded.ShouldBe(2);
        outlook.Services.ShouldBe([new ProjectionService("Cardiologie", 30, 0.5m)]);
    }

    [Fact]
    public void A_target_that_is_reached_asks_for_nothing()
    {
        var outlook = Of("2025-04", 80, 100, 0.7m)!;
        (outlook.Lacking, outlook.MorePerMonth, outlook.RemediesNeeded).ShouldBe((0L, 0L, 0));
        outlook.Points.ShouldAllBe(point => point.Needed == null);
    }

    [Fact]
    public void A_weighted_goal_asks_for_no_patient_more_than_the_exact_quotient()
    {
        // 70 % of 3 × 1/3 is 0.7 patient: one patient, and never two because 1/3 × 3 is 0.9999….
        ProjectionArithmetic
            .Of(
                month: Month.Parse("2025-04"),
                numerator: 0,
                denominator: 3,
                goal: 1m / 3,
                period: Period,
                months: [],
                boxes: [],
                services: []
            )!
            .Lacking.ShouldBe(1);
    }

    [Fact]
    public void A_month_without_activity_has_no_outlook() => Of("2025-04", 0, 0, 0.7m).ShouldBeNull();

    [Fact]
    public void Following_the_path_reaches_the_target_and_one_subject_less_a_month_does_not() =>
        Gen.Select(Gen.Long[1, 5000], Gen.Int[0, 100], Gen.Int[1, 100], Gen.Int[1, 7])
            .Sample(
                (denominator, reached, goal, month) =>
                {
                    var numerator = denominator * reached / 100;
                    var outlook = Of($"2025-{month:00}", numerator, denominator, goal / 100m)!;
                    var (more, left) = (outlook.MorePerMonth!.Value, outlook.MonthsLeft);
                    (numerator + (more * left) >= denominator * goal / 100m).ShouldBeTrue();
                    if (more > 0)
                        (numerator + ((more - 1) * left) < denominator * goal / 100m).ShouldBeTrue();
                }
            );

    private static TargetProjection? Of(
        string month,
        long numerator,
        long denominator,
        decimal? goal,
        params (int Month, long Reached)[] months
    ) =>
        ProjectionArithmetic.Of(
            month: Month.Parse(month),
            numerator: numerator,
            denominator: denominator,
            goal: goal,
            period: Period,
            months: Months(months),
            boxes: [],
            services: []
        );

    private static SeriesPoint[] Months(params (int Month, long Reached)[] months) =>
        [.. months.Select(point => new SeriesPoint(Month.Parse($"2025-{point.Month:00}"), null, point.Reached, 100))];
}
