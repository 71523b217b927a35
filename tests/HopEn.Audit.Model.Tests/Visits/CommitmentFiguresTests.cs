using HopEn.Audit.Model.Tests.Report;

namespace HopEn.Audit.Model.Tests.Visits;

public sealed class CommitmentFiguresTests
{
    private static readonly CommitmentResult[] Commitments = Of(
        CommitmentState.Late,
        CommitmentState.Kept,
        CommitmentState.Told,
        CommitmentState.Unknown,
        CommitmentState.NotConcerned,
        CommitmentState.Unknown
    );

    [Fact]
    public void Those_that_no_longer_concern_the_establishment_are_left_out_of_the_tally() =>
        Commitments.Tally().ShouldBe(new CommitmentTally(Concerned: 5, Kept: 2, Told: 1));

    [Fact]
    public void Those_that_are_not_kept_are_counted_by_state() =>
        Commitments
            .CountUnsettled()
            .ShouldBe([(CommitmentState.Late, 1), (CommitmentState.Unknown, 2), (CommitmentState.NotConcerned, 1)]);

    [Theory]
    [InlineData("53.26", "62.04", "8.7")]
    [InlineData("62.04", "61.96", "0")]
    [InlineData(null, "62", null)]
    [InlineData("62", null, null)]
    public void Points_are_gained_between_the_scores_as_they_are_shown(string? before, string? after, string? gained) =>
        new PastVisit(new DateOnly(2025, 5, 20), Number(before), [], [])
            .PointsGained(ExampleReport.Read().Score with { Value = Number(after), Uncapped = Number(after) })
            .ShouldBe(Number(gained));

    // Both would be shown as 49: the cap would hide the way that was made.
    [Fact]
    public void What_a_cap_hides_is_gained_all_the_same() =>
        (new PastVisit(new DateOnly(2025, 5, 20), 49, [], []) with { UncappedBefore = 52.1m })
            .PointsGained(ExampleReport.Read().Score with { Value = 49, Uncapped = 58.7m })
            .ShouldBe(6.6m);

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static CommitmentResult[] Of(params CommitmentState[] states) =>
        [
            .. states.Select(state => new CommitmentResult
            {
                AgreedOn = new DateOnly(2025, 5, 20),
                Text = "Rattacher la BAL",
                Owner = "DSI",
                State = state,
            }),
        ];
}
