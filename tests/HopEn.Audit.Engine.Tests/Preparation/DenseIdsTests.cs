using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Preparation;

public sealed class DenseIdsTests
{
    private const int Patients = 400;

    [Fact]
    public void Ids_that_rules_see_are_dense_and_in_another_order_at_each_run()
    {
        // The same patients, the same key: what lies between two of them is another thing each time.
        using var one = Sealed();
        using var other = Sealed();
        foreach (var column in new[] { "patient_id", "encounter_id" })
        {
            var (first, second) = (Ids(one, "encounter", column), Ids(other, "encounter", column));
            first.Max().ShouldBe(Patients - 1L);
            first.Distinct().Count().ShouldBe(Patients);
            Enumerable
                .Range(1, Patients - 1)
                .Count(i => (first[0] ^ first[i]) == (second[0] ^ second[i]))
                .ShouldBeLessThan(20);
            first.SequenceEqual(first.Order()).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_patient_has_one_number_whatever_names_him()
    {
        using var dataset = Sealed();
        dataset.Scalar<long>("SELECT count(*) FROM encounter JOIN identity USING (patient_id)").ShouldBe(Patients);
        dataset
            .Scalar<long>("SELECT count(*) FROM raw.send s JOIN encounter e USING (patient_id, encounter_id)")
            .ShouldBe(Patients);
        // Rows were inserted in the same order: each joins its own twin.
        dataset
            .Scalar<long>(
                "SELECT count(*) FROM encounter e JOIN identity i USING (patient_id) WHERE record_of(e.row_id) = record_of(i.row_id)"
            )
            .ShouldBe(Patients);
        dataset
            .Scalar<long>("SELECT count(*) FROM raw.document d JOIN raw.send s USING (document_id)")
            .ShouldBe(Patients);
    }

    [Fact]
    public void An_id_that_is_unknown_stays_unknown()
    {
        using var dataset = Sealed();
        dataset.Scalar<long>("SELECT count(*) FROM raw.encounter WHERE ins_id IS NOT NULL").ShouldBe(0);
        dataset.Scalar<long>("SELECT count(*) FROM raw.identity WHERE ins_id IS NULL").ShouldBe(Patients / 4);
    }

    [Fact]
    public void No_view_that_rules_read_shows_a_key_that_is_not_made_dense()
    {
        using var dataset = Open();
        dataset
            .Query(
                """
                SELECT DISTINCT c.table_name || '.' || c.column_name
                FROM duckdb_columns() c
                JOIN duckdb_views() v ON v.view_name = c.table_name AND v.schema_name = c.schema_name
                WHERE c.schema_name = 'main' AND NOT c.internal AND c.data_type LIKE 'UBIGINT%'
                """,
                reader => reader.GetString(0)
            )
            .Where(column => !KeyColumns.All.Contains(column.Split('.')[1]))
            .ShouldBeEmpty();
    }

    private static List<long> Ids(Dataset dataset, string view, string column) =>
        [.. dataset.Query($"SELECT {column}::BIGINT FROM {view} ORDER BY row_id", reader => reader.GetInt64(0))];

    private static Dataset Open() =>
        Dataset.Open(
            new DatasetOptions(new byte[32], Path.GetTempPath(), null),
            new DateOnly(2025, 8, 20),
            ShippedKinds.All
        );

    private static Dataset Sealed()
    {
        var dataset = Open();
        string Key(string domain) => dataset.Pseudonyms.KeySql(domain, "i::VARCHAR");
        string From(string columns) => $"SELECT {columns} FROM range({Patients}) t(i)";
        var (patient, stay, ins, document) = (Key("patient:A"), Key("encounter:A"), Key("ins"), Key("document:A"));
        dataset.Execute(
            $"""
            INSERT INTO raw.encounter BY NAME {From($"{patient} AS patient_id, {stay} AS encounter_id, DATE '2025-03-01' AS start_date")};
            INSERT INTO raw.identity BY NAME {From($"{patient} AS patient_id, CASE WHEN i % 4 > 0 THEN {ins} END AS ins_id")};
            INSERT INTO raw.send BY NAME {From(
                $"{patient} AS patient_id, {stay} AS encounter_id, {document} AS document_id, "
                    + "true AS to_professional, false AS to_patient"
            )};
            INSERT INTO raw.document BY NAME {From($"{document} AS document_id")}
            """
        );
        var entity = new FinessEntity(Finess.Parse("990000010"), null);
        var dossier = new Dossier
        {
            Folder = ".",
            Establishment = new DossierEstablishment
            {
                Name = "CH",
                LegalEntities = [entity],
                Sites = [],
                FinessPmsi = entity.Finess,
                StatusClass = LegalStatusClass.Public,
            },
            Period = new ReportPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31)),
        };
        var context = new DatasetContext(dossier, new Dictionary<string, string>(), new DateOnly(2025, 8, 20));
        DatasetPreparation.Seal(dataset, context, CancellationToken.None);
        return dataset;
    }
}
