using HopEn.Audit.Model;
using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Tests.French;

public sealed class VisitSentencesTests
{
    private static readonly DateOnly Day = new(2025, 4, 15);

    [Theory]
    [InlineData(
        53.0,
        62,
        "+9 points (53, puis 62 sur 100), 2 engagements tenus sur 3, dont 1 sans que l’audit le montre."
    )]
    [InlineData(
        62.0,
        61.5,
        "−0,5 point (62, puis 61,5 sur 100), 2 engagements tenus sur 3, dont 1 sans que l’audit le montre."
    )]
    [InlineData(
        62.0,
        62,
        "indice inchangé (62 sur 100), 2 engagements tenus sur 3, dont 1 sans que l’audit le montre."
    )]
    [InlineData(null, 62, "2 engagements tenus sur 3, dont 1 sans que l’audit le montre.")]
    public void The_headline_tells_the_move_of_the_index_and_what_was_kept(
        double? before,
        double after,
        string expected
    ) =>
        Headline(
                before,
                after,
                CommitmentState.Kept,
                CommitmentState.Told,
                CommitmentState.Late,
                CommitmentState.NotConcerned
            )
            .ShouldBe($"Depuis la visite du 15/04/2025\u202f: {expected}");

    [Fact]
    public void Words_agree_with_their_number()
    {
        Headline(null, 62, CommitmentState.Kept).ShouldEndWith(": 1 engagement tenu sur 1.");
        Headline(null, 62, CommitmentState.Told)
            .ShouldEndWith(": 1 engagement tenu sur 1, sans que l’audit le montre.");
        Headline(null, 62, CommitmentState.Late, CommitmentState.Open).ShouldEndWith(": 0 engagement tenu sur 2.");
        Headline(null, 62).ShouldEndWith(": aucun engagement.");
        Headline(null, 62, CommitmentState.NotConcerned).ShouldEndWith(": plus aucun engagement en cause.");
        VisitSentences
            .Pending([
                Commitment(CommitmentState.Unknown),
                Commitment(CommitmentState.Unknown),
                Commitment(CommitmentState.Open),
                Commitment(CommitmentState.Kept),
            ])
            .ShouldBe("1 en cours, 2 non vérifiables.");
        VisitSentences.Pending([Commitment(CommitmentState.Kept)]).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_done_and_not_shown_is_told_so() =>
        VisitSentences
            .Progress(
                Commitment(CommitmentState.Late) with
                {
                    RuleId = RuleId.Parse("r"),
                    RateBefore = Rate.From(0.583m),
                    RateAfter = Rate.From(0.661m),
                    Expected = Rate.From(0.7m),
                    Done = new DateOnly(2025, 6, 12),
                }
            )
            .ShouldBe(
                "58,3\u202f% à la visite, 66,1\u202f% aujourd’hui, 70\u202f% convenus. Dit fait le 12/06/2025\u202f: l’audit ne le montre pas."
            );

    [Fact]
    public void Without_an_earlier_visit_there_is_no_headline() =>
        VisitSentences.Headline(Example.Report with { Visits = null }).ShouldBeEmpty();

    private static string Headline(double? before, double after, params CommitmentState[] states) =>
        VisitSentences.Headline(
            Example.Report with
            {
                Score = Example.Report.Score with { Value = (decimal)after, Uncapped = (decimal)after },
                Visits = new VisitSection(
                    new PastVisit(Day, (decimal?)before, [], [.. states.Select(Commitment)]),
                    [],
                    []
                ),
            }
        );

    private static CommitmentResult Commitment(CommitmentState state) =>
        new()
        {
            AgreedOn = Day,
            Text = "Texte",
            Owner = "DSI",
            State = state,
        };
}
