using CsCheck;

namespace HopEn.Audit.Model.Tests.Score;

public sealed class ScoreArithmeticTests
{
    private static readonly Gen<ScoredRule> AnyRule = Gen.Select(
        Gen.Int[0, 999],
        Pick("a", "b"),
        Pick(Enum.GetValues<Severity>()),
        Pick(RuleKind.Ratio, RuleKind.Attestation),
        Pick(Enum.GetValues<Verdict>().Where(v => v != Verdict.Waived).ToArray()),
        Gen.Int[0, 20],
        Gen.Int[0, 100],
        (id, category, severity, kind, verdict, weight, rate) =>
            new ScoredRule
            {
                Id = RuleId.Parse($"r{id}"),
                Category = category,
                Severity = severity,
                Kind = kind,
                RawVerdict = verdict,
                IsWaived = false,
                Blocks = false,
                Weight = weight,
                // A failure lies under its tolerated rate.
                Rate = Rate.From(verdict == Verdict.NonCompliant ? rate / 100m * 0.84m : rate / 100m),
                Target = Rate.From(0.9m),
                Tolerance = 0.05m,
                Span = 0.2m,
            }
    );

    private static readonly Gen<ScoredRule[]> AnyRules = AnyRule
        .Array[1, 12]
        .Select(rules => rules.DistinctBy(rule => rule.Id).ToArray());

    [Fact]
    public void The_value_stands_between_floor_and_ceiling() =>
        AnyRules.Sample(rules =>
        {
            var totals = ScoreArithmetic.Totals(rules);
            totals.Floor.ShouldBeInRange(0, 100);
            totals.Ceiling.ShouldBeInRange(totals.Floor, 100);
            if (totals.Covered > 0)
                (totals.Earned / totals.Covered * 100).ShouldBeInRange(
                    totals.Floor - 0.0001m,
                    totals.Ceiling + 0.0001m
                );
            totals.Coverage.ShouldBeInRange(0, 1);
        });

    [Fact]
    public void A_better_rate_never_lowers_the_score() =>
        Gen.Select(AnyRules, Gen.Int[0, 100])
            .Sample(
                (rules, rate) =>
                {
                    var index = Array.FindIndex(rules, rule => rule.RawVerdict == Verdict.NonCompliant);
                    if (index < 0)
                        return;
                    var better = rules.ToArray();
                    better[index] = rules[index] with
                    {
                        Rate = Rate.From(Math.Max(rules[index].Rate!.Value, rate / 100m * 0.84m)),
                    };
                    ScoreArithmetic
                        .Totals(better)
                        .Earned.ShouldBeGreaterThanOrEqualTo(ScoreArithmetic.Totals(rules).Earned);
                }
            );

    [Fact]
    public void Correcting_everything_earns_exactly_the_gains() =>
        AnyRules.Sample(rules =>
        {
            var totals = ScoreArithmetic.Totals(rules);
            if (totals.Covered == 0)
                return;
            var weights = ScoreArithmetic.Weights(rules);
            var gains = rules
                .Where(rule => rule.RawVerdict != Verdict.NotApplicable)
                .Sum(rule => ScoreArithmetic.Gain(rule, totals, weights[rule.Id]));
            (totals.Earned / totals.Covered * 100 + gains).ShouldBe(100, 0.001m);
        });

    // What a gain promises is what the arithmetic gives once the fault is mended: of one rule, and of several together.
    [Fact]
    public void Mending_faults_gives_what_their_gains_promised() =>
        Gen.Select(AnyRules, Gen.Bool.Array[12])
            .Sample(
                (rules, mended) =>
                {
                    var totals = ScoreArithmetic.Totals(rules);
                    if (totals.Covered == 0)
                        return;
                    var weights = ScoreArithmetic.Weights(rules);
                    var chosen = rules.Where((rule, i) => mended[i] && VerdictLaw.IsCovered(rule.RawVerdict)).ToArray();
                    var promised = chosen.Sum(rule => ScoreArithmetic.Gain(rule, totals, weights[rule.Id]));
                    var after = ScoreArithmetic.Totals([
                        .. rules.Select(rule => chosen.Contains(rule) ? Mended(rule) : rule),
                    ]);
                    (totals.Earned / totals.Covered * 100 + promised).ShouldBe(
                        after.Earned / after.Covered * 100,
                        0.0001m
                    );
                }
            );

