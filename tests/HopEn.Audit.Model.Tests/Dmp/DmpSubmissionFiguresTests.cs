using HopEn.Audit.Model.Tests.Report;

namespace HopEn.Audit.Model.Tests.Dmp;

public sealed class DmpSubmissionFiguresTests
{
    private static readonly DmpSubmissions Feeding = ExampleReport.Read().Feeding!;

    [Fact]
    public void A_family_has_the_rate_of_the_documents_that_are_in_the_DMP_and_a_gap_of_the_others()
    {
        var family = Feeding.Families[0] with { Documents = 80, Fed = 60 };
        family.Rate().ShouldBe(0.75m);
        family.NotFed().ShouldBe(20);
    }

    [Fact]
    public void Feeds_refused_are_added_up_whatever_their_code()
    {
        var rejected = (
            Feeding with
            {
                Rejections =
                [
                    new SubmissionRejection("IDENTITE", 5, 3),
                    new SubmissionRejection("DELAI", 4, 2),
                    new SubmissionRejection("TRAITS", 1, 0),
                    new SubmissionRejection(null, 2, 1),
                ],
            }
        ).Rejected();
        rejected.ShouldBe(new SubmissionRejectionTotal(12, 6));
    }

    [Theory]
    [InlineData("stay", 10, 6, 4, 0.4)]
    [InlineData("encounter", 10, 6, 3, 0.5)]
    [InlineData("encounter", 10, 0, 0, null)]
    public void An_encounter_without_document_counts_where_it_should_have_one(
        string kind,
        int encounters,
        int described,
        int fed,
        double? rate
    )
    {
        var stays = new StayFeeding(kind, encounters, described, fed);
        stays.Rate().ShouldBe((decimal?)rate);
        stays.Bare().ShouldBe(encounters - described);
    }
}
