using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class ExchangeLoadTests
{
    private const string Header = "Date envoi;Expéditeur;Destinataire;Objet;IPP;Statut;Format;Type de document\n";

    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Codes = new()
    {
        ["result"] = new Dictionary<string, string> { ["Remis"] = "accepted" },
        ["format"] = new Dictionary<string, string> { ["CDA"] = "cda" },
    };

    [Theory]
    [InlineData("dr.x@medecin.mssante.fr", "True|False|")]
    [InlineData("255081416802538@patient.mssante.fr", "False|True|True")]
    [InlineData("255081416802539@patient.mssante.fr", "False|True|False")]
    [InlineData("190072A00404518@PATIENT.MSSANTE.FR", "False|True|True")]
    [InlineData("Dr X <dr.x@medecin.mssante.fr>; 255081416802538@patient.mssante.fr", "True|True|True")]
    public void A_recipient_is_a_professional_a_patient_or_both(string recipient, string expected)
    {
        using var folder = Loaded($"05/03/2025 10:12;a@ch.mssante.fr;\"{recipient}\";M. Untel;1;Remis;CDA;11490-0\n");
        folder.Query("SELECT to_professional, to_patient, patient_address_valid FROM raw.send").ShouldBe([expected]);
        folder.Rejections().ShouldBeEmpty();
    }

    [Fact]
    public void A_citizen_address_gives_the_key_of_the_matricule_that_an_identity_holds()
    {
        using var folder = new Folder()
            .Write("e.csv", Header + "05/03/2025;a@ch.mssante.fr;255081416802538@patient.mssante.fr;x;;Remis;;\n")
            .Write("i.csv", "IPP;Statut identité;Matricule INS\n1;qualified;2 55 08 14 168 025 38\n")
            .Source("send", "e.csv", values: Codes)
            .Source("identity", "i.csv")
            .Load();
        folder.Query("SELECT count(*) FROM raw.send JOIN raw.identity USING (ins_id)").ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("11490-0", "11490-0")]
    [InlineData("11490-0 Lettre de liaison", "11490-0")]
    [InlineData("CERT_DECL", "CERT_DECL")]
    [InlineData("courrier maison", "")]
    public void A_type_is_known_by_its_code_and_an_unknown_one_loses_no_message(string written, string expected)
    {
        using var folder = Loaded($"05/03/2025;a@ch.mssante.fr;dr.x@medecin.mssante.fr;x;1;Remis;CDA;{written}\n");
        folder.Query("SELECT coalesce(type_code, '') FROM raw.send WHERE reject IS NULL").ShouldBe([expected]);
    }

    [Fact]
    public void What_can_not_be_used_is_rejected_with_its_reason_and_its_line()
    {
        using var folder = Loaded(
            "hier;a@ch.mssante.fr;dr.x@medecin.mssante.fr;x;1;Remis;CDA;\n"
                + "05/03/2025;a@ch.mssante.fr;;x;1;Remis;CDA;\n"
                + "05/03/2025;a@ch.mssante.fr;Dr X;x;1;Remis;CDA;\n"
                + "05/03/2025;a@ch.mssante.fr;dr.x@m.fr;x;1;Peut-être;CDA;\n"
        );
        folder.Rejections().ShouldBe(["date sent-on 2", "malformed recipient 4", "missing recipient 3"]);
    }

    [Fact]
    public void No_address_and_no_subject_is_kept()
    {
        using var folder = Loaded(
            "05/03/2025;a@ch.mssante.fr;dr.untel@medecin.mssante.fr;Compte rendu de Mme Untel;1;Remis;CDA;11490-0\n"
        );
        folder.Query("SELECT raw.send::VARCHAR FROM raw.send").Single().ShouldNotContain("untel", Case.Insensitive);
    }

    [Fact]
    public void Rates_are_read_in_any_writing_and_the_shipped_ones_are_there()
    {
        using var folder = new Folder()
            .Write(
                "t.csv",
                "Département;Mois;Taux;Source\n1;12/2024;71 %;ARS\n2A;2025-05;0,74;ARS\n75;01/05/2025;80;ARS\n75;mai;80;ARS\n"
            )
            .Source("equipment-rate", "t.csv")
            .Load();
        folder
            .Query("SELECT department, month, rate FROM equipment_rate WHERE origin = 'ARS' ORDER BY ALL")
            .ShouldBe(["01|2024-12|0.71", "2A|2025-05|0.74", "75|2025-05|0.8"]);
        folder
            .Query("SELECT count(*) FROM equipment_rate WHERE month = '2024-12' AND origin LIKE 'Webinaire SESAN%'")
            .ShouldBe(["8"]);
        folder.Rejections().ShouldBe(["date month 5"]);
    }

    private static Folder Loaded(string rows) =>
        new Folder().Write("e.csv", Header + rows).Source("send", "e.csv", values: Codes).Load();
}
