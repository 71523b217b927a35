using System.Text;
using System.Text.RegularExpressions;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Engine.Visits;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Cli.Tests;

public sealed class VisitCommandTests : IDisposable
{
    // One domain of two is right: mailbox-domain is at 50 %, and is not met.
    private readonly AuditFolder folder = new AuditFolder()
        .With("mailbox", "bal.csv", "Adresse;Type;RPPS / a@ch.mssante.fr;ORG; / b@orange.fr;ORG;")
        .Save();

    private string Visits => Path.Combine(folder.Path, "visites.yml");

    private string Sheet => Path.Combine(folder.Path, "feuilles-de-visite", "2025-08-20", "feuille-de-visite.html");

    [Theory]
    [InlineData("rule: mailbox-duplicate-address, due: 2025-01-31", CommitmentState.Kept)]
    [InlineData("rule: mailbox-domain, expected: 0.5, due: 2025-01-31", CommitmentState.Kept)]
    [InlineData("rule: mailbox-domain, expected: 0.51, due: 2025-08-20", CommitmentState.Open)]
    [InlineData("rule: mailbox-domain, expected: 0.51, due: 2025-08-19", CommitmentState.Late)]
    [InlineData("rule: mailbox-domain", CommitmentState.Open)]
    [InlineData("rule: mailbox-domain, done: 2025-06-01, due: 2025-06-30", CommitmentState.Late)]
    [InlineData("rule: ins-qualification, due: 2025-06-30", CommitmentState.Unknown)]
    [InlineData("rule: mailbox-personal-rpps", CommitmentState.NotConcerned)]
    [InlineData("rule: mssante-training, due: 2025-06-30", CommitmentState.Late)]
    [InlineData("done: 2025-06-01", CommitmentState.Told)]
    [InlineData("done: 2025-08-21", CommitmentState.Open)]
    [InlineData("due: 2025-06-30", CommitmentState.Late)]
    public void A_commitment_is_kept_when_the_audit_shows_it(string keys, CommitmentState state)
    {
        Write($"- {{on: 2025-04-15, commitments: [{{text: Texte, owner: DSI, {keys}}}]}}");
        var last = Audit().Visits!.Last!;
        last.On.ShouldBe(new DateOnly(2025, 4, 15));
        last.Commitments.Single().State.ShouldBe(state);
    }

    [Fact]
    public void The_last_visit_is_the_one_told_and_what_earlier_ones_left_open_stays()
    {
        Write(
            """
            - on: 2025-06-10
              score: 40
              law: graded
              programme: hopen2-phase1
              commitments: [{rule: mailbox-domain, text: Troisième, owner: DSI, expected: 0.4, was: 0.3}]
            - on: 2025-02-10
              commitments:
                - {rule: mailbox-domain, text: Premier, owner: DSI, due: 2025-03-31}
                - {rule: mailbox-duplicate-address, text: Deuxième, owner: DSI}
            - {on: 2025-08-20, commitments: [{text: Quatrième, owner: DSI}]}
            - {on: 2025-08-21, commitments: [{text: Cinquième, owner: DSI}]}
            """
        );
        var visits = folder.Audit().Report.Visits!;
        var told = visits.Last!.Commitments.Single();
        (told.Text, told.RateBefore, told.RateAfter, told.State).ShouldBe(
            ("Troisième", Rate.From(0.3m), Rate.From(0.5m), CommitmentState.Kept)
        );
        visits.Last.ScoreBefore.ShouldBe(40);
        visits.Earlier.Select(one => (one.Text, one.AgreedOn.Month)).ShouldBe([("Premier", 2)]);
        visits.Today.Select(one => one.Text).ShouldBe(["Quatrième"]);
    }

    [Fact]
    public void The_index_of_another_programme_is_not_compared_and_other_rules_are_told()
    {
        Write("- {on: 2025-06-10, score: 40, law: graded, programme: socle, commitments: []}");
        var other = folder.Audit().Report.Visits!.Last!;
        other.ScoreBefore.ShouldBeNull();
        other.Warnings.ShouldBe([AuditMessage.Of(VisitCodes.OtherProgramme, "socle")]);
        Write(
            "- {on: 2025-06-10, score: 40, law: graded, programme: hopen2-phase1, rules: \"2024.1\", commitments: []}"
        );
        var older = folder.Audit().Report.Visits!.Last!;
        older.ScoreBefore.ShouldBe(40);
        (older.Warnings.Single().Code, older.Warnings.Single().Parameters[0]).ShouldBe(
            (VisitCodes.OtherRules, "2024.1")
        );
        Write("- {on: 2025-06-10, score: 40, programme: hopen2-phase1, commitments: []}");
        var first = folder.Audit().Report.Visits!.Last!;
        first.ScoreBefore.ShouldBeNull();
        first.Warnings.ShouldBe([AuditMessage.Of(VisitCodes.OtherLaw)]);
        var partial = Audit().Visits!.Last!;
        partial.ScoreBefore.ShouldBeNull();
        partial.Warnings.ShouldBe([AuditMessage.Of(VisitCodes.PartialRules)]);
    }

