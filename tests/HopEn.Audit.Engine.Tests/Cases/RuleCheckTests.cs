using HopEn.Audit.Engine.Cases;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Cases;

/// <summary>What those who write a rule and its cases are told.</summary>
public sealed class RuleCheckTests : IDisposable
{
    private const string Case = """
        - case: "Une BAL a un type"
          given:
            mailbox:
              - {address: a@x, type: ORG}
              - {address: b@x, type: null}
          answers: {a@x: true, b@x: cause}

        """;

    private readonly RuleFolder folder = new();

    [Fact]
    public void A_case_that_holds_is_counted()
    {
        var check = Check(Case);
        check.Faults.ShouldBeEmpty();
        (check.Cases, check.Tested).ShouldBe((1, 1));
        check.Untested.ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_never_comes_back_is_asked_nothing_more()
    {
        folder.With(
            sql: """
            SELECT levenshtein(repeat('a', 400000) || count(*), repeat('b', 400000) || count(*)) AS subject,
                true AS conforming, NULL AS detail, NULL AS "row"
            FROM mailbox
            """
        );
        Message(Case + "  numerator: 1\n  denominator: 2\n  verdict: compliant\n")
            .ShouldEndWith("la requête n’a pas répondu en 10 secondes.");
    }

    [Fact]
    public void A_rule_without_case_is_named()
    {
        var check = RuleCheck.Of(folder.Folders, ShippedKinds.All);
        check.Faults.ShouldBeEmpty();
        (check.Cases, check.Tested).ShouldBe((0, 0));
        check.Untested.ShouldBe(["essai"]);
    }

    [Fact]
    public void A_case_that_fails_tells_its_file_its_name_what_was_found_and_what_was_expected()
    {
        var fault = Check("# commentaire\n" + Case.Replace("a@x: true", "a@x: false, c@x: null")).Faults.Single();
        (fault.File, fault.Line, fault.Code).ShouldBe(("c/essai.cases.yml", 2, "case-failed"));
        fault.Message.ShouldBe(
            "cas «\u202fUne BAL a un type\u202f»\u202f: «\u202fa@x\u202f»\u202f: trouvé true, attendu false"
                + "\u202f; «\u202fc@x\u202f»\u202f: trouvé aucune réponse, attendu null."
        );
    }

    [Fact]
    public void A_subject_that_the_case_does_not_expect_is_told() =>
        Message(Case.Replace(", b@x: cause", string.Empty))
            .ShouldEndWith("«\u202fb@x\u202f»\u202f: trouvé cause|x, attendu aucune réponse.");

    [Fact]
    public void A_cause_is_compared_with_its_parameters_when_the_case_gives_them()
    {
        Check(Case.Replace("b@x: cause", "b@x: cause|x")).Faults.ShouldBeEmpty();
        Message(Case.Replace("b@x: cause", "b@x: cause|y"))
            .ShouldEndWith("«\u202fb@x\u202f»\u202f: trouvé cause|x, attendu cause|y.");
    }

    [Fact]
    public void Counts_and_verdict_are_those_of_an_audit()
    {
        Check(Case + "  numerator: 1\n  denominator: 2\n  verdict: non-compliant\n").Faults.ShouldBeEmpty();
        Message(Case + "  numerator: 2\n  denominator: 3\n  verdict: compliant\n")
            .ShouldEndWith(
                "numérateur trouvé 1, attendu 2\u202f; dénominateur trouvé 2, attendu 3"
                    + "\u202f; verdict trouvé non-compliant, attendu compliant."
            );
    }

    [Theory]
    [InlineData(
        "mailbox:",
        "malbox:",
        "la vue «\u202fmalbox\u202f» n’existe pas (vouliez-vous dire «\u202fmailbox\u202f»"
    )]
    [InlineData("mailbox:", "identity:", "la règle ne lit pas la vue «\u202fidentity\u202f».")]
    [InlineData(
        "type: ORG",
        "tipe: ORG",
        "la colonne «\u202ftipe\u202f» n’existe pas (vouliez-vous dire «\u202ftype\u202f»"
    )]
    [InlineData("type: ORG", "sends: deux", "«\u202fsends: deux\u202f» n’est pas une valeur de type BIGINT.")]
    [InlineData(
        "  answers: {a@x: true, b@x: cause}",
        "  settings: {a: b}\n  answers: {}",
        "le réglage «\u202fa\u202f» n’existe pas"
    )]
    [InlineData("  answers: {a@x: true, b@x: cause}", "", "le cas n’attend rien")]
    [InlineData(
        "  answers:",
        "  answer:",
        "la clé «\u202fanswer\u202f» est inconnue (vouliez-vous dire «\u202fanswers\u202f»"
    )]
    [InlineData("b@x: cause", "b@x: {c: d}", "la réponse pour «\u202fb@x\u202f» doit être true, false, null")]
    public void What_a_case_misspells_is_told(string right, string wrong, string message) =>
        Check(Case.Replace(right, wrong))
            .Faults.ShouldContain(fault => fault.Code == "case" && fault.Message.StartsWith(message));

    [Fact]
    public void A_file_of_cases_is_named_after_its_rule()
    {
        folder.WriteCases("esai", Case);
        var fault = RuleCheck.Of(folder.Folders, ShippedKinds.All).Faults.Single();
        fault.Message.ShouldStartWith(
            "aucune règle ne s’appelle «\u202fesai\u202f» (vouliez-vous dire «\u202fessai\u202f»"
        );
    }

    [Fact]
    public void A_file_without_case_is_refused() =>
        Check("# rien\n").Faults.Single().Message.ShouldBe("le fichier ne contient aucun cas.");

    [Fact]
    public void The_cases_of_a_faulty_rule_are_not_asked()
    {
        folder.With(sql: "SELECT nothing FROM mailbox");
        var check = Check(Case);
        check.Faults.ShouldAllBe(fault => fault.File == "c/essai.sql");
        check.Cases.ShouldBe(0);
    }

    [Fact]
    public void Cases_change_nothing_to_the_pack_that_an_audit_names()
    {
        var before = folder.Read().Hash;
        folder.WriteCases("essai", Case);
        folder.Read().Hash.ShouldBe(before);
    }

    [Fact]
    public void Defaults_are_given_to_columns_that_exist()
    {
        using var dataset = new CaseDataset(ShippedKinds.All);
        CaseDefaults
            .Views.SelectMany(view => CaseDefaults.Of(view).Keys.Select(column => (view, column)))
            .Where(pair => !dataset.Views.Contains(pair.view) || !dataset.Columns(pair.view).Contains(pair.column))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_case_and_the_defaults_of_the_docs_are_those_that_run()
    {
        folder.WriteRule("mailbox-responsible", Block("```sql\n"));
        folder.WriteCases("mailbox-responsible", Block("```yaml\n# mailbox-responsible.cases.yml\n"));
        folder.WriteCases("essai", Case);
        var check = RuleCheck.Of(folder.Folders, ShippedKinds.All);
        check.Faults.ShouldBeEmpty();
        check.Tested.ShouldBe(2);
        Block("```yaml\n# Ce que vaut").ShouldBe(CaseDefaults.Text["# Ce que vaut".Length..]);
    }

    public void Dispose() => folder.Dispose();

    private static string Block(string opening)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ecrire-une-regle.md"))
            .ReplaceLineEndings("\n");
        var start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private RuleCheck Check(string cases)
    {
        folder.WriteCases("essai", cases);
        return RuleCheck.Of(folder.Folders, ShippedKinds.All);
    }

    private string Message(string cases) => Check(cases).Faults.Single().Message;
}
