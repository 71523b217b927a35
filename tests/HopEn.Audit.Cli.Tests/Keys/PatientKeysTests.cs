using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Keys;

public sealed class PatientKeysTests : IDisposable
{
    private const string Encounters = "IPP;NDA;TYPE;ENTREE;SORTIE / ";
    private const string InsA = "279035121518989";
    private const string InsB = "190079910006797";
    private readonly AuditFolder folder = new();

    [Fact]
    public void The_same_number_in_two_domains_is_two_patients()
    {
        folder
            .With("encounter", "v.csv", Encounters + "1;S1;consultation;01/03/2025;", "domaine: gam")
            .With("identity", "i.csv", "IPP;STATUT / 1;qualified", "domaine: dpi");
        var (rule, _) = Result();
        rule.Outcome.Verdict.ShouldBe(Verdict.NotAssessable);
        rule.Outcome.Reason().ShouldContain("table de correspondance");
    }

    [Fact]
    public void A_stay_in_common_matches_first()
    {
        folder
            .With("encounter", "v.csv", Encounters + "1;S1;consultation;01/03/2025;", "domaine: gam")
            .With(
                "identity",
                "i.csv",
                "IPP;NDA;STATUT / A;S1;qualified / B;S9;provisional",
                "domaine: dpi, domaine-venue: gam"
            );
        var (rule, notice) = Result();
        (rule.Outcome.Numerator, rule.Outcome.Denominator, rule.Outcome.Bounds).ShouldBe((1, 1, null));
        notice.ShouldBe(
            "Identifiants «\u202fdpi\u202f»\u202f: 1 patients sur 2 rapprochés des venues "
                + "(1 par la venue, 0 par l’IPP, 0 par l’INS)\u202f; 1 ne l’ont pas été (50\u202f%)."
        );
    }

