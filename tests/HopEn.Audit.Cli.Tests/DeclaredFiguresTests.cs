using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

public sealed class DeclaredFiguresTests : IDisposable
{
    private const string Header = "FINESS;MOIS;OBJECTIF;NUMERATEUR;DENOMINATEUR;SOURCE / ";
    private readonly AuditFolder folder = new();

    [Fact]
    public void A_figure_alone_is_declared_and_never_recomputed()
    {
        folder.With(
            "indicator",
            "indicateurs.csv",
            Header
                + "990000010;05/2025;P1.O1;10;20;Éditeur / 990000010;2025-06;P1.O1;58;100;Éditeur / 990000010;2025-08;P1.O1;1;1;Éditeur"
        );
        var report = folder.Audit().Report;
        var rule = report.Rules.Single(one => one.Id == "ins-qualification");
        rule.Outcome.Verdict.ShouldBe(Verdict.Declared);
        (
            rule.Outcome.Numerator,
            rule.Outcome.Denominator,
            rule.Outcome.Declared!.Month?.ToString(),
            ((FileOrigin)rule.Outcome.Declared.Origin!).Line
        ).ShouldBe((58, 100, "2025-06", 3));
        rule.Outcome.Reason()
            .ShouldStartWith("Déclaré, non recalculé\u202f: 58,0\u202f% (58 / 100) pour 2025-06, Éditeur.");
        report.Objectives.Single(objective => objective.Id == "HOPEN2/P1.O1").Verdict.ShouldBe(Verdict.Declared);
    }

    [Theory]
    [InlineData("P1.02", "HOPEN2/P1.O2")]
    [InlineData("p1.o2", "HOPEN2/P1.O2")]
    [InlineData("P1O2", "HOPEN2/P1.O2")]
    [InlineData("HOPEN2/P1.O2", "HOPEN2/P1.O2")]
    public void An_objective_is_recognised_however_it_is_written(string written, string id)
    {
        folder.With("indicator", "indicateurs.csv", Header + $"990000010;06/2025;{written};58;100;Éditeur");
        var objective = folder.Audit().Report.Objectives.Single(one => one.Id == id);
        (objective.Verdict, objective.Declared!.Numerator).ShouldBe((Verdict.Declared, 58));
    }

    [Theory]
    [InlineData("1;2", "les deux concordent")]
    [InlineData("3;4", "écart de +25,0 points")]
    public void A_figure_and_its_rows_are_set_side_by_side(string figure, string expected)
    {
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;TYPE;ENTREE;SORTIE / 1;consultation;01/06/2025; / 2;consultation;02/06/2025; / 3;consultation;02/05/2025;"
            )
            .With("identity", "i.csv", "IPP;STATUT / 1;qualified / 2;provisional / 3;qualified")
            .With("indicator", "indicateurs.csv", Header + $"990000010;06/2025;ins-qualification;{figure};Éditeur");
        var rule = folder.Audit("ins-qualification").Report.Rules.Single();
        (rule.Outcome.Numerator, rule.Outcome.Denominator).ShouldBe((2, 3));
        rule.Outcome.Declared!.Recomputed.ShouldBe(new SeriesPoint(Month.Parse("2025-06"), null, 1, 2));
        rule.Outcome.Reason().ShouldContain(expected);
    }

    [Fact]
    public void Figures_of_sites_are_never_added_up()
    {
        folder
            .Of(
                "{name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\", \"990000036\"], legal-status: \"14\"}"
            )
            .With(
                "indicator",
                "indicateurs.csv",
                Header + "990000028;06/2025;P1.O2;1;2;Éditeur / 990000036;06/2025;P1.O2;1;2;Éditeur"
            );
        folder.Audit().Report.Objectives.Single(one => one.Id == "HOPEN2/P1.O2").Declared.ShouldBeNull();
    }

    [Fact]
    public void Figures_that_can_not_be_are_rejected_with_their_line()
    {
        folder.With(
            "indicator",
            "indicateurs.csv",
            Header
                + "990000010;06/2025;P1.O2;3;2;É / "
                + "990000010;juin;P1.O2;1;2;É / "
                + "99;06/2025;P1.O2;1;2;É / "
                + "990000010;06/2025;P1.O2;-1;2;É / "
                + "990000010;06/2025;P1.O2;1;0;É / "
                + "990000010;06/2025;P1.O2;1,5;2;É"
        );
        folder
            .Audit()
            .Report.Rejections.Select(one =>
                $"{one.Code} {one.Column} {string.Join(',', one.Samples.OfType<FileOrigin>().Select(row => row.Line))}"
            )
            .ShouldBe(
                ["date month 3", "figure  2,5,6", "malformed finess 4", "malformed numerator 7"],
                ignoreOrder: true
            );
    }

    [Fact]
    public void Two_figures_of_one_month_that_differ_are_both_left_aside_and_told()
    {
        folder.With(
            "indicator",
            "indicateurs.csv",
            Header
                + "990000010;06/2025;P1.O2;1;2;Éditeur / "
                + "990000010;06/2025;P1.O2;1;3;DIM / "
                + "990000010;06/2025;P1.O3;1;2;Éditeur / "
                + "990000010;06/2025;P1.O3;1;2;DIM"
        );
        var report = folder.Audit().Report;
        report.Objectives.Single(one => one.Id == "HOPEN2/P1.O2").Declared.ShouldBeNull();
        report.Objectives.Single(one => one.Id == "HOPEN2/P1.O3").Declared!.Numerator.ShouldBe(1);
        report
            .Notices.Worded()
            .ShouldContain(
                "Chiffres déclarés contradictoires pour P1.O2, mois 2025-06, FINESS 990000010 (indicateurs.csv, lignes 2, 3)\u202f: "
                    + "aucun n’est retenu, gardez le bon."
            );
    }

    [Theory]
    [InlineData("990000010;06/2025;DUPONT MARIE;1;2;É", "l’objectif n’est celui d’aucun programme")]
    [InlineData("990000051;06/2025;P1.O2;1;2;É", "le FINESS n’est pas dans le dossier")]
    [InlineData("990000028;06/2025;P1.O2;1;2;É", "un chiffre de site ne dit rien de l’ensemble")]
    [InlineData("990000010;01/2021;P1.O2;1;2;É", "le mois est hors de la période")]
    public void A_figure_that_answers_nothing_is_told_with_its_line_and_none_of_its_text(string row, string why)
    {
        folder
            .Of(
                "{name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\", \"990000036\"], legal-status: \"14\"}"
            )
            .With("indicator", "indicateurs.csv", Header + row);
        var notice = folder
            .Audit()
            .Report.Notices.Worded()
            .Single(one => one.Contains("chiffre", StringComparison.Ordinal));
        notice.ShouldStartWith("1 chiffre déclaré n’est pas retenu\u202f: " + why);
        notice.ShouldEndWith("(indicateurs.csv, ligne 2).");
        notice.ShouldNotContain("DUPONT");
    }

    public void Dispose() => folder.Dispose();
}
