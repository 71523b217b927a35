namespace HopEn.Audit.Engine.Tests.Rules;

/// <summary>Numbers are drawn for the ids that a rule may see, however it names them: of the others it would see the keyed hash.</summary>
public sealed class SeenIdsTests : IDisposable
{
    private readonly RuleFolder folder = new();

    [Theory]
    [InlineData("patient_id", "FROM identity")]
    [InlineData("t.b", "FROM identity t(a, b)")]
    [InlineData("b", "FROM identity AS t(a, b)")]
    [InlineData("#2", "FROM identity")]
    [InlineData("c.b", "FROM c", "WITH c(a, b) AS (FROM identity)")]
    [InlineData("hash(t)", "FROM identity t")]
    [InlineData("hash(identity)", "FROM identity")]
    [InlineData("hash(COLUMNS('patient.*'))", "FROM identity")]
    [InlineData(
        "u.b",
        "FROM (SELECT 1 AS a, 2::UBIGINT AS b UNION ALL FROM (SELECT COLUMNS('row_id|patient_id') FROM identity)) u"
    )]
    public void An_id_is_seen_whatever_the_query_calls_it(string subject, string from, string with = "") =>
        folder
            .With(
                sql: $"{with} SELECT {subject} AS subject, true AS conforming, NULL AS detail, NULL AS \"row\" {from}"
            )
            .Read()
            .Rules.Single()
            .Ids.ShouldContain("patient_id");

    [Fact]
    public void No_number_is_drawn_for_what_no_rule_sees() => folder.Read().Rules.Single().Ids.ShouldBe(["row_id"]);

    public void Dispose() => folder.Dispose();
}
