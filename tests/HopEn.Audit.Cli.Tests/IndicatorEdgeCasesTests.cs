using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

/// <summary>
/// Dossiers of a few lines, from the files to the figure;
/// every expected figure is counted by hand on the lines of its test.
/// </summary>
public sealed class IndicatorEdgeCasesTests : IDisposable
{
    private const string Venues = "IPP;NDA;TYPE;ENTREE;SORTIE;FINESS ET / ";
    private const string Sends = "DATE ENVOI;DESTINATAIRE;IPP;NDA;STATUT;FORMAT;ID DOCUMENT / ";
    private readonly AuditFolder folder = new();

    [Fact]
    public void A_patient_of_two_months_two_sites_and_the_emergency_room_counts_once_a_month()
    {
        // March: patient 1 (two sites) and 2 (a stay after the emergency room); 3 came to the emergency room only.
        // April: 1 again. May: 4, whose stay began in April.
        Of(
            "1;A;consultation;03/03/2025;;990000028 / "
                + "1;B;consultation;20/03/2025;;990000036 / "
                + "1;C;consultation;02/04/2025;;990000028 / "
                + "2;D;emergency;05/03/2025;05/03/2025;990000028 / "
                + "2;E;inpatient;05/03/2025;09/03/2025;990000028 / "
                + "3;F;emergency;06/03/2025;06/03/2025;990000028 / "
                + "4;G;inpatient;28/04/2025;02/05/2025;990000028",
            "04/03/2025;dr@m.mssante.fr;1;A;accepted;cda;d1 / "
                + "10/03/2025;dr@m.mssante.fr;2;E;accepted;cda;d2 / "
                + "29/04/2025;dr@m.mssante.fr;4;G;accepted;cda;d4"
        );
        Months().ShouldBe("2025-03 2/2, 2025-04 0/1, 2025-05 1/1");
    }

    [Fact]
    public void Several_correspondents_a_refusal_mended_and_a_document_replaced_make_one_patient_each()
    {
        // 1: two correspondents; 2: refused, then accepted; 3: the same document sent twice,
        // the second replacing the first; 4: refused only.
        Of(
            "1;A;consultation;03/03/2025;; / 2;B;consultation;03/03/2025;; / 3;C;consultation;03/03/2025;; / 4;D;consultation;03/03/2025;;",
            "04/03/2025;a@m.mssante.fr;1;A;accepted;cda;d1 / "
                + "04/03/2025;b@m.mssante.fr;1;A;accepted;cda;d1 / "
                + "04/03/2025;a@m.mssante.fr;2;B;rejected;cda;d2 / "
                + "05/03/2025;a@m.mssante.fr;2;B;accepted;cda;d2 / "
                + "04/03/2025;a@m.mssante.fr;3;C;accepted;cda;d3 / "
                + "09/03/2025;a@m.mssante.fr;3;C;accepted;cda;d3 / "
                + "04/03/2025;a@m.mssante.fr;4;D;rejected;cda;d4",
            "2025-03"
        );
        var indicator = Professional();
        (indicator.Numerator, indicator.Denominator, indicator.Messages).ShouldBe((3, 4, 7));
        indicator.Cascade.Boxes.ShouldBe([new CascadeBox("rejected", 1)]);
    }

    [Fact]
    public void Files_of_one_patient_that_were_merged_make_one_patient_and_their_messages_follow()
    {
        // 2 was merged into 1: three consultations, two patients, and the message of 2 reaches 1.
        Of(
            "1;A;consultation;03/03/2025;; / 2;B;consultation;04/03/2025;; / 3;C;consultation;05/03/2025;;",
            "05/03/2025;a@m.mssante.fr;2;B;accepted;cda;d",
            "2025-03"
        );
        folder.With("merge", "fusions.csv", "IPP ABSORBE;IPP CONSERVE / 2;1");
        (Professional().Numerator, Professional().Denominator).ShouldBe((1, 2));
    }