    [Theory]
    [InlineData("- {on: 2025-06-10, commitments: [{text: T, owner: O, regle: x}]}", "regle")]
    [InlineData("- {on: 2025-06-10, commitments: [{text: T, owner: O, rule: mailbox-domains}]}", "mailbox-domain")]
    [InlineData(
        "- {on: 2025-06-10, commitments: [{text: T, owner: O, rule: Les domaines}]}",
        "l’identifiant d’une règle"
    )]
    [InlineData("- {on: 2025-06-10, commitments: [{text: T, owner: O, expected: 0.5}]}", "rule")]
    [InlineData(
        "- {on: 2025-06-10, commitments: [{text: T, owner: O, rule: mailbox-domain, expected: 90}]}",
        "expected"
    )]
    [InlineData("- {on: 2025-06-10, commitments: [{owner: O}]}", "text")]
    [InlineData("- {on: 10/06/2025, commitments: []}", "on")]
    [InlineData("- {on: 2025-06-10, programme: hopen2-phase3, commitments: []}", "hopen2-phase3")]
    [InlineData("- {on: 2025-06-10, commitments: []}\n- {on: 2025-06-10, commitments: []}", "ligne 2")]
    [InlineData("visites: []", "visites.yml")]
    public async Task What_is_wrong_in_the_file_is_told_with_its_line(string text, string expected)
    {
        Write(text);
        var (code, _, error) = await Terminal.Run("visit", folder.Path, "--quiet");
        code.ShouldBe(6);
        error.ShouldContain("visites.yml");
        error.ShouldContain(expected);
        File.Exists(Sheet).ShouldBeFalse();
    }

    [Fact]
    public async Task The_number_of_a_patient_is_refused_and_not_repeated()
    {
        Write("- {on: 2025-06-10, commitments: [{text: \"Corriger 2 79 03 51 215 189 89\", owner: O}]}");
        var (code, _, error) = await Terminal.Run("visit", folder.Path, "--quiet");
        code.ShouldBe(6);
        error.ShouldContain("matricule");
        error.ShouldNotContain("215");
    }

