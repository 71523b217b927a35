using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

/// <summary>P1.O7 is told raw and weighted, over every mailbox and over the applicative ones; figures are counted by hand.</summary>
public sealed class RawAndWeightedTests : IDisposable
{
    private readonly AuditFolder folder = new();

    [Fact]
    public void On_two_sides_of_the_target_nothing_is_settled_and_nothing_blocks()
    {
        // 6 of 10: 60 % raw, 6 / 7.7 = 77.9 % weighted; the target is 70 %.
        Reached(6);
        var (report, rule, figures) = Audit("75");
        rule.Outcome.Verdict.ShouldBe(Verdict.Reservation);
        (rule.Outcome.IsUnsettled, rule.Outcome.IsReserved, rule.Score.Blocks).ShouldBe((true, false, false));
        rule.Outcome.Reasons.Select(reason => reason.Code).ShouldBe([OutcomeCodes.WeightingUnsettled]);
        var headline = figures.Headline()!;
        ((decimal)headline.Raw!.Value, headline.Weighted, headline.WeightedDenominator).ShouldBe(
            (0.6m, Math.Round(6 / 7.7m, 6), 7.7m)
        );
        (headline.RawLacking, headline.WeightedLacking).ShouldBe((1L, 0L));
        report.Score.BlockedBy.ShouldNotContain(rule.Id);
    }

    [Theory]
    [InlineData(7, Verdict.Compliant, 0, 0)]
    [InlineData(4, Verdict.NonCompliant, 3, 2)]
    public void On_the_same_side_the_verdict_is_plain(int reached, Verdict verdict, int raw, int weighted)
    {
        Reached(reached);
        var (_, rule, figures) = Audit("75");
        (rule.Outcome.Verdict, rule.Outcome.IsUnsettled, rule.Score.Blocks).ShouldBe(
            (verdict, false, verdict == Verdict.NonCompliant)
        );
        (figures.Headline()!.RawLacking, figures.Headline()!.WeightedLacking).ShouldBe((raw, weighted));
    }

    [Fact]
    public void Without_an_equipment_rate_the_raw_verdict_stands_unweighted_and_never_blocks()
    {
        Reached(4);
        var (report, rule, figures) = Audit("13");
        (rule.Outcome.Verdict, rule.Outcome.IsUnweighted, rule.Score.Blocks).ShouldBe(
            (Verdict.NonCompliant, true, false)
        );
        rule.Outcome.Reasons.ShouldContain(AuditMessage.Of(OutcomeCodes.EquipmentUnknown, "13"));
        (figures.Headline()!.Weighted, figures.Headline()!.WeightedLacking).ShouldBe((null, null));
        report.Score.BlockedBy.ShouldNotContain(rule.Id);
    }

    [Fact]
    public void The_dossier_may_settle_which_of_the_two_is_judged()
    {
        Reached(6);
        folder.Key("population: {month: 2025-03, weighting: brute}");
        var (_, rule, _) = Audit("75", isRetained: true);
        (rule.Outcome.Verdict, rule.Outcome.IsUnsettled, rule.Score.Blocks).ShouldBe(
            (Verdict.NonCompliant, false, true)
        );
        rule.Outcome.Reasons.ShouldContain(AuditMessage.Of(OutcomeCodes.WeightingChosen, "brute"));
    }

    [Fact]
    public void Each_patient_is_weighed_by_the_department_of_the_last_site()
    {
        // 8 patients of Paris (77 %), 2 of Yvelines (66 %), of whom one was first in Paris: 6 / (8 × 0.77 + 2 × 0.66).
        Reached(6, patient => patient <= 8 ? "990000028" : "990000036", "9;Z;consultation;02/03/2025;;990000028");
        folder.Of(
            "{name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\", {finess: \"990000036\", department: \"78\"}], "
                + "legal-status: \"14\", sun-es: true, department: \"75\"}"
        );
        folder.Key("population: {month: 2025-03}");
        var (_, _, figures) = Read();
        figures
            .Equipment.Select(use => (use.Department, use.Patients, (decimal)use.Rate!.Value))
            .ShouldBe([("75", 8L, 0.77m), ("78", 2L, 0.66m)]);
        figures.Headline()!.Weighted.ShouldBe(Math.Round(6 / 7.48m, 6));
    }