    [Fact]
    public void Attestations_weigh_at_most_a_fifth_of_their_category() =>
        AnyRules.Sample(rules =>
        {
            var weights = ScoreArithmetic.Weights(rules);
            foreach (var category in rules.GroupBy(rule => rule.Category))
            {
                var attested = category.Where(rule => rule.Kind == RuleKind.Attestation).Sum(rule => weights[rule.Id]);
                (attested * 5).ShouldBeLessThanOrEqualTo(category.Sum(rule => weights[rule.Id]) + 0.0001m);
            }
        });

    [Fact]
    public void Counts_per_verdict_add_up_to_the_rules() =>
        AnyRules.Sample(rules =>
            ScoreArithmetic
                .Card(rules, [.. rules.Select(rule => rule.RawVerdict)], null, [])
                .Counts.Sum(count => count.Count)
                .ShouldBe(rules.Length)
        );

    [Fact]
    public void A_rate_just_under_its_target_is_worth_nearly_half() =>
        ScoreArithmetic
            .EarnedShare(Rule("a", Verdict.NonCompliant, rate: 0.698m, target: 0.70m))!
            .Value.ShouldBe(0.495m);

    [Theory]
    [InlineData(0.9949, 0.4995)]
    [InlineData(0.945, 0.25)]
    [InlineData(0.895, 0)]
    [InlineData(0.3, 0)]
    [InlineData(0, 0)]
    public void A_failure_falls_from_half_to_nothing_over_the_span(double rate, double share) =>
        ScoreArithmetic
            .EarnedShare(Rule("a", Verdict.NonCompliant, rate: (decimal)rate) with { Tolerance = 0.005m, Span = 0.1m })!
            .Value.ShouldBe((decimal)share);

    [Fact]
    public void Four_faults_in_ten_thousand_are_a_reservation_worth_nine_tenths()
    {
        VerdictLaw.OfRate(9996m / 10000, 1, 0.005m).ShouldBe(Verdict.Reservation);
        ScoreArithmetic.EarnedShare(Rule("a", Verdict.Reservation, rate: 0.9996m)).ShouldBe(0.9m);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(0.97, 0.45)]
    [InlineData(0.85, 0.125)]
    [InlineData(0.2, 0)]
    public void A_declared_figure_is_worth_half_of_the_same_result_proved(double rate, double share) =>
        ScoreArithmetic
            .EarnedShare(Rule("a", Verdict.Declared, rate: (decimal)rate) with { Tolerance = 0.05m })!
            .Value.ShouldBe((decimal)share);

    [Fact]
    public void A_failure_without_rate_earns_nothing() =>
        ScoreArithmetic.EarnedShare(Rule("a", Verdict.NonCompliant) with { Rate = null }).ShouldBe(0);

    [Fact]
    public void Below_sixty_percent_of_coverage_there_is_no_number()
    {
        var card = Card(Rule("a", Verdict.Compliant, weight: 5), Rule("b", Verdict.NotAssessable, weight: 5));
        card.Value.ShouldBeNull();
        card.WithheldBecause.ShouldBe([AuditMessage.Sentence("il manque un fichier")]);
        card.Grade.ShouldBe(Grade.Undetermined);
        (card.Floor, card.Ceiling).ShouldBe((50, 100));
    }

    [Fact]
    public void Nothing_evaluated_is_never_a_success() =>
        Card(Rule("a", Verdict.NotApplicable)).Grade.ShouldBe(Grade.Undetermined);

    [Fact]
    public void A_blocking_failure_caps_the_grade_whatever_the_score()
    {
        var card = Card(
            Rule("a", Verdict.Compliant, weight: 99),
            Rule("b", Verdict.NonCompliant, weight: 1) with
            {
                Blocks = true,
            }
        );
        card.Grade.ShouldBe(Grade.NotReady);
        card.Uncapped!.Value.ShouldBeGreaterThan(98);
        (card.Floor, card.Value, card.Ceiling).ShouldBe((49, 49, 49));
        card.IsCapped.ShouldBeTrue();
    }

