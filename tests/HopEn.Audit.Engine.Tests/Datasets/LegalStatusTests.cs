using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

namespace HopEn.Audit.Engine.Tests.Datasets;

public sealed class LegalStatusTests
{
    [Theory]
    [InlineData("13", LegalStatusClass.Public)]
    [InlineData("14", LegalStatusClass.Public)]
    [InlineData("29", LegalStatusClass.Public)]
    [InlineData("60", LegalStatusClass.PrivateNonProfit)]
    [InlineData("95", LegalStatusClass.PrivateForProfit)]
    [InlineData("17", LegalStatusClass.Undetermined)]
    [InlineData("90", LegalStatusClass.Undetermined)]
    [InlineData("-14", LegalStatusClass.Undetermined)]
    [InlineData("EPS", LegalStatusClass.Undetermined)]
    [InlineData("", LegalStatusClass.Undetermined)]
    [InlineData(null, LegalStatusClass.Undetermined)]
    public void A_code_outside_the_table_is_never_guessed(string? code, LegalStatusClass expected) =>
        LegalStatus.Classify(code).ShouldBe(expected);
}
