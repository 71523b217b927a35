using HopEn.Audit.Engine.Cases;
using HopEn.Audit.Engine.Rules;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Rules;

public sealed class RulePackTests : IDisposable
{
    private readonly RuleFolder folder = new();

    [Fact]
    public void The_rules_as_shipped_are_valid() =>
        RuleCheck.Of(new RuleFolders(Repository.Rules), ShippedKinds.All).Faults.ShouldBeEmpty();

    [Fact]
    public void A_valid_rule_passes() => folder.Faults().ShouldBeEmpty();

    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')", "read_csv")]
    [InlineData(
        "SELECT 1 AS subject, true AS conforming, content AS detail, 1 AS row FROM read_text('/etc/passwd')",
        "read_text"
    )]
    [InlineData("SELECT * FROM '/etc/passwd'", "/etc/passwd")]
    [InlineData("SELECT * FROM glob('*')", "glob")]
    [InlineData("COPY (SELECT 1) TO '/tmp/x'", "SELECT")]
    [InlineData("INSERT INTO raw.setting VALUES ('a', 'b')", "SELECT")]
    [InlineData("DROP TABLE raw.identity", "SELECT")]
    [InlineData("CALL enable_logging(storage = 'file', storage_path = '/tmp/x')", "SELECT")]
    [InlineData(
        "SELECT 1 AS subject, true AS conforming, NULL AS detail, 1 AS row FROM enable_logging(storage := 'file')",
        "enable_logging"
    )]
    [InlineData("SELECT * FROM query('SELECT 1')", "query")]
    [InlineData(
        "SELECT 1 AS subject, true AS conforming, NULL AS detail, 1 AS row FROM mailbox WHERE EXISTS (SELECT 1 FROM duckdb_settings())",
        "duckdb_settings"
    )]
    [InlineData("SELECT 1 AS subject, true AS conforming, NULL AS detail, 1 AS row FROM raw.identity", "identity")]
    [InlineData(
        "SELECT 1 AS subject, true AS conforming, NULL AS detail, 1 AS row FROM information_schema.tables",
        "tables"
    )]
    // The name of a WITH counts in its own query only: elsewhere DuckDB would open the file.
    [InlineData(
        "SELECT 1 AS subject, true AS conforming, NULL AS detail, 1 AS row FROM secret "
            + "WHERE 1 = (WITH secret AS (SELECT 1 AS z) SELECT z FROM secret)",
        "secret"
    )]
    [InlineData(
        "WITH secret AS (SELECT * FROM secret) SELECT 1 AS subject, true AS conforming, NULL AS detail, 1 AS row FROM secret",
        "secret"
    )]
    [InlineData(
        "WITH \"a.csv\" AS (SELECT 1) SELECT 1 AS subject, true AS conforming, NULL AS detail, 1 AS row FROM mailbox",
        "ressemble à un fichier"
    )]
    [InlineData(
        "SELECT 1 AS subject, true AS conforming, NULL AS detail, 1 AS row "
            + "FROM range(levenshtein(repeat('a', 3000000), repeat('b', 3000000)))",
        "analysée en 10 secondes"
    )]
    [InlineData("SELECT getenv('HOME') AS subject, true AS conforming, NULL AS detail, 1 AS row", "getenv")]
    [InlineData("SELECT 1 AS subject; SELECT 2", "une seule requête")]
    [InlineData("SELECT subject FROM", "SELECT bien formée")]
    [InlineData("", "requête SQL manque")]
    [InlineData("SELECT mailbox_id AS subject, true AS conforming, NULL AS detail FROM mailbox", "row")]
    [InlineData(
        "SELECT mailbox_id AS subject, 'oui' AS conforming, NULL AS detail, row_id AS \"row\" FROM mailbox",
        "conforming"
    )]
    [InlineData(
        "SELECT mailbox_id AS subject, true AS conforming, NULL AS detail, row_id AS \"row\", 1 AS autre FROM mailbox",
        "autre"
    )]
    [InlineData(
        "SELECT nom AS subject, true AS conforming, NULL AS detail, row_id AS \"row\" FROM mailbox",
        "exécutée"
    )]
    public void A_query_that_is_not_a_plain_question_is_refused(string sql, string expected)
    {
        var faults = folder.With(sql: sql).Faults();
        faults.ShouldNotBeEmpty();
        faults.ShouldContain(
            fault => fault.Message.Contains(expected, StringComparison.Ordinal),
            string.Join('\n', faults)
        );
    }

