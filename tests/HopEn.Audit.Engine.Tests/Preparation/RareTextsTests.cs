using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Engine.Preparation;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Kinds;

namespace HopEn.Audit.Engine.Tests.Preparation;

public sealed class RareTextsTests : IDisposable
{
    private readonly Dataset dataset = Dataset.Open(
        new DatasetOptions(new byte[32], Path.GetTempPath(), null),
        new DateOnly(2025, 8, 20),
        ShippedKinds.All
    );

    [Theory]
    [InlineData("DUPONT", 10, false)]
    [InlineData("Cardiologie", 11, true)]
    [InlineData("1850578006084", 40, false)]
    [InlineData("1 85 05 78 006 084", 40, false)]
    [InlineData("778123", 40, false)]
    [InlineData("UF1202", 40, true)]
    [InlineData("904", 1, true)]
    public void Only_a_code_of_many_rows_is_shown(string service, int rows, bool shown)
    {
        Encounters(service, rows, "i");
        Services().ShouldBe([shown ? service : "[…1]"]);
        dataset.Notices.Any(notice => notice.Code == MessageCodes.RareTextsHidden).ShouldBe(!shown);
    }

    [Fact]
    public void What_is_said_of_one_patient_only_is_hidden_however_often()
    {
        Encounters("DUPONT", 40, "7");
        Services().ShouldBe(["[…1]"]);
    }

    [Fact]
    public void What_the_structure_names_is_shown_however_rare()
    {
        dataset.Execute("INSERT INTO raw.unit (uf, service) VALUES ('1202', 'Cardiologie')");
        Encounters("cardiologie", 1, "i");
        Services().ShouldBe(["cardiologie"]);
    }

    [Fact]
    public void Two_values_that_are_hidden_stay_two()
    {
        Encounters("DUPONT", 2, "i");
        Encounters("DURAND", 3, "i");
        Services().ShouldBe(["[…1]", "[…2]"]);
        dataset
            .Query("SELECT count(*) FROM raw.encounter GROUP BY service ORDER BY 1", reader => reader.GetInt64(0))
            .ShouldBe([2, 3]);
    }

    [Fact]
    public void A_service_that_has_a_mailbox_is_shown_however_rare()
    {
        dataset.Execute(
            "INSERT INTO raw.mailbox BY NAME SELECT * FROM (VALUES ('Rhumatologie', 'x')) t(service, finess_state), "
                + "(VALUES ('ok', false, true)) u(rpps_state, is_patient_address, address_is_valid)"
        );
        Encounters("rhumatologie", 1, "i");
        Services().ShouldBe(["rhumatologie"]);
    }

    [Fact]
    public void A_number_stands_for_one_value_of_one_column()
    {
        Encounters("DUPONT", 2, "i");
        dataset.Execute("UPDATE raw.encounter SET uf = 'DURAND'");
        Services().ShouldBe(["[…2]"]);
        dataset.Query("SELECT DISTINCT uf FROM raw.encounter", reader => reader.GetString(0)).ShouldBe(["[…1]"]);
    }

    public void Dispose() => dataset.Dispose();

    private void Encounters(string service, int rows, string patient) =>
        dataset.Execute(
            $"""
            INSERT INTO raw.encounter BY NAME
            SELECT {patient} AS patient_id, {SqlLiteral.Text(
                service
            )} AS service, DATE '2025-03-01' AS start_date FROM range({rows}) t(i)
            """
        );

    private IReadOnlyList<string> Services()
    {
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
        DatasetPreparation.Seal(
            dataset,
            new DatasetContext(dossier, new Dictionary<string, string>(), new DateOnly(2025, 8, 20)),
            CancellationToken.None
        );
        return dataset.Query("SELECT DISTINCT service FROM raw.encounter ORDER BY 1", reader => reader.GetString(0));
    }
}
