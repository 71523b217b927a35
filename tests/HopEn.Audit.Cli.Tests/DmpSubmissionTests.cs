using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

/// <summary>Nine documents typed by hand; every expected figure is counted on them, one by one.</summary>
public sealed class DmpSubmissionTests : IDisposable
{
    private const string Documents = """
        CODE LOINC;DATE PRODUCTION;DATE VALIDATION;IPP;NDA;ID DOCUMENT;UF
        11490-0;01/03/2025;01/03/2025;1;V1;fed-at-once;U1
        11490-0;01/03/2025;02/03/2025;2;V2;fed-late;U1
        11490-0;01/03/2025;02/03/2025;3;V3;refused-then-fed;U2
        34112-3;01/03/2025;02/03/2025;4;V4;refused;U2
        11490-0;01/03/2025;02/03/2025;5;V5;withdrawn;U1
        11490-0;01/03/2025;02/03/2025;6;V6;withdrawn-then-fed;U1
        11490-0;01/03/2025;02/03/2025;7;V7;opposed;U1
        11490-0;01/03/2025;02/03/2025;8;V8;never;U2
        11490-0;01/03/2025;;9;V9;not-validated;U2
        """;

    private const string Feeds = """
        DATE ALIMENTATION;STATUT DMP;CODE LOINC;NDA;ID DOCUMENT;CODE ERREUR
        01/03/2025;accepted;11490-0;V1;fed-at-once;
        31/03/2025;accepted;11490-0;V2;fed-late;
        02/03/2025;rejected;11490-0;V3;refused-then-fed;905
        03/03/2025;accepted;11490-0;V3;refused-then-fed;
        02/03/2025;rejected;34112-3;V4;refused;904
        02/03/2025;accepted;11490-0;V5;withdrawn;
        04/03/2025;withdrawn;11490-0;V5;withdrawn;
        02/03/2025;accepted;11490-0;V6;withdrawn-then-fed;
        03/03/2025;withdrawn;11490-0;V6;withdrawn-then-fed;
        05/03/2025;accepted;11490-0;V6;withdrawn-then-fed;
        05/03/2025;accepted;11490-0;V6;withdrawn-then-fed;
        02/03/2025;opposed;11490-0;V7;opposed;
        """;

    private readonly AuditFolder folder = new();

    [Fact]
    public void Each_document_that_is_not_in_the_DMP_is_lost_at_one_place()
    {
        var family = Audit().Families.Single(one => one.RuleId == "dmp-discharge");
        (family.Documents, family.Fed, family.Opposed).ShouldBe((8, 4, 1));
        CountsByBox(family.Boxes).ShouldBe("not-validated 1, none 1, rejected 1, withdrawn 1");
        family
            .Services.Select(group => $"{group.Name}: {CountsByBox(group.Boxes)}")
            .ShouldBe(["Cardiologie: not-validated 1, none 1, rejected 1", "Gériatrie: withdrawn 1"]);
        family
            .Types.Select(group => $"{group.Name}: {CountsByBox(group.Boxes)}")
            .ShouldBe([
                "Lettre de liaison à la sortie d’un établissement de soins: not-validated 1, none 1, withdrawn 1",
                "Compte rendu hospitalier (séjour): rejected 1",
            ]);
    }

    [Fact]
    public void The_delay_runs_from_the_production_to_the_first_accepted_feed()
    {
        // 0, 30, 2 and 1 days: the median is 1.5, and nine out of ten of four is the fourth.
        var delay = Audit().Families.Single(one => one.RuleId == "dmp-discharge").Delay!;
        (delay.Name, delay.Documents, delay.Median, delay.NinetiethPercentile).ShouldBe((null, 4, 1.5m, 30m));
        delay.Steps.Select(step => step.Documents).ShouldBe([0, 1, 1, 1, 0, 1, 0]);
    }

    [Fact]
    public void Feeds_that_were_refused_are_counted_by_code_with_those_recovered() =>
        Audit().Rejections.ShouldBe([new SubmissionRejection("904", 1, 0), new SubmissionRejection("905", 1, 1)]);

    [Fact]
    public void A_document_withdrawn_then_fed_again_is_in_the_DMP()
    {
        var rule = AuditReport().Rules.Single(one => one.Id == "dmp-discharge");
        (rule.Outcome.Numerator, rule.Outcome.Denominator, rule.Outcome.NotConcerned).ShouldBe((4, 8, 1));
    }

