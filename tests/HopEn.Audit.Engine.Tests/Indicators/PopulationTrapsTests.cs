using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Engine.Tests.Indicators;

/// <summary>Who a second reading of P1.O7 found lost or counted for the wrong reason.</summary>
public sealed class PopulationTrapsTests
{
    private static readonly (string What, string[] Venues, string[] Sends, string Expected)[] Table =
    [
        ("a discharge to long-term care, which is not counted, closes the stay", ["1 inpatient 03-01 03-09 990000028", "1 long-term-care 03-09 - 990000028"], [], "2025-03 1-"),
        ("a transfer to an establishment that is not audited closes the stay", ["1 inpatient 03-01 03-09 990000028", "1 inpatient 03-09 03-20 990000051"], [], "2025-03 1-"),
        ("a long-term stay does not lend its years to the stay that follows", ["1 long-term-care 01-01 03-09 990000028", "1 inpatient 03-09 03-12 990000028"], ["1 02-10 cda accepted"], "2025-03 1-"),
        ("the message of a stay still open does not reach by another encounter", ["1 consultation 07-05 - - 7", "1 inpatient 07-08 - - 8"], ["1 07-10 cda accepted stay=8"], "2025-07 1-"),
        ("the message of a stay that closes after the period neither", ["1 consultation 07-20 - - 7", "1 inpatient 07-22 08-02 - 8"], ["1 07-25 cda accepted stay=8"], "2025-07 1-"),
        ("the message of a stay that no file knows reaches by the patient", ["1 consultation 07-20 - - 7"], ["1 07-25 cda accepted stay=9"], "2025-07 1+"),
    ];

    public static IEnumerable<object[]> Cases => Table.Select((_, index) => new object[] { index });

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_definition_holds(int index)
    {
        var (what, venues, sends, expected) = Table[index];
        using var dataset = new PopulationDataset();
        foreach (var venue in venues) dataset.Venue(venue);
        foreach (var send in sends) dataset.Send(send);
        dataset.Seal().Told().ShouldBe(expected, what);
    }

    [Fact]
    public void Long_term_care_that_is_counted_goes_on_as_one_stay()
    {
        using var dataset = new PopulationDataset();
        dataset.Venue("1 inpatient 03-01 03-09 990000028").Venue("1 long-term-care 03-09 04-20 990000028")
            .Seal(new PopulationChoices { Kinds = new Dictionary<string, bool>(PopulationChoices.DefaultKinds) { ["long-term-care"] = true } }).Told().ShouldBe("2025-04 1-");
    }
}
