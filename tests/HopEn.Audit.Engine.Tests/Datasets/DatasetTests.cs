using DuckDB.NET.Data;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Datasets;

public sealed class DatasetTests : IDisposable
{
    private readonly Dataset dataset = Open(1);

    [Fact]
    public void A_column_counts_only_when_every_file_of_the_kind_has_it()
    {
        dataset.Columns.Declare("identity", "identity", "patient", "oid");
        dataset.Columns.Declare("identity", "identity", "patient", "status");
        dataset.Columns.Meet("identity").ShouldBeTrue();
        dataset.Columns.Meet("identity.patient").ShouldBeTrue();
        dataset.Columns.Meet("identity.oid").ShouldBeFalse();
    }

    [Fact]
    public void Kinds_complete_each_other_and_alternatives_suffice()
    {
        dataset.Columns.Declare("site", "finess-csv", "finess");
        dataset.Columns.Declare("site", "finess-json", "finess", "close-date");
        dataset.Columns.Meet("site.close-date").ShouldBeTrue();
        dataset.Columns.Meet("encounter.finess|site.finess").ShouldBeTrue();
        dataset.Columns.Meet("encounter.finess|unit.finess").ShouldBeFalse();
    }

    [Fact]
    public void A_pseudonym_is_the_same_with_the_same_key_and_only_then()
    {
        using var same = Open(1);
        using var other = Open(2);
        dataset.Pseudonyms.Of(Unit.Patient, "123").ShouldBe(same.Pseudonyms.Of(Unit.Patient, "123"));
        dataset.Pseudonyms.Of(Unit.Patient, "123").ShouldNotBe(other.Pseudonyms.Of(Unit.Patient, "123"));
        dataset.Pseudonyms.Of(Unit.Patient, "123").ShouldNotContain("123");
    }

    [Fact]
    public void No_constant_lies_between_a_key_and_what_a_rule_can_compute_of_its_value()
    {
        // With one salt it did: who guessed one value read all.
        var key = dataset.Pseudonyms.KeySql("patient:A", "v");
        var differences = dataset.Scalar<long>(
            $"""
            SELECT count(DISTINCT xor({key}, guess))
            FROM (SELECT i::VARCHAR AS v FROM range(1000) t(i)), LATERAL (SELECT hash(v) AS guess)
            """
        );
        differences.ShouldBe(1000);
    }

    [Fact]
    public void Equal_values_of_different_domains_never_make_equal_keys()
    {
        var (a, b) = dataset.Query(
            $"SELECT {dataset.Pseudonyms.KeySql("patient:A", "'1'")}, {dataset.Pseudonyms.KeySql("patient:B", "'1'")}",
            r => (r.GetFieldValue<ulong>(0), r.GetFieldValue<ulong>(1))
        )[0];
        a.ShouldNotBe(b);
    }

    [Fact]
    public void Without_a_grant_DuckDB_does_not_keep_its_own_bound()
    {
        using var bare = new DuckDBConnection("DataSource=:memory:");
        bare.Open();
        using var command = bare.CreateCommand();
        command.CommandText = "SELECT current_setting('memory_limit')";

        dataset.Scalar<string>("SELECT current_setting('memory_limit')").ShouldNotBe(command.ExecuteScalar());
    }

    [Fact]
    public void What_the_memory_cannot_hold_tells_how_to_grant_more()
    {
        using var small = Dataset.Open(
            new DatasetOptions(new byte[32], Path.GetTempPath(), MemoryBudget.Minimum),
            new DateOnly(2025, 8, 4),
            ShippedKinds.All
        );

        var fault = Should.Throw<MessageException>(() =>
            small.Execute(
                "CREATE TABLE raw.endless AS SELECT list(range) AS l FROM range(200000000)",
                CancellationToken.None
            )
        );

        (fault.ErrorCode, fault.Messages.Single().Code).ShouldBe((ErrorCode.Usage, FailureCodes.OutOfMemory));
    }

    [Fact]
    public async Task A_cancellation_interrupts_a_statement_in_its_middle()
    {
        using var cancellation = new CancellationTokenSource();
        var work = Task.Run(() =>
            dataset.Execute(
                "CREATE TABLE raw.endless AS SELECT sum(a.range * b.range) AS s FROM range(1000000) a, range(1000000) b",
                cancellation.Token
            )
        );
        await Task.Delay(300);
        await cancellation.CancelAsync();
        (
            await Should.ThrowAsync<OperationCanceledException>(() => work.WaitAsync(TimeSpan.FromSeconds(20)))
        ).ShouldNotBeNull();
        dataset.Scalar<long>("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'endless'").ShouldBe(0);
    }

    public void Dispose() => dataset.Dispose();

    private static Dataset Open(byte key) =>
        Dataset.Open(
            new DatasetOptions([.. Enumerable.Repeat(key, 32)], Path.GetTempPath(), null),
            new DateOnly(2025, 8, 20),
            ShippedKinds.All
        );
}
