using HopEn.Audit.Reports.ArsEvidence;

namespace HopEn.Audit.Reports.Tests.ArsEvidence;

public sealed class MatrixHeaderTests
{
    [Theory]
    [InlineData("FINESS PMSI", "finess")]
    [InlineData("N° FINESS de l'établissement", "finess")]
    [InlineData("Mois de référence", "month")]
    [InlineData("Numérateur", "numerator")]
    [InlineData("NUMERATEUR : nombre de patients", "numerator")]
    [InlineData("Dénominateur", "denominator")]
    [InlineData("Taux (%)", "rate")]
    [InlineData("Taux (numérateur / dénominateur)", "rate")]
    [InlineData("Résultat = numérateur/dénominateur", "rate")]
    [InlineData("Nombre de patients du mois (dénominateur)", "denominator")]
    [InlineData("Commentaires éventuels", "comment")]
    [InlineData("Raison sociale", null)]
    [InlineData("", null)]
    public void A_column_is_known_by_its_words(string header, string? column) =>
        new MatrixHeader(new Dictionary<string, string>()).ColumnOf(header).ShouldBe(column);

    [Fact]
    public void The_dossier_tells_the_headers_that_are_not_recognised()
    {
        var header = new MatrixHeader(new Dictionary<string, string> { ["numerator"] = "Patients avec envoi" });
        header.ColumnOf("patients  AVEC envoi").ShouldBe("numerator");
        header.ColumnOf("Numérateur").ShouldBeNull();
    }
}
