using HopEn.Audit.Model.ArsEvidence;
using HopEn.Audit.Model.Tests.Report;

namespace HopEn.Audit.Model.Tests.ArsEvidence;

public sealed class EvidencePartFiguresTests
{
    private static readonly ValidatedTypes Validated = ExampleReport.Indicator("P1.O7").Types! with
    {
        ValidatedOn = new DateOnly(2025, 3, 12),
        Types =
        [
            new TypeUse("1", "Listé", 5, true),
            new TypeUse("2", "Hors liste", 2, false),
            new TypeUse("3", "Listé", 0, true),
        ],
    };

    [Fact]
    public void What_the_list_holds_and_no_file_shows_was_never_sent()
    {
        Part(Validated).ValidatedNeverSent().Single().Code.ShouldBe("3");
        Part(Validated with { ValidatedOn = null }).ValidatedNeverSent().ShouldBeEmpty();
    }

    [Fact]
    public void A_list_validates_what_it_holds_once_it_is_validated()
    {
        Validated.Validates("1").ShouldBeTrue();
        Validated.Validates("2").ShouldBeFalse();
        Validated.Validates(null).ShouldBeFalse();
        (Validated with { ValidatedOn = null }).Validates("1").ShouldBeFalse();
    }

    private static EvidencePart Part(ValidatedTypes types) =>
        new(
            ExampleReport.Read().Subject,
            [],
            ExampleReport.Indicator("P1.O7") with
            {
                Types = types,
            },
            [new SentType("1", "Listé", "dmp", 5, 5, 5), new SentType("2", "Hors liste", "dmp", 2, 2, 2)],
            [],
            new MonthlyActivity(1, 1, 1, 1)
        );
}
