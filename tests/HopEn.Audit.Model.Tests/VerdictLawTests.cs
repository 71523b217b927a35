using CsCheck;

namespace HopEn.Audit.Model.Tests;

public sealed class VerdictLawTests
{
    private static readonly Gen<Verdict> Any = Pick(Enum.GetValues<Verdict>());

    [Fact]
    public void Combining_is_associative_commutative_and_idempotent() =>
        Gen.Select(Any, Any, Any)
            .Sample(
                (a, b, c) =>
                {
                    VerdictLaw
                        .Combine(a, VerdictLaw.Combine(b, c))
                        .ShouldBe(VerdictLaw.Combine(VerdictLaw.Combine(a, b), c));
                    VerdictLaw.Combine(a, b).ShouldBe(VerdictLaw.Combine(b, a));
                    VerdictLaw.Combine(a, a).ShouldBe(a);
                }
            );

    [Fact]
    public void What_does_not_apply_changes_nothing() =>
        Any.Sample(a => VerdictLaw.Combine(a, Verdict.NotApplicable).ShouldBe(a));

    [Fact]
    public void Combining_nothing_is_never_a_success() => VerdictLaw.Combine([]).ShouldBe(Verdict.NotAssessable);

    [Fact]
    public void Every_verdict_has_its_own_rank() =>
        Enum.GetValues<Verdict>().Select(VerdictLaw.Rank).Distinct().Count().ShouldBe(Enum.GetValues<Verdict>().Length);

    [Fact]
    public void An_unknown_verdict_throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => VerdictLaw.Combine((Verdict)99, Verdict.Compliant));
        Should.Throw<ArgumentOutOfRangeException>(() => VerdictLaw.IsCovered((Verdict)99));
    }

    [Theory]
    [InlineData(0.70, 0.70, 0, Verdict.Compliant)]
    [InlineData(0.698, 0.70, 0, Verdict.NonCompliant)]
    [InlineData(0.698, 0.70, 0.05, Verdict.Reservation)]
    [InlineData(0.649, 0.70, 0.05, Verdict.NonCompliant)]
    public void A_rate_is_judged_against_its_target(double rate, double target, double tolerance, Verdict expected) =>
        VerdictLaw.OfRate((decimal)rate, (decimal)target, (decimal)tolerance).ShouldBe(expected);

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Theory]
    [InlineData(0.72, 0.9, Verdict.Compliant)]
    [InlineData(0.6, 0.78, Verdict.Reservation)]
    [InlineData(0.4, 0.52, Verdict.NonCompliant)]
    [InlineData(0.6, null, Verdict.NonCompliant)]
    [InlineData(0.72, null, Verdict.Compliant)]
    public void A_rate_told_raw_and_weighted_is_settled_only_where_both_agree(
        double raw,
        double? weighted,
        Verdict expected
    ) => VerdictLaw.OfBoth((decimal)raw, (decimal?)weighted, 0.7m, 0).ShouldBe(expected);
}
