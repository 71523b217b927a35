using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class ReceptionLoadTests
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Codes = new()
    {
        ["origin"] = new Dictionary<string, string> { ["DMP"] = "dmp", ["MSS"] = "mssante" },
    };

    [Theory]
    [InlineData("Date de réception;Provenance;Type de document;Date d’intégration;Date d’ouverture;UF")]
    [InlineData("RECU_LE;ORIGINE;LOINC;CLASSE_LE;LU_LE;CODE_UF")]
    public void A_document_received_tells_when_it_was_integrated_and_opened(string headers)
    {
        using var folder = new Folder()
            .Write(
                "r.csv",
                headers + "\n05/03/2025 10:12;DMP;11490-0;06/03/2025;;1101\n2025-03-30T23:30:00Z;MSS;;;2025-04-02;\n"
            )
            .Source("reception", "r.csv", values: Codes)
            .Load();
        folder
            .Query(
                "SELECT received_on::VARCHAR, integrated_on::VARCHAR, opened_on::VARCHAR, origin, type_code, uf FROM raw.reception"
            )
            .ShouldBe(["2025-03-05|2025-03-06||dmp|11490-0|1101", "2025-03-31||2025-04-02|mssante||"]);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void What_can_not_be_used_is_rejected_with_its_reason_and_its_line()
    {
        using var folder = new Folder()
            .Write(
                "r.csv",
                "Date réception;Provenance;Date intégration;Date ouverture\n"
                    + "31/06/2025;DMP;;\n"
                    + ";DMP;;\n"
                    + "05/03/2025;Pigeon;;\n"
                    + "05/03/2025;DMP;hier;\n"
                    + "05/03/2025;DMP;;demain\n"
            )
            .Source("reception", "r.csv", values: Codes)
            .Load();
        folder
            .Rejections()
            .ShouldBe(
                ["date integrated-on 5", "date opened-on 6", "date received-on 2", "missing received-on 3"],
                ignoreOrder: true
            );
    }

    [Fact]
    public void No_patient_is_kept()
    {
        using var folder = new Folder()
            .Write("r.csv", "Date réception;IPP;NDA\n05/03/2025;8190000001;V42\n")
            .Source("reception", "r.csv")
            .Load();
        folder.Query("SELECT raw.reception::VARCHAR FROM raw.reception").Single().ShouldNotContain("8190000001");
        folder.Query("SELECT count(*) FROM raw.reception WHERE reject IS NULL").ShouldBe(["1"]);
    }
}
