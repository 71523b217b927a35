namespace HopEn.Audit.Cda.Tests.Privacy;

public sealed class FileNamesTests : IDisposable
{
    private readonly Folder folder = new();

    [Theory]
    [InlineData("NG", "LY", "NG_LY_19790315.xml")]
    [InlineData("NG", "LY", "cr-ng.xml")]
    [InlineData("SŒUR", "Zoé", "SOEUR.xml")]
    [InlineData("SOEUR", "Zoé", "sœur.xml")]
    [InlineData("WEIß", "Zoé", "weiss.xml")]
    [InlineData("MÜLLER", "Zoé", "mueller.xml")]
    [InlineData("MÜLLER", "Zoé", "muller.xml")]
    [InlineData("MUELLER", "Zoé", "müller.xml")]
    [InlineData("LE GALL", "Zoé", "LEGALL.xml")]
    [InlineData("DUPONT-MARTIN", "Zoé", "DUPONTMARTIN.xml")]
    [InlineData("DUPONT", "Jean-Pierre", "cr_jeanpierre.xml")]
    [InlineData("DUPONT", "Jean", "DupontJean.xml")]
    [InlineData("LY", "An", "AnLy.xml")]
    [InlineData("DUPONT", "Jean", "cr 14-05-1985.xml")]
    [InlineData("DUPONT", "Jean", "cr_14051985.xml")]
    [InlineData("DUPONT", "Jean", "1985.05.14 cr.xml")]
    [InlineData("DUPONT", "Jean", "cr140585.xml")]
    [InlineData("DUPONT", "Jean", "2 85 05 99 123 456 54.xml")]
    [InlineData("DUPONT", "Jean", "285059912345654.xml")]
    public void A_name_that_tells_of_the_patient_is_masked(string family, string given, string file)
    {
        Write(family, given, file);
        folder.Check(new NoLayer()).Single().Document.ShouldContain("nom masqué");
    }

    [Theory]
    [InlineData("LE GALL", "Jean", "le compte rendu de sortie.xml")]
    [InlineData("NG", "LY", "lettre.xml")]
    [InlineData("DUPONT", "Jean", "cr_20260105_103015.xml")]
    public void A_name_that_tells_nothing_is_shown(string family, string given, string file)
    {
        Write(family, given, file);
        folder.Check(new NoLayer()).Single().Document.ShouldEndWith(file);
    }

    public void Dispose() => folder.Dispose();

    private void Write(string family, string given, string file) =>
        folder.Write(
            file,
            CdaFixtures
                .Letter.Replace("TROIVILLE", family, StringComparison.Ordinal)
                .Replace("ELODIE", given, StringComparison.Ordinal)
        );
}
