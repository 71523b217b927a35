using HopEn.Audit.Engine.Yaml;

namespace HopEn.Audit.Engine.Tests.Yaml;

public sealed class PatientNumbersTests
{
    [Theory]
    [InlineData("279035121518989")]
    [InlineData("2790351215189")]
    [InlineData("le 2 79 03 51 215 189 89")]
    [InlineData("2\u202f79\u00a003 51 215 189")]
    [InlineData("2-79-03-51-215-189-89")]
    [InlineData("2/79/03/51/215/189")]
    [InlineData("2 85 02 2A 004 012 34")]
    [InlineData("285022B004012")]
    public void The_number_of_a_patient_is_seen_however_it_is_written(string text) =>
        PatientNumbers.HoldsMatricule(text).ShouldBeTrue();

    [Theory]
    [InlineData("du 12/05/2025-30/06/2025")]
    [InlineData("2025-06-30 / 2025-07-01")]
    [InlineData("01 23 45 67 89 ou 06 12 34 56 78")]
    [InlineData("FINESS 990000010, 990000028")]
    [InlineData("90 % au 31/12/2025, 1 200 patients")]
    public void Dates_telephones_and_establishments_are_not(string text) =>
        PatientNumbers.HoldsMatricule(text).ShouldBeFalse();
}
