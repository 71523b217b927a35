namespace HopEn.Audit.Sources.Tests.Tables;

public sealed class MailboxLoadTests
{
    [Theory]
    [InlineData("Secrétariat de cardiologie", "False")]
    [InlineData("Cardiologie", "False")]
    [InlineData("UF 1203", "False")]
    [InlineData("UF1203", "True")]
    [InlineData("SCCARDIO", "True")]
    [InlineData("CARDIO SC", "False")]
    [InlineData("sc.cardio", "True")]
    [InlineData("Sc.Cardio", "True")]
    [InlineData("SC.Cardio@ch.mssante.fr", "True")]
    [InlineData("", "")]
    public void A_label_that_is_a_code_or_the_address_tells_a_correspondent_nothing(string label, string expected)
    {
        using var folder = new Folder();
        folder
            .Write("bal.csv", $"ADRESSE BAL;TYPE;LIBELLE\nsc.cardio@ch.mssante.fr;ORG;{label}\n")
            .Source("mailbox", "bal.csv");

        folder.Load();

        folder.Query("SELECT label_is_code FROM mailbox").ShouldBe([expected]);
    }

    [Theory]
    [InlineData("Nom DUPONT <185057800608436@patient.mssante.fr>")]
    [InlineData("185057800608436@1850578006084.patient.mssante.fr")]
    [InlineData("1.85.05.78.006.084@ch.mssante.fr")]
    [InlineData("m-1-85-05-2A-006-084-36@ch.mssante.fr")]
    public void A_mailbox_of_a_patient_is_shown_by_nothing(string address)
    {
        using var folder = new Folder();
        folder.Write("bal.csv", $"ADRESSE BAL;TYPE;SERVICE\n{address};ORG;DUPONT\n").Source("mailbox", "bal.csv");

        folder.Load();

        folder
            .Query(
                "SELECT is_patient_address AND address IS NULL AND service IS NULL AND domain NOT SIMILAR TO '.*[0-9].*' FROM mailbox"
            )
            .ShouldBe(["True"]);
    }

    [Theory]
    [InlineData("Secrétariat <sc.cardio@ch.mssante.fr>", "sc.cardio@ch.mssante.fr")]
    [InlineData("uf-1234-990000028@ch.mssante.fr", "uf-1234-990000028@ch.mssante.fr")]
    [InlineData("siret.26990000200012@ch.mssante.fr", "siret.26990000200012@ch.mssante.fr")]
    public void A_mailbox_of_the_hospital_is_shown_by_its_address(string address, string expected)
    {
        using var folder = new Folder();
        folder.Write("bal.csv", $"ADRESSE BAL;TYPE\n{address};ORG\n").Source("mailbox", "bal.csv");

        folder.Load();

        folder.Query("SELECT address FROM mailbox").ShouldBe([expected]);
    }
}
