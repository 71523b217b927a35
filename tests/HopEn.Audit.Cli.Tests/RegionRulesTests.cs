using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

/// <summary>A region adds rules, a programme and attestations of its own to those that ship.</summary>
public sealed class RegionRulesTests : IDisposable
{
    private const string Rule = """
        /*
        id: region-long-label
        title: "Les libellés de BAL ont dix caractères"
        failure-title: "Des libellés de BAL ont moins de dix caractères"
        category: bal
        severity: minor
        kind: ratio
        status: sourced
        target: 1
        needs: [mailbox.label]
        unit: mailbox
        combine: all
        details: {short: "Libellé court"}
        rationale: "Usage de la région."
        remedy: "Allonger le libellé."
        owner: "Référent MSSanté"
        source: "Région d’essai"
        */
        SELECT mailbox_id AS subject, label_length >= 10 AS conforming, 'short' AS detail, row_id AS "row" FROM mailbox
        """;

    private const string Attestation = """
        source: "Région d’essai"
        owner: "Référent"
        items:
          - {id: region-charter, title: "La charte est signée",
             failure-title: "La charte n’est pas signée",
             question: "La charte régionale est-elle signée ?",
             proof: "charte signée", severity: minor, status: sourced,
             rationale: "Usage de la région.", remedy: "Signer la charte."}
        """;

    private const string Programme = """
        id: region
        title: "Programme de la région"
        partial: true
        categories:
          - id: bal
            title: "BAL"
            rules:
              - {id: region-long-label, weight: 3, reason: "usage de la région"}
              - {id: mailbox-domain, weight: 7, reason: "règle livrée, autre poids"}
              - {id: region-charter, weight: 1, reason: "usage de la région"}
        """;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-region-");

    private string Region => Path.Combine(root.FullName, "regles-region");

    [Fact]
    public async Task They_are_checked_listed_and_audited_with_those_that_ship()
    {
        Write();
        (await Terminal.Run("rules", "check", "--rules", Region)).Output.ShouldContain("valable");
        var list = (await Terminal.Run("rules", "list", "--rules", Region)).Output;
        foreach (var id in new[] { "ins-test-oid", "region-long-label", "region-charter", "et regles-region" })
            list.ShouldContain(id);
        using var folder = new AuditFolder();
        folder
            .With(
                "mailbox",
                "b.csv",
                "ADRESSE;TYPE;LIBELLE / a@ch.mssante.fr;ORG;Secrétariat de cardiologie / b@ch.mssante.fr;ORG;Court"
            )
            .Save();
        var output = Path.Combine(root.FullName, "rapport");
        var (code, _, error) = await Terminal.Run(
            "audit",
            folder.Path,
            "--programme",
            "region",
            "--rules",
            Region,
            "--format",
            "json",
            "--output",
            output,
            "--no-cache",
            "--quiet"
        );
        code.ShouldNotBe(1, error);
        var report = ReportJson.Read(
            File.ReadAllText(Directory.GetFiles(output, "report.json", SearchOption.AllDirectories).Single())
        );
        report
            .Rules.Select(rule => (string)rule.Id)
            .ShouldBe(["region-long-label", "mailbox-domain", "region-charter"]);
        (report.Rules[0].Outcome.Numerator, report.Rules[0].Outcome.Denominator, report.Rules[1].Score.Weight).ShouldBe(
            (1, 2, 7)
        );
        report.Attestations.Single().State.ShouldBe(AttestationState.Open);
        report.Run.Tool.RulePackVersion.ShouldEndWith("et regles-region");
    }

    [Fact]
    public async Task What_already_ships_is_refused_with_both_files()
    {
        Write("region-long-label", "mailbox-label");
        Add(
            "programmes/region.yml",
            Programme
                .Replace("id: region\n", "id: socle\n", StringComparison.Ordinal)
                .Replace("region-long-label", "mailbox-label", StringComparison.Ordinal)
        );
        var (code, output, _) = await Terminal.Run("rules", "check", "--rules", Region);
        code.ShouldBe(6);
        output.ShouldContain("regles-region/bal/mailbox-label.sql, ligne 1");
        output.ShouldContain("existe déjà dans bal/mailbox-label.sql");
        output.ShouldContain("le programme «\u202fsocle\u202f» existe déjà dans programmes/socle.yml");
    }

    [Theory]
    [InlineData(
        "SELECT nom AS subject, true AS conforming, NULL AS detail, 1 AS \"row\" FROM raw.identity",
        "identity"
    )]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')", "read_csv")]
    public async Task Their_queries_pass_the_same_gate(string sql, string expected)
    {
        Write();
        Add("bal/region-long-label.sql", Rule[..(Rule.IndexOf("*/", StringComparison.Ordinal) + 3)] + sql);
        var (code, output, _) = await Terminal.Run("rules", "check", "--rules", Region);
        code.ShouldBe(6);
        output.ShouldContain("regles-region/bal/region-long-label.sql");
        output.ShouldContain(expected);
    }

