namespace HopEn.Audit.Model.Tests.Report;

public sealed class SourceFiguresTests
{
    private static readonly SourceInfo Source = ExampleReport.Read().Sources[0];

    [Fact]
    public void Records_rejected_and_records_of_others_are_left_out() =>
        (Source with { Rejected = 3, OutOfScope = 4 }).LeftOut().ShouldBe(7);

    [Fact]
    public void Files_of_a_kind_are_added_up_and_dated_by_the_latest()
    {
        SourceInfo[] sources =
        [
            Of("mailbox", 10, 1, null),
            Of("encounter", 100, 2, new DateOnly(2025, 7, 31)),
            Of("encounter", 50, 3, new DateOnly(2025, 6, 30)),
        ];
        sources
            .ByKind()
            .ShouldBe([
                new SourceTotal("mailbox", "mailbox", 1, 10, 1, null),
                new SourceTotal("encounter", "encounter", 2, 150, 5, new DateOnly(2025, 7, 31)),
            ]);
    }

    private static SourceInfo Of(string kind, long rows, long rejected, DateOnly? date) =>
        Source with
        {
            Kind = kind,
            Label = kind,
            Rows = rows,
            Rejected = rejected,
            OutOfScope = 0,
            Date = date,
        };
}