    [Theory]
    [InlineData("WITH a AS (SELECT mailbox_id AS m FROM mailbox), b AS (SELECT m FROM a) SELECT m FROM b")]
    [InlineData("WITH RECURSIVE r AS (SELECT 1 AS m UNION ALL SELECT m + 1 FROM r WHERE m < 3) SELECT m FROM r")]
    [InlineData("WITH a AS MATERIALIZED (SELECT 1 AS m) SELECT m FROM a WHERE m IN (SELECT m FROM A)")]
    [InlineData("WITH a AS (SELECT 1 AS m) SELECT m FROM (WITH b AS (SELECT m FROM a) SELECT m FROM b)")]
    public void A_name_given_by_the_query_is_read_where_it_counts(string sql) =>
        folder
            .With(sql: $"SELECT m AS subject, true AS conforming, NULL AS detail, NULL AS \"row\" FROM ({sql})")
            .Faults()
            .ShouldBeEmpty();

    [Theory]
    [InlineData("severity: major", "severity: grave", 6, "major")]
    [InlineData("unit: mailbox", "unit: boite", 11, "mailbox")]
    [InlineData("title: Titre", "titre: Titre", 3, "title")]
    [InlineData("target: 1", "target: 120", 9, "entre 0 et 1")]
    [InlineData("needs: [mailbox]", "needs: []", 10, "needs")]
    [InlineData("id: essai", "id: autre", 2, "nom du fichier")]
    public void A_faulty_header_is_told_with_its_line(string sound, string faulty, int line, string expected)
    {
        var faults = folder.With(header: header => header.Replace(sound, faulty)).Faults();
        faults.ShouldContain(
            fault => fault.Line == line && fault.Message.Contains(expected, StringComparison.Ordinal),
            string.Join('\n', faults)
        );
    }

    [Fact]
    public void An_error_of_the_query_points_at_the_line_of_the_file()
    {
        var fault = folder
            .With(
                sql: "SELECT mailbox_id AS subject,\n  true AS conforming,\n  inconnu AS detail,\n  row_id AS \"row\"\nFROM mailbox"
            )
            .Faults()
            .Single();
        File.ReadLines(folder.RulePath).ElementAt(fault.Line - 1).ShouldContain("inconnu");
    }

    [Fact]
    public void A_programme_that_names_no_rule_is_refused()
    {
        folder.WriteProgramme(
            "id: p\ntitle: P\ncategories: [{id: c, title: C, rules: [{id: essay, weight: 1, reason: r}]}]\n"
        );
        folder.Faults().Single().Message.ShouldContain("vouliez-vous dire «\u202fessai\u202f»");
    }

    [Fact]
    public void The_hash_ignores_line_endings_and_sees_every_other_change()
    {
        var first = folder.Read().Hash;
        File.WriteAllText(folder.RulePath, File.ReadAllText(folder.RulePath).ReplaceLineEndings("\r\n"));
        folder.Read().Hash.ShouldBe(first);
        folder.With(header: header => header.Replace("Titre", "Titres"));
        folder.Read().Hash.ShouldNotBe(first);
    }

    [Fact]
    public void A_folder_that_is_no_pack_is_told() =>
        Should
            .Throw<UsageException>(() => RulePack.Read(Path.GetTempPath(), ShippedKinds.All))
            .Message.ShouldContain("pack.yml");

    public void Dispose() => folder.Dispose();
}