    [Fact]
    public void A_blocking_failure_raises_no_score_that_is_lower()
    {
        var card = Card(
            Rule("a", Verdict.Compliant, weight: 3),
            Rule("b", Verdict.NonCompliant, weight: 7, rate: 0) with
            {
                Blocks = true,
            }
        );
        (card.Value, card.Uncapped, card.IsCapped).ShouldBe((30m, 30m, false));
    }

    [Fact]
    public void What_is_not_evaluated_never_lifts_the_cap()
    {
        var card = Card(
            Rule("a", Verdict.Compliant, weight: 40),
            Rule("b", Verdict.NonCompliant, weight: 30, rate: 0) with
            {
                Blocks = true,
            },
            Rule("c", Verdict.NotAssessable, weight: 30)
        );
        (card.Floor, card.Value, card.Ceiling, card.Uncapped).ShouldBe((40m, 49m, 49m, 57.1m));
    }

    [Fact]
    public void Scores_of_two_laws_have_no_difference()
    {
        var now = Card(Rule("a", Verdict.Compliant));
        (now with { Law = ScoreLaw.Proportional }).PointsTo(now).ShouldBeNull();
        now.PointsTo(now).ShouldBe(0);
        (now with { Value = 49, Uncapped = 60 }).PointsTo(now).ShouldBe(40);
    }

    [Fact]
    public void A_waiver_lifts_the_block_without_earning_a_point()
    {
        var blocking = Rule("b", Verdict.NonCompliant, weight: 1, rate: 0) with { Blocks = true };
        var waived = Card(Rule("a", Verdict.Compliant, weight: 99), blocking with { IsWaived = true });
        waived.Grade.ShouldBe(Grade.ReadyWithWaivers);
        waived.WaivedFailures.ShouldBe(1);
        waived.Value.ShouldBe(Card(Rule("a", Verdict.Compliant, weight: 99), blocking).Uncapped);
    }

    [Fact]
    public void A_broken_blocking_rule_withholds_the_score()
    {
        var card = Card(
            Rule("a", Verdict.Compliant, weight: 99),
            Rule("b", Verdict.Error) with
            {
                Severity = Severity.Blocking,
            }
        );
        card.Value.ShouldBeNull();
        card.Grade.ShouldBe(Grade.Undetermined);
    }

    [Fact]
    public void A_score_under_the_bar_is_not_ready() =>
        ScoreArithmetic
            .Card([Rule("a", Verdict.NonCompliant, rate: 0.5m, target: 1)], [Verdict.NonCompliant], 60, [])
            .Grade.ShouldBe(Grade.NotReady);

    [Fact]
    public void Points_are_never_rounded_up_nor_lost_to_a_division()
    {
        ScoreArithmetic.Rounded(69.99m).ShouldBe(69.9m);
        ScoreArithmetic.Rounded(69.9999999999999999m).ShouldBe(70m);
    }

    [Fact]
    public void What_is_declared_is_worth_less_than_what_is_proved() =>
        ScoreArithmetic
            .EarnedShare(Rule("a", Verdict.Declared, rate: 1))!
            .Value.ShouldBeLessThan(ScoreArithmetic.EarnedShare(Rule("a", Verdict.Compliant))!.Value);

    private static ScoreCard Card(params ScoredRule[] rules) =>
        ScoreArithmetic.Card(
            rules,
            [.. rules.Select(rule => rule.IsWaived ? Verdict.Waived : rule.RawVerdict)],
            null,
            [AuditMessage.Sentence("il manque un fichier")]
        );

    private static ScoredRule Rule(
        string id,
        Verdict verdict,
        decimal weight = 5,
        decimal rate = 0.5m,
        decimal target = 1
    ) =>
        new()
        {
            Id = RuleId.Parse(id),
            Category = "c",
            Severity = Severity.Major,
            Kind = RuleKind.Ratio,
            RawVerdict = verdict,
            IsWaived = false,
            Blocks = false,
            Weight = weight,
            Rate = Rate.From(rate),
            Target = Rate.From(target),
            Tolerance = 0,
            Span = 0.2m,
        };

    private static ScoredRule Mended(ScoredRule rule) =>
        rule with
        {
            RawVerdict = Verdict.Compliant,
            Rate = Rate.From(1),
            IsReserved = false,
        };

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