    [Fact]
    public async Task A_wrong_rule_is_told_before_a_wrong_export_and_nothing_is_written()
    {
        Write();
        Add("bal/region-long-label.sql", Rule[..(Rule.IndexOf("*/", StringComparison.Ordinal) + 3)] + "SELECT 1");
        using var folder = new AuditFolder();
        folder.With("mailbox", "b.csv", "RIEN;DU;TOUT / 1;2;3").Save();
        var output = Path.Combine(root.FullName, "rapport");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var (code, _, error) = await Terminal.Run(
                "audit",
                folder.Path,
                "--programme",
                "region",
                "--rules",
                Region,
                "--output",
                output,
                "--no-cache",
                "--quiet"
            );
            code.ShouldBe(6);
            error.ShouldContain("region-long-label.sql");
            error.ShouldNotContain("b.csv");
        }

        Directory.Exists(output).ShouldBeFalse();
    }

    [Fact]
    public async Task A_rule_that_no_programme_names_is_tried_and_weighs_nothing()
    {
        Add("bal/region-long-label.sql", Rule);
        using var folder = new AuditFolder();
        folder
            .With(
                "mailbox",
                "b.csv",
                "ADRESSE;TYPE;LIBELLE / a@ch.mssante.fr;ORG;Secrétariat / b@ch.mssante.fr;ORG;Court"
            )
            .Save();
        var output = Path.Combine(root.FullName, "rapport");
        string[] audit = ["audit", folder.Path, "--rules", Region, "--no-cache", "--quiet", "--output", output];
        var (code, text, error) = await Terminal.Run([
            .. audit,
            "--rule",
            "region-long-label",
            "--format",
            "json",
            "--format",
            "console",
        ]);
        code.ShouldBe(4, error);
        text.ShouldContain("Des libellés de BAL ont moins de dix caractères");
        var report = ReportJson.Read(
            File.ReadAllText(Directory.GetFiles(output, "report.json", SearchOption.AllDirectories).Single())
        );
        var rule = report.Rules.ShouldHaveSingleItem();
        ((string)rule.Id, rule.Outcome.Numerator, rule.Outcome.Denominator, rule.Score.Weight).ShouldBe(
            ("region-long-label", 1, 2, 0)
        );
        rule.Outcome.Verdict.ShouldBe(Verdict.NonCompliant);
        rule.Score.WeightReason.ShouldBe(AuditMessage.Of(ScoreCodes.WeightOutside));
        report.Score.Value.ShouldBeNull();
        (await Terminal.Run([.. audit, "--rule", "region-long-labels"])).Error.ShouldContain(
            "n’existe pas dans le programme «\u202fhopen2-phase1\u202f» (vouliez-vous dire «\u202fregion-long-label\u202f»"
        );
    }

    [Fact]
    public async Task Their_cases_are_played_with_those_that_ship()
    {
        const string cases = """
            - case: "Un libellé de dix caractères suffit"
              given:
                mailbox:
                  - {address: a@x, label_length: 10}
                  - {address: b@x, label_length: 9}
              answers: {a@x: true, b@x: short}
            """;
        Write();
        Add("bal/region-long-label.cases.yml", cases);
        var holds = await Terminal.Run("rules", "check", "--rules", Region);
        holds.Code.ShouldBe(0, holds.Output);
        holds.Output.ShouldMatch("[0-9]+ cas joués pour [0-9]+ règles\\.");
        holds.Output.ShouldNotContain("Sans cas");
        Add("bal/region-long-label.cases.yml", cases.Replace("b@x: short", "b@x: true", StringComparison.Ordinal));
        var fails = await Terminal.Run("rules", "check", "--rules", Region);
        fails.Code.ShouldBe(6);
        fails.Output.ShouldContain(
            "regles-region/bal/region-long-label.cases.yml, ligne 1 [case-failed]\u202f: cas «\u202fUn libellé de dix caractères suffit\u202f»\u202f: "
                + "«\u202fb@x\u202f»\u202f: trouvé short, attendu true."
        );
        fails.Output.ShouldContain("1 défaut.");
        File.Delete(Path.Combine(Region, "bal", "region-long-label.cases.yml"));
        (await Terminal.Run("rules", "check", "--rules", Region)).Output.ShouldContain(
            "Sans cas\u202f: region-long-label."
        );
    }

    [Theory]
    [InlineData("schematrons/mine.sch")]
    [InlineData("outages/mine.yml")]
    public async Task A_file_that_nobody_would_read_is_told(string place)
    {
        Write();
        Add(place, "id: x\n");
        var (code, output, _) = await Terminal.Run("rules", "check", "--rules", Region);
        code.ShouldBe(6);
        output.ShouldContain($"regles-region/{place}, ligne 1");
        output.ShouldContain("ne serait pas lu");
    }

    [Theory]
    [InlineData("vide", "n’ajoute rien")]
    [InlineData("absent", "n’existe pas")]
    public async Task A_folder_that_adds_nothing_is_told(string name, string expected)
    {
        root.CreateSubdirectory("vide");
        var (code, _, error) = await Terminal.Run("rules", "check", "--rules", Path.Combine(root.FullName, name));
        code.ShouldBe(1);
        error.ShouldContain(expected);
    }

    public void Dispose() => root.Delete(recursive: true);

    private void Write(string from = "", string to = "")
    {
        string Renamed(string text) => from.Length == 0 ? text : text.Replace(from, to, StringComparison.Ordinal);
        Add($"bal/{Renamed("region-long-label")}.sql", Renamed(Rule));
        Add("attestations/region.yml", Attestation);
        Add("programmes/region.yml", Renamed(Programme));
    }

    private void Add(string place, string text)
    {
        var path = Path.Combine(Region, place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
