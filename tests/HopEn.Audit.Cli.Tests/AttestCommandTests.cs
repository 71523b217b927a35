using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

public sealed class AttestCommandTests : IDisposable
{
    private readonly AuditFolder folder = new AuditFolder()
        .With("mailbox", "bal.csv", "Adresse;Type / a@ch.mssante.fr;ORG")
        .Save();

    private string Attestations => Path.Combine(folder.Path, "attestations.yml");

    [Fact]
    public async Task Without_a_terminal_the_open_questions_are_shown()
    {
        Write("- {rule: mssante-training, answer: non, by: \"Mme Exemple\", on: 2025-06-01}");
        var (code, output, error) = await Terminal.Run("attest", folder.Path);
        code.ShouldBe(0, error);
        Snapshot.Match(output, "attest");
        (await Terminal.Answer("x\n", "attest", folder.Path, "--yes")).Output.ShouldBe(output);
    }

    [Fact]
    public async Task Answers_are_added_and_those_before_stay()
    {
        File.WriteAllText(Path.Combine(folder.Path, "carte.pdf"), "carte");
        Write(
            "# à garder\n- {rule: unsecured-exchange-map, answer: non, by: \"M. Avant\", on: 2024-01-01, valid-until: 2024-12-31}"
        );
        var (code, output, error) = await Terminal.Answer(
            "Mme \"Exemple\", RSSI\npeut-être\no\nabsente.pdf\ncarte.pdf\nhier\n2025-06-30\n\ns\n\nAucun échange\n",
            "attest",
            folder.Path,
            "--programme",
            "has-3.1-07"
        );
        code.ShouldBe(0, error);
        output.ShouldContain("n’est pas un fichier du dossier");
        Snapshot.Match(File.ReadAllText(Attestations), "attest-file");
        (await Terminal.Run("attest", folder.Path, "--programme", "has-3.1-07")).Output.ShouldContain(
            "2 attestations données, 0 ouverte"
        );
    }

    [Fact]
    public async Task Nothing_is_written_when_nobody_answers()
    {
        await Terminal.Answer("Mme Exemple\n\n\n\n", "attest", folder.Path, "--programme", "has-3.1-07");
        File.Exists(Attestations).ShouldBeFalse();
    }

    [Theory]
    [InlineData("evidence: carte.pdf, dated: 2025-06-01", Verdict.Compliant, "Prouvé", 1)]
    [InlineData("evidence: carte.pdf", Verdict.Declared, "n’est pas datée", 0.5)]
    [InlineData("evidence: absente.pdf, dated: 2025-06-01", Verdict.Declared, "absente, vide ou illisible", 0.5)]
    [InlineData("evidence: vide.pdf, dated: 2025-06-01", Verdict.Declared, "absente, vide ou illisible", 0.5)]
    [InlineData("evidence: carte.pdf, dated: 2025-08-21", Verdict.Declared, "après le jour de l’audit", 0.5)]
    [InlineData("comment: sur parole", Verdict.Declared, "aucune pièce", 0.5)]
    [InlineData(
        "evidence: carte.pdf, dated: 2025-06-01, valid-until: 2025-08-20",
        Verdict.Compliant,
        "valable jusqu’au 20/08/2025",
        1
    )]
    [InlineData(
        "evidence: carte.pdf, dated: 2025-06-01, valid-until: 2025-08-19",
        Verdict.ToAttest,
        "n’est plus valable depuis le 19/08/2025",
        0
    )]
    public void An_answer_is_worth_what_proves_it(string keys, Verdict verdict, string reason, double share)
    {
        File.WriteAllText(Path.Combine(folder.Path, "carte.pdf"), "carte");
        File.WriteAllText(Path.Combine(folder.Path, "vide.pdf"), string.Empty);
        Write($"- {{rule: mssante-training, answer: oui, by: \"Mme Exemple\", on: 2025-06-15, {keys}}}");
        var rule = folder
            .Audit("mssante-training", "professional-message-patients", "mailbox-domain")
            .Report.Rules.Single(one => one.Id == "mssante-training");
        rule.Outcome.Verdict.ShouldBe(verdict);
        rule.Outcome.Reason().ShouldContain(reason);
        rule.Identity.Kind.ShouldBe(RuleKind.Attestation);
        rule.Score.Earned.ShouldBe(Math.Round(rule.Score.Weight * (decimal)share, 4));
    }

    [Fact]
    public void No_and_not_applicable_are_answers_and_the_last_one_counts()
    {
        Write(
            """
            - {rule: mssante-training, answer: oui, by: A, on: 2025-06-15}
            - {rule: mssante-training, answer: non, by: B, on: 2025-07-15, comment: départ du formateur}
            - {rule: partner-invitation, answer: sans-objet, by: A, on: 2025-06-15, comment: aucun partenaire}
            """
        );
        var report = folder.Audit("mssante-training", "partner-invitation").Report;
        report.Rules.Select(rule => rule.Outcome.Verdict).ShouldBe([Verdict.NonCompliant, Verdict.NotApplicable]);
        report.Rules[0].Outcome.Reason().ShouldContain("B, le 15/07/2025");
    }

