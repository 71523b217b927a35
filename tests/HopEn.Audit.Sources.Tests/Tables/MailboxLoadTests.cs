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
}
