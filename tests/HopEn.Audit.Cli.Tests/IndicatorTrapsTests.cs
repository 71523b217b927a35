using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

/// <summary>
/// What a second reading of the indicators found false;
/// every expected figure is counted by hand on the lines of its test.
/// </summary>
public sealed class IndicatorTrapsTests : IDisposable
{
    private const string Venues = "IPP;NDA;TYPE;ENTREE;SORTIE;FINESS ET / ";
    private const string Sends = "DATE ENVOI;DESTINATAIRE;IPP;NDA;STATUT;FORMAT;ID DOCUMENT / ";
    private const string InsA = "279035121518989";
    private const string InsB = "190079910006797";
    private readonly AuditFolder folder = new();

    [Fact]
    public void A_copy_kept_in_an_own_mailbox_does_not_take_the_other_recipients_away()
    {
        // 1: own archive first, then a doctor; 2: own archive alone; 3: two own boxes.
        Of(
            "1;A;consultation;03/03/2025;; / 2;B;consultation;03/03/2025;; / 3;C;consultation;03/03/2025;;",
            "04/03/2025;archive@ch.mssante.fr,dr@m.mssante.fr;1;A;accepted;cda; / "
                + "04/03/2025;archive@ch.mssante.fr;2;B;accepted;cda; / "
                + "04/03/2025;archive@ch.mssante.fr,autre@ch.mssante.fr;3;C;accepted;cda;"
        );
        folder.With(
            "mailbox",
            "b.csv",
            "ADRESSE BAL;TYPE;FINESS / archive@ch.mssante.fr;APP;990000028 / autre@ch.mssante.fr;ORG;990000028"
        );
        (Professional().Numerator, Professional().Denominator).ShouldBe((1, 3));
    }

    [Fact]
    public void A_mailbox_of_another_establishment_of_the_group_is_a_correspondent()
    {
        Of(
            "1;A;consultation;03/03/2025;; / 2;B;consultation;03/03/2025;;",
            "04/03/2025;service@voisin.mssante.fr;1;A;accepted;cda; / 04/03/2025;service@ch.mssante.fr;2;B;accepted;cda;"
        );
        folder.With(
            "mailbox",
            "b.csv",
            "ADRESSE BAL;TYPE;FINESS / service@voisin.mssante.fr;ORG;990000200 / service@ch.mssante.fr;ORG;990000028",
            "perimetre: groupe"
        );
        (Professional().Numerator, Professional().Denominator).ShouldBe((1, 2));
    }