    [Fact]
    public void A_patient_without_INS_or_opposed_to_the_DMP_counts_for_the_professional_message()
    {
        Of(
            "1;A;consultation;03/03/2025;; / 2;B;consultation;03/03/2025;;",
            "04/03/2025;a@m.mssante.fr;1;A;accepted;cda;d1 / 04/03/2025;a@m.mssante.fr;2;B;accepted;cda;d2",
            "2025-03"
        );
        folder
            .With("identity", "i.csv", "IPP;STATUT;MATRICULE INS / 1;provisional; / 2;provisional;")
            .With(
                "document",
                "d.csv",
                "CODE LOINC;DATE PRODUCTION;DATE VALIDATION;IPP;NDA;ID DOCUMENT / "
                    + "11488-4;03/03/2025;03/03/2025;1;A;d1 / "
                    + "11488-4;03/03/2025;03/03/2025;2;B;d2"
            )
            .With(
                "dmp-submission",
                "f.csv",
                "DATE ALIMENTATION;STATUT DMP;NDA;ID DOCUMENT / 04/03/2025;opposed;A;d1 / 04/03/2025;accepted;B;d2"
            );
        var report = folder.Audit().Report;
        report.Indicators.Select(one => (one.Numerator, one.Denominator)).ShouldBe([(2L, 2L)]);
        var family = report.Feeding!.Families.Single(one => one.RuleId == "dmp-consultation");
        (family.Fed, family.Documents, family.Opposed).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void A_month_without_activity_is_not_applicable_and_never_nought_per_cent()
    {
        Of(
            "1;A;consultation;03/03/2025;; / 2;B;emergency;10/07/2025;10/07/2025;",
            "04/03/2025;a@m.mssante.fr;1;A;accepted;cda;d1"
        );
        var report = folder.Audit().Report;
        report
            .Rules.Single(rule => rule.Id == "professional-message-patients")
            .Outcome.Verdict.ShouldBe(Verdict.NotApplicable);
        var indicator = report.Indicators.Single();
        ($"{indicator.Month}", indicator.Denominator, indicator.Outlook, indicator.Cascade.Boxes.Count).ShouldBe(
            ("2025-07", 0, null, 0)
        );
        Reports
            .French.IndicatorSentences.Headline(indicator)
            .ShouldEndWith("non applicable, aucun patient à compter ce mois-là.");
    }

    [Fact]
    public void A_unit_that_closes_inside_the_month_keeps_its_patients_until_its_last_day()
    {
        // Unit U belonged to the hospital until 15 March, then to another establishment: patient 2 is the other one's.
        folder
            .With(
                "unit",
                "u.csv",
                "UF;LIBELLE;SERVICE;FINESS;DEBUT VALIDITE;FIN VALIDITE / "
                    + "U;Unité;Cardiologie;990000028;01/01/2020;15/03/2025 / "
                    + "U;Unité;Cardiologie;990000051;16/03/2025;"
            )
            .With(
                "encounter",
                "v.csv",
                "IPP;NDA;TYPE;ENTREE;SORTIE;UF / 1;A;consultation;15/03/2025;;U / 2;B;consultation;16/03/2025;;U"
            )
            .With("send", "s.csv", Sends + "15/03/2025;a@m.mssante.fr;1;A;accepted;cda;d1")
            .Key("population: {month: 2025-03}");
        (Professional().Numerator, Professional().Denominator).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("2025-03-29T22:59:00Z", 1)]
    [InlineData("2025-03-31T21:59:00Z", 1)]
    [InlineData("2025-03-31T22:01:00Z", 0)]
    [InlineData("2025-02-28T23:01:00Z", 1)]
    [InlineData("2025-02-28T22:59:00Z", 0)]
    public void A_message_of_the_night_belongs_to_the_month_it_is_in_France(string moment, int reached)
    {
        Of("1;A;consultation;03/03/2025;;", moment + ";a@m.mssante.fr;1;A;accepted;cda;d1", null);
        folder.Key("population: {month: 2025-03, send-link: month}");
        Professional().Numerator.ShouldBe(reached);
    }

    [Theory]
    [InlineData("2025-03-29T22:59:00Z", 0)]
    [InlineData("2025-03-29T23:01:00Z", 1)]
    [InlineData("2025-03-30T00:59:00Z", 1)]
    [InlineData("2025-03-30T01:01:00Z", 1)]
    [InlineData("2025-03-30T21:59:00Z", 1)]
    [InlineData("2025-03-30T22:01:00Z", 0)]
    public void A_message_of_the_night_when_clocks_change_is_of_its_day_in_France(string moment, int reached)
    {
        // The consultation is on Sunday 30 March, which begins at 23:00 UTC and ends at 22:00: only its own day counts.
        Of("1;A;consultation;30/03/2025;;", moment + ";a@m.mssante.fr;1;A;accepted;cda;d1");
        folder.Key("population: {month: 2025-03, send-days-after: 0}");
        Professional().Numerator.ShouldBe(reached);
    }

    [Fact]
    public void A_document_of_a_long_stay_that_is_still_open_is_written_during_a_stay()
    {
        // Biology is due to all three recipients outside a stay only: the document of 1, still in its bed, is not concerned; that of 2 is.
        Of(
            "1;A;inpatient;01/02/2025;;990000028 / 2;B;consultation;10/03/2025;;990000028",
            "11/03/2025;a@m.mssante.fr;2;B;accepted;cda;d2"
        );
        folder
            .With(
                "document",
                "d.csv",
                "CODE LOINC;DATE PRODUCTION;DATE VALIDATION;IPP;NDA;ID DOCUMENT / "
                    + "11502-2;10/03/2025;10/03/2025;1;A;d1 / "
                    + "11502-2;10/03/2025;10/03/2025;2;B;d2"
            )
            .With("dmp-submission", "f.csv", "DATE ALIMENTATION;STATUT DMP;NDA;ID DOCUMENT / 11/03/2025;accepted;B;d2")
            .With("unit", "u.csv", "UF;LIBELLE;SERVICE;FINESS / U;Unité;Psychiatrie;990000028")
            .Key("population: {month: 2025-03, open-stay-units: [\"U\"]}");
        File.WriteAllText(
            Path.Combine(folder.Path, "v.csv"),
            "IPP;NDA;TYPE;ENTREE;SORTIE;UF\n1;A;inpatient;01/02/2025;;U\n2;B;consultation;10/03/2025;;U\n"
        );
        var report = folder.Audit().Report;
        var duty = report.Rules.Single(rule => rule.Id == "document-triple-duty");
        (duty.Outcome.Numerator, duty.Outcome.Denominator).ShouldBe((0, 1));
        duty.Evidence.Details.Select(detail => (detail.Code, detail.Count)).ShouldBe([("two", 1L)]);
        report.Indicators.Single().Denominator.ShouldBe(2);
    }

    [Fact]
    public void Only_validated_pathways_count_and_the_others_are_told_beside()
    {
        // Pathway p is validated: 1 of 2 is reached. Pathway q is not: 3 of 3. In all 4 of 5, above 70 %; p alone 1 of 2, under.
        const string matricule = "255069999900162";
        folder
            .With(
                "encounter",
                "v.csv",
                Venues + string.Join(" / ", Enumerable.Range(1, 5).Select(i => $"{i};V{i};consultation;03/03/2025;;"))
            )
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;IPP;STATUT / "
                    + string.Join(
                        " / ",
                        new[] { 1, 3, 4, 5 }.Select(i => $"03/03/2025;{matricule}@patient.mssante.fr;{i};accepted")
                    )
            )
            .With("pathway", "p.csv", "PARCOURS;IPP;NDA / p;1;V1 / p;2;V2 / q;3;V3 / q;4;V4 / q;5;V5")
            .Key("population: {month: 2025-03}")
            .Key("pathways: [{id: p, validated-by: cme, validated-on: 2025-01-10, use-cases: [convocation]}]");
        var indicator = folder.Audit().Report.Indicators.Single(one => one.RuleId == "citizen-message-patients");
        (indicator.Numerator, indicator.Denominator).ShouldBe((1, 2));
        indicator.Sensitivity.ShouldBe([new SensitivityLine("pathways", "all", 4, 5, Verdict.Compliant)]);
        indicator.Beside.ShouldContain(new FigureBeside(FigureBeside.EveryPathway, 4, 5));
        indicator.Pathways.Select(pathway => (pathway.Id, pathway.IsCounted)).ShouldBe([("p", true), ("q", false)]);
        indicator.Cascade.Boxes.Sum(box => box.Patients).ShouldBe(1);
        indicator.Choices.Select(choice => choice.Key).ShouldNotContain("weighting");
    }

    public void Dispose() => folder.Dispose();

    private void Of(string venues, string sends, string? month = null)
    {
        folder
            .Of(
                "{name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\", \"990000036\"], legal-status: \"14\", sun-es: true}"
            )
            .With("encounter", "v.csv", Venues + venues)
            .With("send", "s.csv", Sends + sends);
        if (month is not null)
            folder.Key($"population: {{month: {month}}}");
    }

    private IndicatorResult Professional() =>
        folder.Audit().Report.Indicators.Single(one => one.RuleId == "professional-message-patients");

    private string Months() =>
        string.Join(
            ", ",
            folder
                .Audit()
                .Report.Rules.Single(rule => rule.Id == "professional-message-patients")
                .Evidence.Series.Where(point => point is { Month: not null, Site: null })
                .OrderBy(point => point.Month)
                .Select(point => $"{point.Month} {point.Numerator}/{point.Denominator}")
        );
}