    [Fact]
    public void A_department_without_rate_leaves_the_whole_unweighted()
    {
        Reached(6, patient => patient <= 8 ? "990000028" : "990000036");
        folder.Of(
            "{name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\", {finess: \"990000036\", department: \"13\"}], "
                + "legal-status: \"14\", sun-es: true, department: \"75\"}"
        );
        folder.Key("population: {month: 2025-03}");
        var (_, rule, figures) = Read();
        (rule.Outcome.IsUnweighted, figures.Headline()!.Weighted).ShouldBe((true, null));
    }

    [Theory]
    [InlineData("tous", 4, "app", 3)]
    [InlineData("app", 3, "tous", 4)]
    public void The_other_channel_is_always_told(string kept, int reached, string other, int reachedByOther)
    {
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;NDA;TYPE;ENTREE;SORTIE;FINESS ET / "
                    + string.Join(" / ", Enumerable.Range(1, 5).Select(i => $"{i};V{i};consultation;03/03/2025;;"))
            )
            .With(
                "mailbox",
                "b.csv",
                "ADRESSE BAL;TYPE;FINESS / app@ch.mssante.fr;APP;990000028 / o@ch.mssante.fr;ORG;990000028"
            )
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;EXPEDITEUR;DESTINATAIRE;IPP;NDA;STATUT;FORMAT / "
                    + string.Join(
                        " / ",
                        Enumerable
                            .Range(1, 4)
                            .Select(i =>
                                $"04/03/2025;{(i < 4 ? "app" : "o")}@ch.mssante.fr;dr@m.mssante.fr;{i};V{i};accepted;cda"
                            )
                    )
            )
            .Key($"population: {{month: 2025-03, channel: {kept}, channel-reason: Avis de l’ARS}}");
        var (report, _, figures) = Audit("75", isRetained: true);
        (figures.Headline()!.Channel, figures.Headline()!.Numerator).ShouldBe((kept, reached));
        var beside = figures.Figures.Single(figure => !figure.IsHeadline);
        (beside.Channel, beside.Numerator).ShouldBe((other, reachedByOther));
        report.Indicators[0].ChannelReason.ShouldBe("Avis de l’ARS");
    }

    [Fact]
    public void Without_the_type_of_the_mailboxes_there_is_no_applicative_figure()
    {
        Reached(6);
        Audit("75").Figures.Figures.Select(figure => figure.Channel).ShouldBe(["tous"]);
    }

    public void Dispose() => folder.Dispose();

    // Ten patients of March, the first ones reached.
    private void Reached(int reached, Func<int, string>? site = null, string more = "")
    {
        var rows = Enumerable.Range(1, 10).Select(i => $"{i};V{i};consultation;03/03/2025;;{site?.Invoke(i)}");
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;NDA;TYPE;ENTREE;SORTIE;FINESS ET / "
                    + string.Join(" / ", more.Length > 0 ? rows.Append(more) : rows)
            )
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;IPP;NDA;STATUT;FORMAT / "
                    + string.Join(
                        " / ",
                        Enumerable.Range(1, reached).Select(i => $"04/03/2025;dr@m.mssante.fr;{i};V{i};accepted;cda")
                    )
            );
    }

    private (AuditReport Report, RuleResult Rule, MonthFigures Figures) Audit(
        string department,
        bool isRetained = false
    )
    {
        folder.Of(
            "{name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\"], legal-status: \"14\", sun-es: true, "
                + $"department: \"{department}\"}}"
        );
        if (!isRetained)
            folder.Key("population: {month: 2025-03}");
        return Read();
    }

    private (AuditReport Report, RuleResult Rule, MonthFigures Figures) Read()
    {
        var report = folder.Audit().Report;
        return (
            report,
            report.Rules.Single(rule => rule.Id == "professional-message-patients"),
            report.Indicators[0].Retained()!
        );
    }
}