    [Fact]
    public void The_address_of_a_patient_is_judged_by_itself_and_not_by_the_matricule_beside_it()
    {
        folder
            .With("encounter", "v.csv", Venues + "1;A;consultation;03/03/2025;; / 2;B;consultation;03/03/2025;;")
            .With("pathway", "p.csv", "PARCOURS;IPP;NDA / p;1;A / p;2;B")
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;IPP;STATUT;MATRICULE INS / "
                    + $"03/03/2025;{InsA}@patient.mssante.fr;1;accepted;{InsA} / "
                    + $"03/03/2025;prenom.nom@patient.mssante.fr;2;accepted;{InsB}"
            )
            .Key("population: {month: 2025-03, pathways: all}");
        var report = folder.Audit().Report;
        var address = report.Rules.Single(rule => rule.Id == "citizen-address");
        (address.Outcome.Numerator, address.Outcome.Denominator).ShouldBe((1, 2));
        var citizen = Citizen(report);
        (citizen.Numerator, citizen.Denominator).ShouldBe((1, 2));
        citizen.Cascade.Boxes.ShouldBe([new CascadeBox("wrong-address", 1)]);
    }

    [Fact]
    public void A_patient_address_that_the_hospital_hashed_is_not_called_false()
    {
        var hashed = new string('a', 64);
        folder
            .With("encounter", "v.csv", Venues + "1;A;consultation;03/03/2025;;")
            .With("pathway", "p.csv", "PARCOURS;IPP;NDA / p;1;A")
            .With(
                "send",
                "s.csv",
                $"DATE ENVOI;DESTINATAIRE;IPP;STATUT / 03/03/2025;{hashed}@patient.mssante.fr;1;accepted"
            )
            .Key("population: {month: 2025-03, pathways: all}");
        var report = folder.Audit().Report;
        report.Rules.Single(rule => rule.Id == "citizen-address").Outcome.Verdict.ShouldBe(Verdict.NotApplicable);
        (Citizen(report).Numerator, Citizen(report).Denominator).ShouldBe((1, 1));
    }

    [Fact]
    public void A_wrong_address_of_long_ago_explains_nothing_today()
    {
        folder
            .With("encounter", "v.csv", Venues + "1;A;consultation;03/06/2025;;")
            .With("pathway", "p.csv", "PARCOURS;IPP;NDA / p;1;A")
            .With("send", "s.csv", "DATE ENVOI;DESTINATAIRE;IPP;STATUT / 03/01/2025;nom@patient.mssante.fr;1;accepted")
            .Key("population: {month: 2025-06, pathways: all}");
        Citizen(folder.Audit().Report).Cascade.Boxes.ShouldBe([new CascadeBox("not-sent", 1)]);
    }

    [Theory]
    [InlineData("encounter")]
    [InlineData("crosswalk")]
    public void A_message_known_by_its_matricule_only_finds_its_patient_whatever_file_tells_it(string told)
    {
        folder
            .With(
                "encounter",
                "v.csv",
                told == "encounter"
                    ? $"IPP;NDA;TYPE;ENTREE;SORTIE;INS / 1;A;consultation;03/03/2025;;{InsA}"
                    : Venues + "1;A;consultation;03/03/2025;;"
            )
            .With("pathway", "p.csv", "PARCOURS;IPP;NDA / p;1;A")
            .With("send", "s.csv", $"DATE ENVOI;DESTINATAIRE;STATUT / 03/03/2025;{InsA}@patient.mssante.fr;accepted")
            .Key("population: {month: 2025-03, pathways: all}");
        if (told == "crosswalk")
            folder.With("crosswalk", "c.csv", $"IPP;INS / 1;{InsA}", "columns: {patient: IPP, matricule: INS}");
        Citizen(folder.Audit().Report).Numerator.ShouldBe(1);
    }

    [Fact]
    public void A_message_known_by_its_stay_only_finds_its_patient_by_the_table_of_correspondence()
    {
        folder
            .With("encounter", "v.csv", "IPP;TYPE;ENTREE;SORTIE / 1;consultation;03/03/2025;")
            .With("crosswalk", "c.csv", "IPP;NDA / 1;A", "columns: {patient: IPP, encounter: NDA}")
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;NDA;STATUT;FORMAT / 04/03/2025;dr@m.mssante.fr;A;accepted;cda"
            )
            .Key("population: {month: 2025-03}");
        Professional().Numerator.ShouldBe(1);
    }

    [Fact]
    public void A_patient_of_a_pathway_listed_by_the_first_of_two_stays_that_make_one_is_not_lost()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                Venues
                    + "1;A;inpatient;01/03/2025;05/03/2025;990000028 / "
                    + "1;B;inpatient;05/03/2025;09/03/2025;990000028 / "
                    + "1;C;consultation;20/03/2025;;990000028"
            )
            .With("pathway", "p.csv", "PARCOURS;IPP;NDA / p;1;A")
            .With(
                "send",
                "s.csv",
                $"DATE ENVOI;DESTINATAIRE;IPP;STATUT / 04/03/2025;{InsA}@patient.mssante.fr;1;accepted"
            )
            .Key("population: {month: 2025-03, pathways: all}");
        (Citizen(folder.Audit().Report).Numerator, Citizen(folder.Audit().Report).Denominator).ShouldBe((1, 1));
    }

    [Fact]
    public void An_opposition_that_was_lifted_and_a_withdrawal_mended_the_same_day_leave_the_document_in_the_DMP()
    {
        // d1: refused by opposition, then accepted; d2: withdrawn at ten, fed again at three;
        // d3: fed at ten, withdrawn at three; d4: opposed.
        folder
            .With("encounter", "v.csv", Venues + "1;A;consultation;03/03/2025;;")
            .With(
                "document",
                "d.csv",
                "CODE LOINC;DATE PRODUCTION;DATE VALIDATION;IPP;NDA;ID DOCUMENT / "
                    + string.Join(" / ", Enumerable.Range(1, 4).Select(i => $"11488-4;03/03/2025;03/03/2025;1;A;d{i}"))
            )
            .With(
                "dmp-submission",
                "f.csv",
                "DATE ALIMENTATION;STATUT DMP;NDA;ID DOCUMENT / "
                    + "04/03/2025 09:00;opposed;A;d1 / "
                    + "12/03/2025 09:00;accepted;A;d1 / "
                    + "04/03/2025 09:00;accepted;A;d2 / "
                    + "05/03/2025 10:00;withdrawn;A;d2 / "
                    + "05/03/2025 15:00;accepted;A;d2 / "
                    + "05/03/2025 10:00;accepted;A;d3 / "
                    + "05/03/2025 15:00;withdrawn;A;d3 / "
                    + "04/03/2025 09:00;opposed;A;d4"
            )
            .With("send", "s.csv", Sends + "04/03/2025;dr@m.mssante.fr;1;A;accepted;cda;d4");
        var report = folder.Audit().Report;
        var family = report.Feeding!.Families.Single(one => one.RuleId == "dmp-consultation");
        (family.Fed, family.Documents, family.Opposed).ShouldBe((2, 3, 1));
        family.Boxes.ShouldBe([new DmpBox("withdrawn", 1)]);
        var duty = report.Rules.Single(rule => rule.Id == "document-triple-duty");
        (duty.Outcome.Numerator, duty.Outcome.Denominator, duty.Outcome.NotConcerned).ShouldBe((0, 3, 1));
    }

    [Theory]
    [InlineData("2025-03-31T21:59:00Z", "2025-03")]
    [InlineData("2025-03-31T22:01:00Z", "2025-04")]
    [InlineData("2025-02-28T23:01:00Z", "2025-03")]
    public void An_encounter_whose_moments_are_in_universal_time_counts_on_its_day_in_France(string start, string month)
    {
        folder
            .With("encounter", "v.csv", $"IPP;TYPE;ENTREE;SORTIE / 1;consultation;{start};")
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;IPP;STATUT;FORMAT / 01/05/2025;dr@m.mssante.fr;1;accepted;cda"
            );
        folder
            .Audit()
            .Report.Rules.Single(rule => rule.Id == "professional-message-patients")
            .Evidence.Series.Where(point => point.Site is null && point.Month is not null)
            .Select(point => point.Month?.ToString())
            .ShouldBe([month]);
    }

    [Fact]
    public void Home_care_that_is_counted_is_a_stay_and_counts_in_the_month_it_closes()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;TYPE;ENTREE;SORTIE / 1;hah;10/03/2025;05/05/2025 / 2;hah;10/03/2025; / 3;consultation;10/03/2025;"
            )
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;IPP;STATUT;FORMAT / 20/04/2025;dr@m.mssante.fr;1;accepted;cda"
            )
            .Key("population: {month: 2025-05, hah: included}");
        var rule = folder.Audit().Report.Rules.Single(one => one.Id == "professional-message-patients");
        rule.Evidence.Series.Where(point => point.Site is null && point.Month is not null)
            .Select(point => ($"{point.Month}", point.Numerator, point.Denominator))
            .ShouldBe([("2025-03", 0L, 1L), ("2025-05", 1L, 1L)]);
    }

    [Fact]
    public void The_documents_of_a_stay_elsewhere_are_not_ours_even_when_no_unit_tells_it()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                Venues
                    + "1;A;inpatient;01/03/2025;05/03/2025;990000028 / 2;B;inpatient;01/03/2025;05/03/2025;990000200",
                "perimetre: groupe"
            )
            .With(
                "document",
                "d.csv",
                "CODE LOINC;DATE PRODUCTION;DATE VALIDATION;IPP;NDA;ID DOCUMENT / "
                    + "11490-0;05/03/2025;05/03/2025;1;A;d1 / "
                    + "11490-0;05/03/2025;05/03/2025;2;B;d2"
            )
            .With("dmp-submission", "f.csv", "DATE ALIMENTATION;STATUT DMP;NDA;ID DOCUMENT / 06/03/2025;accepted;A;d1");
        var rule = folder.Audit().Report.Rules.Single(one => one.Id == "dmp-discharge");
        (rule.Outcome.Numerator, rule.Outcome.Denominator).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("2025-02-03", "2025-08-04", false)]
    [InlineData("2025-02-03", "2025-07-15", true)]
    public void The_age_of_the_log_is_that_of_its_last_file(string first, string last, bool isTold)
    {
        // One file a month: that of January, taken in February, says nothing of June.
        folder
            .With("encounter", "v.csv", Venues + "1;A;consultation;20/06/2025;;")
            .With("send", "janvier.csv", Sends + "20/01/2025;dr@m.mssante.fr;9;Z;accepted;cda;", date: first)
            .With("send", "juin.csv", Sends + "21/06/2025;dr@m.mssante.fr;1;A;accepted;cda;", date: last)
            .Key("population: {month: 2025-06}");
        folder.Audit().Report.Notices.Any(notice => notice.Code == MessageCodes.SendLogYoung).ShouldBe(isTold);
    }

    [Fact]
    public void A_pathway_is_the_same_whatever_its_capitals_and_accents()
    {
        folder
            .With("encounter", "v.csv", Venues + "1;A;consultation;03/03/2025;; / 2;B;consultation;03/03/2025;;")
            .With("pathway", "p.csv", "PARCOURS;IPP;NDA / Maternité;1;A / MATERNITE;2;B")
            .With(
                "send",
                "s.csv",
                $"DATE ENVOI;DESTINATAIRE;IPP;STATUT / 03/03/2025;{InsA}@patient.mssante.fr;1;accepted"
            )
            .Key("population: {month: 2025-03}")
            .Key("pathways: [{id: maternite, validated-by: cme, validated-on: 2025-01-10, use-cases: [convocation]}]");
        var report = folder.Audit().Report;
        Citizen(report).Pathways.Select(pathway => (pathway.Id, pathway.Denominator)).ShouldBe([("maternite", 2L)]);
        report.Rules.Single(rule => rule.Id == "pathway-validation").Outcome.Verdict.ShouldBe(Verdict.Compliant);
    }

    [Fact]
    public void The_other_way_of_linking_messages_is_tried_in_place_of_the_chosen_one()
    {
        // Both messages of March's patients left in April: with the messages of the month alone, nobody would be reached.
        Of(
            "1;A;consultation;20/03/2025;; / 2;B;consultation;20/03/2025;;",
            "02/04/2025;dr@m.mssante.fr;1;A;accepted;cda; / 02/04/2025;dr@m.mssante.fr;2;B;accepted;cda;"
        );
        Professional().Sensitivity.ShouldContain(new SensitivityLine("send-link", "month", 0, 2, Verdict.NonCompliant));
    }

    [Fact]
    public void Linking_messages_by_stay_is_tried_when_the_month_is_chosen()
    {
        // Both left in March before the stay began: of the month, and of no stay.
        Of(
            "1;A;consultation;20/03/2025;; / 2;B;consultation;20/03/2025;;",
            "02/03/2025;dr@m.mssante.fr;1;A;accepted;cda; / 02/03/2025;dr@m.mssante.fr;2;;accepted;cda;",
            month: null
        );
        folder.Key("population: {month: 2025-03, send-link: month}");
        var sensitivity = Professional().Sensitivity;
        sensitivity.ShouldContain(new SensitivityLine("send-link", "encounter", 0, 2, Verdict.NonCompliant));
        Professional().Numerator.ShouldBe(2);
    }

    [Fact]
    public void Under_a_weighting_the_other_choices_are_weighted_too()
    {
        // 6 of 10 is 60 %, under 70 %; divided by 77 % of equipment it is 77.9 %: no other choice changes the figure,
        // so none turns the verdict over.
        Of(
            string.Join(" / ", Enumerable.Range(1, 10).Select(i => $"{i};V{i};consultation;03/03/2025;;")),
            string.Join(
                " / ",
                Enumerable.Range(1, 6).Select(i => $"04/03/2025;dr@m.mssante.fr;{i};V{i};accepted;cda;")
            ),
            null
        );
        folder
            .Of(
                "{name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\"], "
                    + "legal-status: \"14\", sun-es: true, department: \"75\"}"
            )
            .Key("population: {month: 2025-03, weighting: ponderee}");
        Professional().Sensitivity.Where(line => line.Numerator == 6).ShouldBeEmpty();
        folder
            .Audit()
            .Report.Rules.Single(rule => rule.Id == "professional-message-patients")
            .Outcome.Verdict.ShouldBe(Verdict.Compliant);
    }

    [Fact]
    public void A_choice_that_changes_no_figure_turns_nothing_over_when_rows_are_lost()
    {
        // A stay of two can't be read: the figure, which reaches its target, is reserved whatever is chosen.
        Of("1;A;consultation;03/03/2025;; / 2;B;consultation;hier;;", "04/03/2025;dr@m.mssante.fr;1;A;accepted;cda;");
        var report = folder.Audit().Report;
        report.Rules.Single(rule => rule.Id == "professional-message-patients").Outcome.IsReserved.ShouldBeTrue();
        Professional().Sensitivity.Where(line => line is { Numerator: 1, Denominator: 1 }).ShouldBeEmpty();
    }

    [Fact]
    public void The_services_that_carry_the_gap_carry_patients_of_the_gap_only_and_those_of_no_known_service_are_told()
    {
        // 1 is reached by cardiology and seen in geriatrics too: nobody's gap. 2 is missed in geriatrics, 3 where no unit is known.
        folder
            .With(
                "unit",
                "u.csv",
                "UF;LIBELLE;SERVICE;FINESS / C;Cardio;Cardiologie;990000028 / G;Geri;Gériatrie;990000028"
            )
            .With(
                "encounter",
                "v.csv",
                "IPP;NDA;TYPE;ENTREE;SORTIE;UF / "
                    + "1;A;consultation;03/03/2025;;C / "
                    + "1;B;consultation;05/03/2025;;G / "
                    + "2;D;consultation;05/03/2025;;G / "
                    + "3;E;consultation;05/03/2025;;X"
            )
            .With("send", "s.csv", Sends + "03/03/2025;dr@m.mssante.fr;1;A;accepted;cda;")
            .Key("population: {month: 2025-03}");
        var indicator = Professional();
        (indicator.Numerator, indicator.Denominator).ShouldBe((1, 3));
        indicator
            .Cascade.Services.Select(group => (group.Name, group.Patients))
            .ShouldBe([("Gériatrie", 1L), ("Service inconnu", 1L)], ignoreOrder: true);
        indicator.Outlook!.Services.ShouldAllBe(service => service.Share <= 1);
    }

    [Fact]
    public void A_correspondent_with_a_mailbox_somewhere_is_not_to_be_invited_and_loses_nobody()
    {
        Of(
            "1;A;consultation;03/03/2025;; / 2;B;consultation;03/03/2025;; / 3;C;consultation;03/03/2025;;",
            "04/03/2025;dr@m.mssante.fr;1;A;accepted;cda;"
        );
        folder.With(
            "correspondent",
            "c.csv",
            "IPP;RPPS;BAL MSSANTE / 1;10000000017;dr@m.mssante.fr / 2;10000000017; / 3;10000000025;"
        );
        var cascade = Professional().Cascade;
        cascade.Boxes.ShouldBe([new CascadeBox("no-mailbox", 1), new CascadeBox("not-sent", 1)]);
        cascade.Correspondents.Select(one => one.Rpps).ShouldBe(["10000000025"]);
    }

    [Fact]
    public void An_objective_without_target_is_never_compliant_by_what_stands_beside_its_figure()
    {
        folder
            .Of("{name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\"], legal-status: \"14\"}")
            .With("encounter", "v.csv", Venues + "1;A;consultation;03/03/2025;;")
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;IPP;STATUT;FORMAT;CODE LOINC / 04/03/2025;dr@m.mssante.fr;1;accepted;cda;11488-4"
            )
            .Key("population: {month: 2025-03}")
            .Key("document-types: {validated-by: cme, validated-on: 2025-01-10, codes: [11488-4]}");
        var report = folder.Audit().Report;
        report.Rules.Single(rule => rule.Id == "document-type-validation").Outcome.Verdict.ShouldBe(Verdict.Compliant);
        var objective = report.Objectives.Single(one => one.Id == "HOPEN2/P1.O7");
        objective.Verdict.ShouldBe(Verdict.NotAssessable);
        objective.Notes[0].ShouldBe(AuditMessage.Of(ProgrammeCodes.TargetOpen, 0.7m, 0.5m));
    }

    [Fact]
    public void A_month_without_activity_makes_its_objective_not_applicable_whatever_was_validated()
    {
        folder
            .With("encounter", "v.csv", Venues + "1;A;consultation;03/03/2025;;")
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;IPP;STATUT;FORMAT;CODE LOINC / 04/03/2025;dr@m.mssante.fr;1;accepted;cda;11488-4"
            )
            .Key("population: {month: 2025-06}")
            .Key("document-types: {validated-by: cme, validated-on: 2025-01-10, codes: [11488-4]}");
        folder
            .Audit()
            .Report.Objectives.Single(one => one.Id == "HOPEN2/P1.O7")
            .Verdict.ShouldBe(Verdict.NotApplicable);
    }

    [Fact]
    public void A_channel_that_no_file_tells_is_not_assessed()
    {
        Of("1;A;consultation;03/03/2025;;", "04/03/2025;dr@m.mssante.fr;1;A;accepted;cda;", null);
        folder.Key("population: {month: 2025-03, channel: app}");
        var rule = folder.Audit().Report.Rules.Single(one => one.Id == "professional-message-patients");
        rule.Outcome.Verdict.ShouldBe(Verdict.NotAssessable);
        rule.Outcome.Reason().ShouldContain("émettrice");
    }

    [Fact]
    public void The_channels_tell_the_patients_of_the_month_reached_after_its_end()
    {
        Of("1;A;consultation;20/03/2025;;", "02/04/2025;app@ch.mssante.fr;x;1;A", null);
        File.WriteAllText(
            Path.Combine(folder.Path, "s.csv"),
            "DATE ENVOI;EXPEDITEUR;DESTINATAIRE;IPP;NDA;STATUT;FORMAT\n02/04/2025;app@ch.mssante.fr;dr@m.mssante.fr;1;A;accepted;cda\n"
        );
        folder
            .With("mailbox", "b.csv", "ADRESSE BAL;TYPE;FINESS / app@ch.mssante.fr;APP;990000028")
            .Key("population: {month: 2025-03}");
        var indicator = Professional();
        indicator.Numerator.ShouldBe(1);
        indicator.Channels.Select(channel => (channel.Channel, channel.Patients)).ShouldBe([("app", 1L)]);
    }

    [Fact]
    public void A_retained_month_outside_the_period_is_a_fault_of_the_dossier()
    {
        Of("1;A;consultation;20/03/2025;;", "02/04/2025;dr@m.mssante.fr;1;A;accepted;cda;", "2024-03");
        Should.Throw<ConfigurationException>(() => folder.Audit()).Message.ShouldContain("month");
    }

    [Fact]
    public void A_message_of_two_documents_tells_both_types()
    {
        folder
            .With("encounter", "v.csv", Venues + "1;A;consultation;03/03/2025;;")
            .With(
                "send",
                "s.csv",
                "DATE ENVOI;DESTINATAIRE;IPP;STATUT;FORMAT;X-MSS-CODECDA / "
                    + "04/03/2025;dr@m.mssante.fr;1;accepted;cda;\"11490-0, 11488-4\" / "
                    + "04/03/2025;dr@m.mssante.fr;1;accepted;cda;11490-0"
            )
            .Key("population: {month: 2025-03}");
        Professional()
            .Types!.Types.Select(type => (type.Code, type.Messages))
            .ShouldBe([("11490-0", 2L), ("11488-4", 1L)]);
    }

    [Fact]
    public void Feeds_that_name_neither_document_nor_stay_are_not_a_failure_to_feed()
    {
        folder
            .With("encounter", "v.csv", Venues + "1;A;consultation;03/03/2025;;")
            .With(
                "document",
                "d.csv",
                "CODE LOINC;DATE PRODUCTION;DATE VALIDATION;IPP;ID DOCUMENT / 11488-4;03/03/2025;03/03/2025;1;d1"
            )
            .With(
                "dmp-submission",
                "f.csv",
                "DATE ALIMENTATION;STATUT DMP;CODE LOINC;IPP / 04/03/2025;accepted;11488-4;1"
            );
        folder
            .Audit()
            .Report.Rules.Single(rule => rule.Id == "dmp-consultation")
            .Outcome.Verdict.ShouldBe(Verdict.NotAssessable);
    }

    [Fact]
    public void A_flow_is_done_on_the_day_it_is_and_a_map_without_its_columns_is_not_assessed()
    {
        folder.With(
            "unsecured-exchange",
            "e.csv",
            "FLUX;CANAL;PLAN;ECHEANCE;RESPONSABLE;FAIT LE / a;fax;;;;01/02/2030 / b;fax;;;;01/02/2025"
        );
        var rule = folder.Audit().Report.Rules.Single(one => one.Id == "unsecured-exchange-plan");
        (rule.Outcome.Numerator, rule.Outcome.Denominator).ShouldBe((1, 2));
        using var bare = new AuditFolder().With("unsecured-exchange", "e.csv", "FLUX;CANAL / a;fax");
        bare.Audit()
            .Report.Rules.Single(one => one.Id == "unsecured-exchange-plan")
            .Outcome.Verdict.ShouldBe(Verdict.NotAssessable);
    }

    public void Dispose() => folder.Dispose();

    private void Of(string venues, string sends, string? month = "2025-03")
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

    private static IndicatorResult Citizen(AuditReport report) =>
        report.Indicators.Single(one => one.RuleId == "citizen-message-patients");
}
