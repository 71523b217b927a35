using HopEn.Audit.Cda.Privacy;

namespace HopEn.Audit.Cda.Tests.Privacy;

public sealed class ShownNameTests
{
    [Theory]
    [InlineData("DUPONT_MARIE_19010812.csv")]
    [InlineData("DUPONT_MARIE_190108.csv")]
    [InlineData("Élodie Troiville.xlsx")]
    [InlineData("dupont-marie.csv")]
    [InlineData("export_2 85 07 75 056 123 27.csv")]
    [InlineData("export_285077505612327.csv")]
    [InlineData("export_2850775056123.csv")]
    [InlineData("2-85-07-2A-056-123.csv")]
    [InlineData("venues 14-05-1985.csv")]
    [InlineData("venues_19850514.csv")]
    [InlineData("ipp 77812340.csv")]
    [InlineData("sejour_9912345012.csv")]
    [InlineData("1234567")]
    public void A_name_that_seems_to_tell_of_a_person_is_masked(string name)
    {
        ShownName.Tells(name).ShouldBeTrue();
        ShownName
            .Of($"mars 2025/{name}", new string('a', 64))
            .ShouldStartWith("mars 2025/(nom masqué, empreinte aaaaaaaa)");
    }

    [Theory]
    [InlineData("venues_2025-06.csv")]
    [InlineData("envois_mssante_20250601.csv")]
    [InlineData("envois_01062025_30062025.csv")]
    [InlineData("export_20250601_103015.csv")]
    [InlineData("export_20250601103015.csv")]
    [InlineData("export 2025-06-01 10.30.15.csv")]
    [InlineData("FINESS_990000028.csv")]
    [InlineData("finess 2A0000014.csv")]
    [InlineData("PS_LibreAcces_Personne_activite_202506010830.txt")]
    [InlineData("Extraction_Correspondance_MSSante_202506010830.txt")]
    [InlineData("etalab-cs1100502-stock-20250512-0339.csv")]
    [InlineData("venues_hopital_henri_mondor.csv")]
    [InlineData("CH_SAINTE_MARIE.csv")]
    [InlineData("marie.csv")]
    [InlineData("Feuil1")]
    [InlineData("UF 101202")]
    [InlineData("1er trimestre 2025")]
    [InlineData("t1_20250101_20250331.csv")]
    public void A_name_by_which_exports_are_found_again_is_shown(string name) =>
        ShownName.Of(name, null).ShouldBe(name);

    [Fact]
    public void Only_the_part_of_a_path_that_tells_is_masked() =>
        ShownName
            .Of("exports/DUPONT Marie/venues.csv!285077505612327.csv", null)
            .ShouldBe("exports/(nom masqué)/venues.csv!(nom masqué).csv");
}