    [Fact]
    public void Without_a_date_of_validation_no_document_is_said_not_to_be_validated()
    {
        folder
            .With("document", "d.csv", Documents.Replace("DATE VALIDATION", "AUTRE", StringComparison.Ordinal))
            .With("dmp-submission", "f.csv", Feeds);
        var report = folder.Audit().Report;
        var family = report.Feeding!.Families.Single(one => one.RuleId == "dmp-discharge");
        family.ValidationIsKnown.ShouldBeFalse();
        CountsByBox(family.Boxes).ShouldBe("none 2, rejected 1, withdrawn 1");
        report
            .Rules.Single(one => one.Id == "dmp-discharge")
            .Evidence.Details.Select(detail => detail.Text)
            .ShouldNotContain("Document produit, non validé");
    }

    [Fact]
    public void What_it_would_take_is_told_of_the_retained_month_once_a_target_is_entered()
    {
        // 80 % of the 8 documents of March is 6.4, hence 7: 3 are missing, and from March to July there are 4 months.
        folder.Key("targets: {HOPEN2/P1.O2: {value: 0.8, source: Essai}}").Key("population: {month: 2025-03}");
        var outlook = Audit().Families.Single(one => one.RuleId == "dmp-discharge").Outlook!;
        (outlook.Volume, outlook.Lacking, outlook.MonthsLeft, outlook.MorePerMonth).ShouldBe((8L, 3L, 4, 1L));
    }

    [Fact]
    public void Without_feeds_nothing_is_told_of_them()
    {
        folder.With("document", "d.csv", Documents);
        folder.Audit().Report.Feeding.ShouldBeNull();
    }

    [Fact]
    public void A_closure_across_two_months_leaves_each_document_in_the_month_it_was_produced()
    {
        // Closed from 31 March 21:00 to 1 April 13:00.
        // Of March: late, refused then fed in April; lost, refused and never sent again.
        // Of April: early, never sent; mended, refused then fed.
        folder
            .With("encounter", "v.csv", "IPP;NDA;TYPE;ENTREE;SORTIE / 1;V1;inpatient;25/03/2025;31/03/2025")
            .With(
                "document",
                "d.csv",
                "CODE LOINC;DATE PRODUCTION;DATE VALIDATION;IPP;NDA;ID DOCUMENT / "
                    + "11490-0;31/03/2025;31/03/2025;1;V1;late / "
                    + "11490-0;31/03/2025;31/03/2025;1;V1;lost / "
                    + "11490-0;01/04/2025;01/04/2025;1;V1;early / "
                    + "11490-0;01/04/2025;01/04/2025;1;V1;mended"
            )
            .With(
                "dmp-submission",
                "f.csv",
                "DATE ALIMENTATION;STATUT DMP;NDA;ID DOCUMENT / "
                    + "31/03/2025 21:00;rejected;V1;late / "
                    + "02/04/2025 09:00;accepted;V1;late / "
                    + "31/03/2025 23:59;rejected;V1;lost / "
                    + "01/04/2025 12:59;rejected;V1;mended / "
                    + "01/04/2025 13:00;accepted;V1;mended"
            );
        File.WriteAllText(
            Path.Combine(folder.Path, "outages.yml"),
            "events:\n  - {service: dmp, title: Fermeture, start: \"2025-03-31 21:00\", end: \"2025-04-01 13:00\", nature: scheduled}\n"
        );
        folder.With("outages", "outages.yml", File.ReadAllText(Path.Combine(folder.Path, "outages.yml")).TrimEnd());
        var report = folder.Audit().Report;
        var rule = report.Rules.Single(one => one.Id == "dmp-discharge");
        rule.Evidence.Series.Where(point => point is { Month: not null, Site: null })
            .Select(point => ($"{point.Month}", point.Numerator, point.Denominator))
            .ShouldBe([("2025-03", 1L, 2L), ("2025-04", 1L, 2L)]);
        var rates = report
            .Outages.InPeriod.Single(finding => finding.Outage.When.Start!.Value.Month == 3)
            .Rates.Where(rate => rate.Objective == "HOPEN2/P1.O2")
            .ToArray();
        rates
            .Select(rate => ($"{rate.Month}", rate.Numerator, rate.Denominator, rate.FailingInside))
            .ShouldBe([("2025-03", 1L, 2L, 1L), ("2025-04", 1L, 2L, 1L)]);
        rates.ShouldAllBe(rate => rate.MostEffect == 0.5m);
    }

    public void Dispose() => folder.Dispose();

    private DmpSubmissions Audit() => AuditReport().Feeding!;

    private AuditReport AuditReport() =>
        folder
            .With("document", "d.csv", Documents)
            .With("dmp-submission", "f.csv", Feeds)
            .With(
                "unit",
                "u.csv",
                "UF;LIBELLE;SERVICE;FINESS\nU1;Unité 1;Gériatrie;990000028\nU2;Unité 2;Cardiologie;990000028"
            )
            .Audit()
            .Report;

    private static string CountsByBox(IEnumerable<DmpBox> boxes) =>
        string.Join(", ", boxes.Select(box => $"{box.Code} {box.Documents}"));
}