    [Fact]
    public void An_answer_dated_after_the_audit_does_not_hide_the_one_before()
    {
        Write(
            "- {rule: mssante-training, answer: oui, by: A, on: 2025-06-15}\n- {rule: mssante-training, answer: non, by: B, on: 2052-07-15}"
        );
        var rule = folder.Audit("mssante-training").Report.Rules.Single();
        rule.Outcome.Verdict.ShouldBe(Verdict.Declared);
        rule.Outcome.Reason().ShouldContain("par A, le 15/06/2025");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("---\n# rien encore")]
    [InlineData("  - {rule: mssante-training, answer: non, by: A, on: 2024-01-01}")]
    [InlineData("- {rule: mssante-training, answer: non, by: A, on: 2024-01-01}\n...")]
    public async Task Whatever_the_file_was_it_can_be_read_again_or_is_left_as_it_was(string before)
    {
        Write(before);
        var (code, _, error) = await Terminal.Answer(
            "Mme Exemple, RSSI\nn\n\nn\n\n",
            "attest",
            folder.Path,
            "--programme",
            "has-3.1-07"
        );
        if (code == 0)
        {
            (await Terminal.Run("attest", folder.Path, "--programme", "has-3.1-07")).Output.ShouldContain(
                "2 attestations données, 0 ouverte"
            );
            return;
        }

        code.ShouldBe(6);
        error.ShouldContain("attestations.yml");
        File.ReadAllText(Attestations).ShouldBe(before + "\n");
    }

    [Theory]
    [InlineData("- {rule: mssante-trainig, answer: oui, by: A, on: 2025-06-15}", "mssante-training")]
    [InlineData("- {rule: mailbox-domain, answer: oui, by: A, on: 2025-06-15}", "mailbox-domain")]
    [InlineData("- {rule: mssante-training, answer: peut-être, by: A, on: 2025-06-15}", "oui, non, sans-objet")]
    [InlineData("- {rule: mssante-training, answer: sans-objet, by: A, on: 2025-06-15}", "pourquoi")]
    [InlineData(
        "- {rule: mssante-training, answer: oui, by: A, on: 2025-06-15, evidence: ../ailleurs.pdf}",
        "rester dans le dossier"
    )]
    [InlineData("- {rule: mssante-training, answer: oui, on: hier}", "by")]
    [InlineData(
        "- {rule: mssante-training, answer: oui, by: A, on: 2025-06-15, comment: \"essai sur 2 79 03 51 215 189 89\"}",
        "ni matricule ni identité"
    )]
    [InlineData(
        "- {rule: mssante-training, answer: oui, by: A, on: 2025-06-15, evidence: pieces/279035121518989.pdf}",
        "ni matricule ni identité"
    )]
    public async Task A_fault_is_told_with_its_line(string text, string expected)
    {
        Write(text);
        var (code, _, error) = await Terminal.Run("attest", folder.Path);
        code.ShouldBe(6);
        error.ShouldContain("attestations.yml, ligne 1");
        error.ShouldContain(expected);
        error.ShouldNotContain("279035121518989");
    }

    [Fact]
    public async Task Several_programmes_have_a_report_and_a_score_each()
    {
        var output = Path.Combine(folder.Path, "rapports");
        var (code, _, error) = await Terminal.Run(
            "audit",
            folder.Path,
            "--programme",
            "socle",
            "--programme",
            "segur-vague2",
            "--programme",
            "socle",
            "--format",
            "json",
            "--output",
            output,
            "--no-cache"
        );
        code.ShouldBeOneOf(3, 4);
        error.ShouldContain("programme-segur-vague2");
        var first = ReportJson.Read(File.ReadAllText(Path.Combine(output, "report.json")));
        var second = ReportJson.Read(File.ReadAllText(Path.Combine(output, "programme-segur-vague2", "report.json")));
        (first.Programme.Id, second.Programme.Id).ShouldBe(("socle", "segur-vague2"));
        second.Rules.Count.ShouldBe(8);
        second.Score.Value.ShouldBeNull();
        (
            await Terminal.Run(
                "audit",
                folder.Path,
                "--programme",
                "socle",
                "--programme",
                "inconnu",
                "--format",
                "json",
                "--output",
                output + "2",
                "--no-cache"
            )
        ).Code.ShouldBe(1);
        Directory.Exists(output + "2").ShouldBeFalse();
    }

    [Fact]
    public async Task The_dossier_may_name_several_programmes()
    {
        var file = Path.Combine(folder.Path, "dossier.yml");
        File.AppendAllText(file, "programme: [has-3.1-07, segur-vague2]\n");
        var output = Path.Combine(folder.Path, "rapports");
        await Terminal.Run("audit", folder.Path, "--format", "json", "--output", output, "--no-cache");
        ReportJson.Read(File.ReadAllText(Path.Combine(output, "report.json"))).Programme.Id.ShouldBe("has-3.1-07");
        File.Exists(Path.Combine(output, "programme-segur-vague2", "report.json")).ShouldBeTrue();
    }

    public void Dispose() => folder.Dispose();

    private void Write(string text) => File.WriteAllText(Attestations, text + "\n");
}
