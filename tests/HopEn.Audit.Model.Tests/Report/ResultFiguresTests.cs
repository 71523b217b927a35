namespace HopEn.Audit.Model.Tests.Report;

public sealed class ResultFiguresTests
{
    private static readonly ResultOutcome Outcome = ExampleReport.Read().Rules[0].Outcome with
    {
        Numerator = 27,
        Denominator = 36,
    };

    [Fact]
    public void Those_that_do_not_conform_are_the_others() => Outcome.NonConforming().ShouldBe(9);

    [Fact]
    public void The_counted_rate_is_that_of_the_subjects_whatever_weighs_them() =>
        (Outcome with { Measure = new VolumeMeasure("messages", 1, 2), Rate = Rate.From(0.5m) })
            .CountedRate()
            .ShouldBe(0.75m);

    [Fact]
    public void A_volume_has_a_rate() => new VolumeMeasure("messages", 30, 40).Rate().ShouldBe(0.75m);

    [Fact]
    public void Rules_of_an_entity_fail_as_those_of_a_report_do() =>
        new EntityResult(
            new FinessEntity(Finess.Parse("990000010"), null),
            [],
            ExampleReport.Read().Score,
            [
                new EntityFigure(RuleId.Parse("a"), Verdict.NonCompliant, 1, 2),
                new EntityFigure(RuleId.Parse("b"), Verdict.Reservation, 1, 2),
                new EntityFigure(RuleId.Parse("c"), Verdict.Error, 0, 0),
            ]
        )
            .FailingRules()
            .ShouldBe(2);
}