    [Fact]
    public async Task Without_a_terminal_the_sheet_is_written_and_nothing_is_asked()
    {
        Write(
            "- {on: 2025-04-15, score: 30, law: graded, programme: hopen2-phase1, commitments: ["
                + "{rule: mailbox-domain, text: \"Fermer <b>Orange</b>\", owner: DSI, expected: 0.9, was: 0.25}, "
                + "{text: Former, owner: RH, done: 2025-06-01}]}"
        );
        var (code, output, error) = await Terminal.Run("visit", folder.Path, "--quiet");
        code.ShouldBe(0, error);
        Snapshot.Match(output.Replace(folder.Path, "DOSSIER", StringComparison.Ordinal), "visit");
        var page = await File.ReadAllTextAsync(Sheet);
        page.ShouldContain("Fermer &lt;b&gt;Orange&lt;/b&gt;");
        page.ShouldContain("1 engagement tenu sur 2");
        page.ShouldContain("À reporter avec");
        ReportJson
            .Read(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Sheet)!, "report.json")))
            .Visits!.Last!.Commitments.Count.ShouldBe(2);
        (await Terminal.Answer("o\n", "visit", folder.Path, "--quiet", "--yes")).Output.ShouldBe(output);
    }

    [Fact]
    public async Task What_is_agreed_is_added_to_what_was_and_stands_on_the_sheet()
    {
        Write("# à garder\n- {on: 2025-04-15, commitments: [{text: Avant, owner: RH}]}");
        var (code, output, error) = await Terminal.Answer(
            "o\nSortir de la messagerie ouverte\n\nbeaucoup\n90\n2025-08-20\n2025-12-31\n\n"
                + "Former le 2 79 03 51 215 189 89\nFormer les référents\n\nMme Exemple\n\n\n",
            "visit",
            folder.Path,
            "--quiet"
        );
        code.ShouldBe(0, error);
        output.ShouldContain("Un nombre entre 50 (aujourd’hui) et 100 est attendu");
        output.ShouldContain("Une échéance vient après le jour de la visite");
        output.ShouldContain("Sans numéro de 13 chiffres");
        Snapshot.Match(await File.ReadAllTextAsync(Visits), "visit-file");
        var page = await File.ReadAllTextAsync(Sheet);
        page.ShouldContain("Convenu ce jour");
        page.ShouldContain("Former les référents");
        page.ShouldNotContain("À reporter avec");
        (await Terminal.Answer("o\n", "visit", folder.Path, "--quiet")).Output.ShouldContain(
            "La visite de ce jour est déjà dans visites.yml"
        );
    }

    [Fact]
    public async Task What_it_writes_is_taken_for_no_export()
    {
        await Terminal.Run("visit", folder.Path, "--quiet");
        File.Delete(Path.Combine(folder.Path, "dossier.yml"));
        var (_, output, _) = await Terminal.Run("init", folder.Path, "--yes");
        output.ShouldContain("bal.csv");
        output.ShouldNotContain("feuille");
    }

    [Fact]
    public async Task Nothing_is_written_in_the_file_when_nothing_is_agreed()
    {
        (await Terminal.Answer("\n\n\n\n\n\n", "visit", folder.Path, "--quiet")).Code.ShouldBe(0);
        File.Exists(Visits).ShouldBeFalse();
        File.Exists(Sheet).ShouldBeTrue();
    }

    [Fact]
    public async Task A_visit_of_the_day_without_commitment_is_not_told_twice()
    {
        Write("- {on: 2025-08-20, score: 80, commitments: []}");
        (await Terminal.Answer("o\n\n\n\n\n", "visit", folder.Path, "--quiet")).Output.ShouldContain(
            "La visite de ce jour est déjà dans visites.yml"
        );
        (await File.ReadAllTextAsync(Visits)).ShouldBe("- {on: 2025-08-20, score: 80, commitments: []}");
    }

    [Fact]
    public void What_the_pack_no_longer_has_is_history_and_no_fault()
    {
        Write(
            "- {on: 2025-04-15, programme: region-idf, score: 50, commitments: [{rule: region-long-label, text: T, owner: O}]}"
        );
        var last = folder.Audit().Report.Visits!.Last!;
        last.Commitments.Single().State.ShouldBe(CommitmentState.Unknown);
        last.ScoreBefore.ShouldBeNull();
    }

    [Theory]
    [InlineData("", CommitmentState.Open)]
    [InlineData(", expected: 0.5", CommitmentState.Told)]
    [InlineData(", expected: 0.61", CommitmentState.Open)]
    public void A_figure_that_was_told_is_not_shown_by_the_audit(string expected, CommitmentState state)
    {
        folder.With(
            "indicator",
            "chiffres.csv",
            "FINESS;Mois;Objectif;Numérateur;Dénominateur / 990000010;2025-07;P1.O7;60;100"
        );
        Write(
            $"- {{on: 2025-04-15, commitments: [{{rule: professional-message-patients, text: T, owner: O{expected}}}]}}"
        );
        var report = folder.Audit("professional-message-patients").Report;
        report.Rules.Single().Outcome.RawVerdict.ShouldBe(Verdict.Declared);
        report.Visits!.Last!.Commitments.Single().State.ShouldBe(state);
    }

    [Fact]
    public void A_rule_without_target_is_no_answer_unless_a_rate_was_agreed()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;TYPE;ENTREE;SORTIE / 1;consultation;01/03/2025; / 2;consultation;02/03/2025;"
            )
            .With("identity", "i.csv", "IPP;STATUT / 1;qualified / 2;provisional");
        Write(
            "- {on: 2025-04-15, commitments: [{rule: ins-qualification, text: T, owner: O}, "
                + "{rule: ins-qualification, text: T, owner: O, expected: 0.5}]}"
        );
        Audit()
            .Visits!.Last!.Commitments.Select(one => one.State)
            .ShouldBe([CommitmentState.Unknown, CommitmentState.Kept]);
    }

    [Fact]
    public void A_view_from_outside_reads_no_file_of_the_current_folder()
    {
        Write("n’importe quoi");
        folder.Save();
        var outside = DossierReader.Read(folder.Path, ShippedKinds.All) with
        {
            Folder = string.Empty,
            VisitsFile = Visits,
        };
        VisitBook
            .Read(outside, RulePack.Read(Repository.Rules, ShippedKinds.All), new DateOnly(2025, 8, 20))
            .Judge(
                ReportJson.Read(File.ReadAllText(Path.Combine(Repository.Root, "reports", "example", "report.json")))
            )
            .ShouldBeNull();
    }

    [Fact]
    public void Without_visits_the_report_tells_none()
    {
        Audit().Visits.ShouldBeNull();
        Write("[]");
        Audit().Visits.ShouldBeNull();
    }

    [Fact]
    public async Task A_view_from_outside_has_no_sheet()
    {
        var (code, _, error) = await Terminal.Run("audit", "--finess", "990000010", "--format", "visit");
        code.ShouldBe(1);
        error.ShouldContain("--format visit");
    }

    [BrowserFact]
    public async Task The_sheet_is_one_printed_page_of_A4()
    {
        await Terminal.Run("demo", "--output", folder.Path, "--encounters", "2000", "--no-audit", "--quiet");
        (await Terminal.Run("visit", folder.Path, "--quiet")).Code.ShouldBe(0);
        BrowserFactAttribute.Print(Sheet, Path.Combine(folder.Path, "feuille.pdf"));
        var pdf = await File.ReadAllTextAsync(Path.Combine(folder.Path, "feuille.pdf"), Encoding.Latin1);
        Regex.Count(pdf, @"/Type\s*/Page\b(?!s)", RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBe(1);
    }

    public void Dispose() => folder.Dispose();

    private AuditReport Audit() =>
        folder
            .Audit(
                "mailbox-duplicate-address",
                "mailbox-domain",
                "ins-qualification",
                "mailbox-personal-rpps",
                "mssante-training"
            )
            .Report;

    private void Write(string text) => File.WriteAllText(Visits, text);
}
