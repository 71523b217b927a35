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
    public void Feeds_refused_are_added_up_and_those_of_identity_are_told_apart()
    {
        var rejected = (
            Feeding with
            {
                Rejections =
                [
                    new SubmissionRejection("904", 5, 3),
                    new SubmissionRejection("105", 4, 2),
                    new SubmissionRejection("903", 1, 0),
                    new SubmissionRejection(null, 2, 1),
                ],
            }
        ).Rejected();
        rejected.ShouldBe(new SubmissionRejectionTotal(12, 6, 6));
        rejected.IdentityShare.ShouldBe(0.5m);
    }
}
