using HopEn.Audit.Model.Tests.Report;

namespace HopEn.Audit.Model.Tests.Outages;

public sealed class SubmissionMonthFiguresTests
{
    private static readonly SubmissionMonth Month = new(
        Model.Month.Parse("2025-05"),
        [
            new SubmissionDay(new DateOnly(2025, 5, 16), 10, 1),
            new SubmissionDay(new DateOnly(2025, 5, 17), 8, 2),
            new SubmissionDay(new DateOnly(2025, 5, 18), 4, 3),
            new SubmissionDay(new DateOnly(2025, 5, 19), 20, 0),
        ]
    );

    [Fact]
    public void A_month_adds_up_its_days() => Month.Total().ShouldBe(new SubmissionTotal(42, 6));

    [Fact]
    public void The_days_that_an_interruption_may_touch_are_added_up_apart()
    {
        var window = new OutageWindow(
            OutageMoment.Exactly(ParisTime.At(new DateOnly(2025, 5, 17), new TimeOnly(21, 0))),
            OutageMoment.Exactly(ParisTime.At(new DateOnly(2025, 5, 18), new TimeOnly(13, 0)))
        );
        var outage = ExampleReport.Read().Outages.InPeriod[0].Outage with
        {
            ServiceName = "DMP",
            When = new OutageTime("essai", [new OutageReading("plain", [window], string.Empty)], null, []),
        };
        Month.During([outage, outage]).ShouldBe(new SubmissionTotal(12, 5));
        Month.Days.Select(day => string.Join(',', day.Outages([outage, outage]))).ShouldBe(["", "DMP", "DMP", ""]);
        Month.During([]).ShouldBe(new SubmissionTotal(0, 0));
    }

    [Fact]
    public void A_month_is_touched_by_the_interruptions_that_take_hours_of_it()
    {
        var section = ExampleReport.Read().Outages;
        var finding = section.InPeriod[0];
        var (may, june) = (
            WithImpact(finding, Model.Month.Parse("2025-05")),
            WithImpact(finding, Model.Month.Parse("2025-06"))
        );
        (section with { InPeriod = [may, june] }).Touching(Month).ShouldBe([may.Outage]);
    }

    private static OutageFinding WithImpact(OutageFinding finding, Model.Month month) =>
        finding with
        {
            Outage = finding.Outage with { Impacts = [finding.Outage.Impacts[0] with { Month = month }] },
        };
}
