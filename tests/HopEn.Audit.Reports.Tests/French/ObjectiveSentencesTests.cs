using HopEn.Audit.Reports.French;

namespace HopEn.Audit.Reports.Tests.French;

public sealed class ObjectiveSentencesTests
{
    [Fact]
    public void An_objective_is_one_line_with_its_figure_and_its_target() =>
        ObjectiveSentences
            .Judged(Example.Report)
            .Single(line => line.Number == "P1.O7")
            .Whole.ShouldStartWith("≈ P1.O7, Échange de documents de santé par MSSanté professionnelle\u202f: ");

    [Fact]
    public void A_target_that_is_reached_says_what_keeps_the_objective_from_being_met() =>
        ObjectiveSentences
            .Judged(Example.Report)
            .Single(line => line.Number == "P1.O8")
            .Text.ShouldEndWith(
                "atteinte\u202f; il reste à régler\u202f: Des parcours ne sont pas validés par la CME ou la direction, "
                    + "Des parcours n’ont que des envois automatiques, ou aucun cas d’usage"
            );

    [Fact]
    public void Every_objective_is_either_judged_or_named_among_those_that_are_not()
    {
        var open = ObjectiveSentences.Open(Example.Report);
        var judged = ObjectiveSentences.Judged(Example.Report).Select(line => line.Number).ToArray();
        foreach (var objective in Example.Report.Objectives)
        {
            var number = objective.Id.Split('/')[^1];
            (judged.Contains(number) ^ open.Contains(number, StringComparison.Ordinal)).ShouldBeTrue(number);
        }
    }
}
