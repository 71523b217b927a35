namespace HopEn.Audit.Model.Tests.Report;

public sealed class EvidenceReadinessTests
{
    private static readonly IndicatorResult Professional = ExampleReport.Indicator("P1.O7");
    private static readonly IndicatorResult Citizen = ExampleReport.Indicator("P1.O8");
    private static readonly DateOnly Day = new(2025, 3, 12);

    [Fact]
    public void A_validated_list_and_examples_make_a_file()
    {
        var file = Types([Listed(Day)], hasExamples: true);
        file.Lacking.ShouldBeEmpty();
        file.TypesOutsideList.ShouldBe(["Hors liste"]);
    }

    [Fact]
    public void Without_them_both_are_lacking_and_a_list_that_is_not_validated_holds_nothing_outside()
    {
        var file = Types([Listed(null)], hasExamples: false);
        file.Lacking.ShouldBe([EvidenceLack.TypeListValidation, EvidenceLack.Documents]);
        file.TypesOutsideList.ShouldBeEmpty();
    }

    [Fact]
    public void A_legal_entity_that_sends_no_type_does_not_make_the_list_of_the_dossier_lack()
    {
        var file = Types([Listed(Day), Professional with { Types = null }], hasExamples: true);
        file.Lacking.ShouldBeEmpty();
    }

    [Fact]
    public void The_figure_of_the_whole_and_those_of_its_parts_decide_the_same() =>
        Types([Listed(Day), Listed(Day)], hasExamples: false).TypesOutsideList.ShouldBe(["Hors liste"]);

    [Fact]
    public void One_validated_pathway_is_enough_and_the_others_are_named()
    {
        var pathway = Citizen.Pathways[0];
        EvidenceReadiness Of(params DateOnly?[] days) =>
            EvidenceReadiness.Of(
                "HOPEN2/P1.O8",
                [
                    Citizen with
                    {
                        Pathways =
                        [
                            .. days.Select((day, i) => pathway with { Title = $"Parcours {i}", ValidatedOn = day }),
                        ],
                    },
                ],
                hasOfficialMatrix: true,
                hasExamples: false
            );
        Of(Day, null).Lacking.ShouldBeEmpty();
        Of(Day, null).PathwaysToValidate.ShouldBe(["Parcours 1"]);
        Of(null, null).Lacking.ShouldBe([EvidenceLack.PathwayValidation]);
    }

    private static IndicatorResult Listed(DateOnly? validatedOn) =>
        Professional with
        {
            Types = Professional.Types! with
            {
                ValidatedOn = validatedOn,
                Types = [new TypeUse("1", "Listé", 5, true), new TypeUse("2", "Hors liste", 2, false)],
            },
        };

    private static EvidenceReadiness Types(IReadOnlyList<IndicatorResult> figures, bool hasExamples) =>
        EvidenceReadiness.Of("P1.O7", figures, hasOfficialMatrix: true, hasExamples);
}
