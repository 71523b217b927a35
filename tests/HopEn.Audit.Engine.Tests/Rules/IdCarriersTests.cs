namespace HopEn.Audit.Engine.Tests.Rules;

public sealed class IdCarriersTests : IDisposable
{
    private readonly RuleFolder folder = new();

    [Theory]
    [InlineData("'cause|' || patient_id", "FROM identity")]
    [InlineData("patient_id::VARCHAR", "FROM identity")]
    [InlineData("hash(ins_id)::VARCHAR", "FROM identity")]
    [InlineData("CASE WHEN status = 'qualified' THEN 'a' ELSE 'b|' || row_id END", "FROM identity")]
    [InlineData("coalesce(status, patient_id::VARCHAR)", "FROM identity")]
    [InlineData("p::VARCHAR", "FROM (SELECT patient_id AS p, status FROM identity)")]
    [InlineData("p::VARCHAR", "FROM (SELECT patient_id, status FROM identity) t(p, s)")]
    [InlineData("p::VARCHAR", "FROM identity t(a, p)")]
    [InlineData("c.p", "FROM c", "WITH c(p) AS (SELECT patient_id::VARCHAR FROM identity)")]
    [InlineData(
        "c.p",
        "FROM c",
        "WITH b AS (SELECT patient_id AS q FROM identity), c AS (SELECT q::VARCHAR AS p FROM b)"
    )]
    [InlineData("(SELECT max(patient_id)::VARCHAR FROM identity)", "FROM mailbox")]
    [InlineData("identity::VARCHAR", "FROM identity")]
    [InlineData("i::VARCHAR", "FROM identity i")]
    [InlineData("c::VARCHAR", "FROM c", "WITH c AS (SELECT * FROM identity)")]
    [InlineData("list(patient_id)::VARCHAR", "FROM identity GROUP BY status")]
    [InlineData("list_transform([patient_id], lambda x: x + 1)::VARCHAR", "FROM identity")]
    [InlineData("concat(*COLUMNS(*))", "FROM identity")]
    [InlineData("u", "FROM (SELECT 'x' AS u UNION ALL SELECT patient_id::VARCHAR FROM identity)")]
    [InlineData("u", "FROM (SELECT 'x' AS u UNION ALL SELECT * FROM (SELECT patient_id::VARCHAR FROM identity))")]
    [InlineData("u", "FROM (SELECT * REPLACE (patient_id::VARCHAR AS status) FROM identity) t(a, b, u)")]
    [InlineData("strftime(DATE '2025-01-01' + patient_id::INTEGER, '%Y')", "FROM identity")]
    public void What_is_shown_holds_no_id(string shown, string from, string with = "")
    {
        foreach (var column in new[] { "detail", "site", "service" })
        {
            var other = column == "detail" ? string.Empty : ", NULL AS detail";
            var faults = folder
                .With(
                    sql: $"{with} SELECT 1 AS subject, true AS conforming, {shown} AS {column}{other}, NULL AS \"row\" {from}"
                )
                .Faults();
            faults.ShouldContain(
                fault =>
                    fault.Message.Contains($"«\u00a0{column}\u00a0» tient un identifiant", StringComparison.Ordinal),
                string.Join('\n', faults)
            );
        }
    }

    [Theory]
    [InlineData("patient_id", "'cause|' || status", "FROM identity")]
    [InlineData("patient_id", "'cause|' || count(DISTINCT ins_id)", "FROM identity GROUP BY patient_id")]
    [InlineData(
        "i.patient_id",
        "s.detail",
        "FROM identity i JOIN (SELECT ins_id, 'x' AS detail FROM identity) s USING (ins_id)"
    )]
    [InlineData(
        "e.patient_id",
        "CASE WHEN i.patient_id IS NULL THEN 'a' ELSE 'b' END",
        "FROM encounter e LEFT JOIN identity i USING (patient_id)"
    )]
    [InlineData("patient_id", "arg_min(status, row_id)", "FROM identity GROUP BY patient_id")]
    [InlineData(
        "patient_id",
        "CASE WHEN patient_id IN (SELECT patient_id FROM encounter) THEN 'a' END",
        "FROM identity"
    )]
    public void An_id_is_a_subject_joins_and_counts(string subject, string detail, string from) =>
        folder
            .With(sql: $"SELECT {subject} AS subject, true AS conforming, {detail} AS detail, NULL AS \"row\" {from}")
            .Faults()
            .ShouldBeEmpty();

    public void Dispose() => folder.Dispose();
}