    [Fact]
    public void The_correspondence_matches_a_patient_without_matricule()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                Encounters + "1;S1;consultation;01/03/2025; / 2;S2;consultation;01/03/2025;",
                "domaine: gam"
            )
            .With("identity", "i.csv", "IPP;STATUT / A;provisional / B;qualified", "domaine: dpi")
            .With(
                "crosswalk",
                "c.csv",
                "IPP GAM;IPP DPI / 1;A / 2;B",
                "domaine: gam, autre-domaine: dpi, columns: {patient: IPP GAM, other-patient: IPP DPI}"
            );
        var (rule, _) = Result();
        (rule.Outcome.Numerator, rule.Outcome.Denominator, rule.Outcome.Bounds).ShouldBe((1, 2, null));
    }

    [Fact]
    public void The_matricule_matches_last_and_only_when_it_names_one_patient_of_each_side()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;TYPE;ENTREE;SORTIE;INS / "
                    + $"1;consultation;01/03/2025;;{InsA} / "
                    + $"2;consultation;01/03/2025;;{InsB} / "
                    + $"3;consultation;01/03/2025;;{InsB}",
                "domaine: gam"
            )
            .With(
                "identity",
                "i.csv",
                $"IPP;STATUT;MATRICULE INS / A;qualified;{InsA} / B;qualified;{InsB}",
                "domaine: dpi"
            );
        var (rule, notice) = Result();
        (rule.Outcome.Numerator, rule.Outcome.Denominator, rule.Outcome.Bounds!.Unmatched).ShouldBe((1, 1, 2));
        rule.Outcome.Bounds.ShouldBe(new RateBounds(2, Rate.Of(1, 3), Rate.From(1)));
        notice.ShouldContain("0 par l’IPP, 1 par l’INS");
    }

    [Fact]
    public void The_stay_wins_over_the_matricule_when_they_disagree()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                $"IPP;NDA;TYPE;ENTREE;SORTIE;INS / 1;S1;consultation;01/03/2025;; / 2;S2;consultation;01/03/2025;;{InsA}",
                "domaine: gam"
            )
            .With(
                "identity",
                "i.csv",
                $"IPP;NDA;STATUT;MATRICULE INS / A;S1;qualified;{InsA}",
                "domaine: dpi, domaine-venue: gam"
            );
        var evidence = folder.Audit("encounter-identity").Report.Rules.Single().Evidence.Samples;
        evidence.Single().Origin.ShouldBeOfType<FileOrigin>().Line.ShouldBe(3);
    }

    [Fact]
    public void Merges_are_followed_to_the_number_that_stays()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                Encounters
                    + "1;S1;consultation;01/03/2025; / 2;S2;consultation;01/04/2025; / 3;S3;consultation;01/05/2025;"
            )
            .With("identity", "i.csv", "IPP;STATUT / 3;qualified")
            .With("merge", "f.csv", "IPP absorbé;IPP conservé / 1;2 / 2;3");
        var (rule, _) = Result();
        (rule.Outcome.Numerator, rule.Outcome.Denominator, rule.Outcome.Bounds).ShouldBe((1, 1, null));
    }

    [Theory]
    [InlineData("1;2 / 1;3", 3, "1 numéro absorbé, qui n’a pas été fusionné")]
    [InlineData("1;2 / 1;3 / 2;3", 1, "")]
    [InlineData("1;3 / 1;3 / 2;1", 1, "")]
    [InlineData("2;1 / 1;3 / 1;4", 2, "1 numéro absorbé")]
    public void A_number_absorbed_by_several_is_merged_only_when_all_end_in_one(
        string merges,
        int patients,
        string told
    )
    {
        folder
            .With(
                "encounter",
                "v.csv",
                Encounters
                    + "1;S1;consultation;01/03/2025; / 2;S2;consultation;01/04/2025; / 3;S3;consultation;01/05/2025;"
            )
            .With("identity", "i.csv", "IPP;STATUT / 1;qualified / 2;qualified / 3;qualified")
            .With("merge", "f.csv", $"IPP absorbé;IPP conservé / {merges}");
        var (rule, notice) = Result();
        rule.Outcome.Denominator.ShouldBe(patients);
        if (told.Length > 0)
            notice.ShouldContain(told);
        else
            notice.ShouldBeEmpty();
    }

    [Fact]
    public void Merges_that_turn_in_a_circle_are_told_and_change_nothing()
    {
        folder
            .With("encounter", "v.csv", Encounters + "1;S1;consultation;01/03/2025; / 2;S2;consultation;01/04/2025;")
            .With("identity", "i.csv", "IPP;STATUT / 1;qualified / 2;qualified")
            .With("merge", "f.csv", "IPP absorbé;IPP conservé / 1;2 / 2;1");
        var (rule, notice) = Result();
        (rule.Outcome.Numerator, rule.Outcome.Denominator).ShouldBe((2, 2));
        notice.ShouldContain("tourne en rond");
    }

    [Fact]
    public void Keys_that_the_hospital_hashed_are_keys_like_others()
    {
        var (one, two) = (new string('a', 64), new string('b', 64));
        folder
            .With(
                "encounter",
                "v.csv",
                $"IPP;TYPE;ENTREE;SORTIE;INS / 1;consultation;01/03/2025;;{one}",
                "domaine: gam"
            )
            .With(
                "identity",
                "i.csv",
                $"IPP;STATUT;OID INS;MATRICULE INS / A;qualified;1.2.250.1.213.1.4.8;{one} / B;qualified;1.2.250.1.213.1.4.8;{two}",
                "domaine: dpi"
            );
        var report = folder.Audit("ins-qualification", "ins-qualified-without-matricule", "ins-matricule-key").Report;
        report.Rules.Single(rule => rule.Id == "ins-qualification").Outcome.Numerator.ShouldBe(1);
        report.Rules.Single(rule => rule.Id == "ins-qualified-without-matricule").Outcome.Numerator.ShouldBe(2);
        report.Rules.Single(rule => rule.Id == "ins-matricule-key").Outcome.RawVerdict.ShouldBe(Verdict.NotApplicable);
    }

    [Theory]
    [InlineData("IPP GAM;IPP DPI / 1;A", "columns: {patient: IPP GAM, other-patient: IPP DPI}", "autre-domaine")]
    [InlineData("IPP GAM / 1", "columns: {patient: IPP GAM}", "au moins deux colonnes")]
    public async Task A_correspondence_that_can_link_nothing_is_refused(string lines, string keys, string expected)
    {
        folder
            .With("encounter", "v.csv", Encounters + "1;S1;consultation;01/03/2025;")
            .With("crosswalk", "c.csv", lines, keys)
            .Save();
        var (code, _, error) = await Terminal.Run("audit", folder.Path);
        code.ShouldBe(6);
        error.ShouldContain(expected);
    }

    [Fact]
    public void A_line_that_links_nothing_is_rejected_and_counted()
    {
        folder
            .With("encounter", "v.csv", Encounters + "1;S1;consultation;01/03/2025;")
            .With("crosswalk", "c.csv", "IPP;NDA / 1;S1 / 2; / ;", "autre-domaine: dpi");
        folder
            .Audit()
            .Report.Rejections.Single(one => one.Origin == new FileOrigin("c.csv", null))
            .ShouldSatisfyAllConditions(
                one => one.Code.ShouldBe("alone"),
                // The last line holds separators only: it is blank, and no row.
                one => one.Samples.ShouldBe([new FileOrigin("c.csv", 3)])
            );
    }

    public void Dispose() => folder.Dispose();

    private (RuleResult Rule, string Notices) Result()
    {
        var report = folder.Audit("ins-qualification").Report;
        return (
            report.Rules.Single(),
            string.Join(
                "\n",
                report
                    .Notices.Worded()
                    .Where(notice =>
                        notice.StartsWith("Identifiants", StringComparison.Ordinal)
                        || notice.Contains("fusions", StringComparison.Ordinal)
                    )
            )
        );
    }
}
