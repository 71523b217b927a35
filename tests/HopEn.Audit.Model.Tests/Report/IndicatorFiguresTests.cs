namespace HopEn.Audit.Model.Tests.Report;

public sealed class IndicatorFiguresTests
{
    private static readonly IndicatorResult Indicator = ExampleReport.Indicator("P1.O7") with
    {
        Numerator = 60,
        Denominator = 80,
        Uncertain = 10,
        UnmatchedMessages = 30,
        AllPatients = 320,
    };

    [Fact]
    public void The_rate_is_that_of_the_patients_counted() => Indicator.Rate().ShouldBe(0.75m);

    [Fact]
    public void What_is_not_certain_bounds_the_rate_and_never_passes_one()
    {
        Indicator.RateWithUncertain().ShouldBe(0.875m);
        Indicator.RateWithUnmatched().ShouldBe(1m);
        (Indicator with { UnmatchedMessages = 4 }).RateWithUnmatched().ShouldBe(0.8m);
    }

    [Fact]
    public void The_share_of_all_patients_is_unknown_without_patient()
    {
        Indicator.ShareOfAll().ShouldBe(0.25m);
        (Indicator with { AllPatients = 0 }).ShareOfAll().ShouldBeNull();
    }

    [Fact]
    public void Patients_are_worth_points_to_one_decimal() => Indicator.Points(9).ShouldBe(11.2m);

    [Theory]
    [InlineData(141, 0, true)]
    [InlineData(0, 0, false)]
    [InlineData(400, 120, false)]
    [InlineData(141, null, false)]
    public void A_figure_is_unsettled_when_the_weighting_carries_it_over_its_target(
        int raw,
        int? weighted,
        bool isUnsettled
    ) =>
        new ChannelFigure
        {
            Channel = "tous",
            IsHeadline = true,
            Numerator = 1,
            Denominator = 2,
            RawLacking = raw,
            WeightedLacking = weighted,
            Verdict = Verdict.Reservation,
        }
            .IsUnsettled()
            .ShouldBe(isUnsettled);

    [Fact]
    public void The_largest_boxes_come_first_and_the_others_are_added_up()
    {
        var cascade = Indicator.Cascade with
        {
            Boxes = [new CascadeBox("a", 3), new CascadeBox("b", 7), new CascadeBox("c", 1), new CascadeBox("d", 7)],
        };
        var (boxes, elsewhere) = cascade.Largest(2);
        boxes.Select(box => box.Code).ShouldBe(["b", "d"]);
        elsewhere.ShouldBe(4);
        cascade.Lost().ShouldBe(18);
    }

    [Fact]
    public void A_list_of_types_tells_what_is_sent_outside_and_what_is_never_sent()
    {
        var types = Indicator.Types! with
        {
            Types =
            [
                new TypeUse("1", "Listé et envoyé", 5, true),
                new TypeUse("2", "Hors liste", 2, false),
                new TypeUse("3", "Jamais envoyé", 0, true),
            ],
        };
        types.OutsideList().Single().Code.ShouldBe("2");
        types.NeverSent().Single().Code.ShouldBe("3");
    }
}
