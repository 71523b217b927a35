using System.Text;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Run.Tests;

public sealed class PseudonymKeyTests
{
    private const string Drawn = "hDlp5DzlUGsp5AT9kjl5rbj8HJJR0pUAskD/ZRnP2Ws=";

    [Theory]
    [InlineData("court", "trop courte")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa", "se devine")]
    [InlineData("0123456789abcdefghij", "se devine")]
    [InlineData("zyxwvutsrqponmlkjihg", "se devine")]
    [InlineData("hopital1hopital1hopital1", "se devine")]
    [InlineData("0101101010011010110100101", "se devine")]
    [InlineData("                    ", "se devine")]
    public void A_key_that_can_be_guessed_is_refused(string key, string expected) =>
        Should.Throw<ConfigurationException>(() => Key(key, "990000010")).Message.ShouldContain(expected);

    [Theory]
    [InlineData(Drawn)]
    [InlineData("7f3a9c1e5b8d2046af13c7e9")]
    public void A_key_drawn_by_lot_is_taken(string key) => Key(key, "990000010").Length.ShouldBe(32);

    [Fact]
    public void A_key_of_bytes_that_are_no_text_is_taken() =>
        Key(Convert.FromHexString("93f1c7e2b80a9dd4fe86a1c39bb5e7d0"), "990000010").Length.ShouldBe(32);

    [Fact]
    public void One_secret_gives_other_pseudonyms_to_other_legal_entities()
    {
        Key(Drawn, "990000010").ShouldNotBe(Key(Drawn, "990000101"));
        Key(Drawn, "990000010").ShouldBe(Key(Drawn, "990000010"));
        Key(Drawn, "990000010", "990000101").ShouldBe(Key(Drawn, "990000101", "990000010"));
    }

    private static byte[] Key(string told, params string[] entities) => Key(Encoding.UTF8.GetBytes(told), entities);

    private static byte[] Key(byte[] told, params string[] entities) =>
        PseudonymKey
            .Of(
                new Dossier
                {
                    Folder = ".",
                    Establishment = new DossierEstablishment
                    {
                        Name = "CH",
                        LegalEntities = [.. entities.Select(finess => new FinessEntity(Finess.Parse(finess), null))],
                        Sites = [],
                        FinessPmsi = Finess.Parse(entities[0]),
                        StatusClass = LegalStatusClass.Public,
                    },
                    Period = new ReportPeriod(new DateOnly(2025, 1, 1), new DateOnly(2025, 7, 31)),
                },
                told
            )
            .Bytes;
}
