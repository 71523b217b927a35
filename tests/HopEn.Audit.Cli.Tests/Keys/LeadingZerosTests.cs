using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Keys;

/// <summary>Numbers whose zeros a spreadsheet dropped from one file and not from another.</summary>
public sealed class LeadingZerosTests : IDisposable
{
    private const string Encounters =
        "IPP;NDA;TYPE;ENTREE;SORTIE / 00012;00070;consultation;01/03/2025; / 00345;00071;consultation;02/03/2025;";

    private readonly AuditFolder folder = new();

    [Fact]
    public void Files_that_agree_once_zeros_are_dropped_are_joined_and_it_is_told()
    {
        folder
            .With("encounter", "v.csv", Encounters)
            .With("identity", "i.csv", "IPP;STATUT / 12;qualified / 345;provisional");
        Qualified().ShouldBe((1, 2));
        Notices().ShouldContain(AuditMessage.Of(MessageCodes.ZerosDropped, "patient", 2, "i.csv", "v.csv"));
    }

    [Fact]
    public void Stays_are_joined_in_the_same_way()
    {
        folder
            .With("encounter", "v.csv", Encounters)
            .With(
                "identity",
                "i.csv",
                "IPP;NDA;STATUT / A;70;qualified / B;71;provisional",
                "domaine: dpi, domaine-venue: local"
            );
        Qualified().ShouldBe((1, 2));
        Notices().ShouldContain(AuditMessage.Of(MessageCodes.ZerosDropped, "encounter", 2, "i.csv", "v.csv"));
    }

    [Fact]
    public void A_file_that_writes_a_number_both_ways_tells_two_patients()
    {
        folder
            .With("encounter", "v.csv", Encounters + " / 12;00072;consultation;03/03/2025;")
            .With("identity", "i.csv", "IPP;STATUT / 12;qualified / 00012;provisional / 345;qualified");
        Qualified().ShouldBe((2, 3));
        Notices().ShouldContain(AuditMessage.Of(MessageCodes.ZerosAmbiguous, "patient", 1));
        Notices().ShouldContain(AuditMessage.Of(MessageCodes.ZerosDropped, "patient", 1, "i.csv", "v.csv"));
    }

    [Fact]
    public void Codes_with_letters_keep_their_zeros()
    {
        folder
            .With("encounter", "v.csv", "IPP;TYPE;ENTREE;SORTIE / 0A12;consultation;01/03/2025;")
            .With("identity", "i.csv", "IPP;STATUT / A12;qualified");
        Qualified().ShouldBe((0, 0));
    }

    [Fact]
    public void Files_that_agree_as_they_are_have_nothing_to_tell()
    {
        folder
            .With("encounter", "v.csv", Encounters)
            .With("identity", "i.csv", "IPP;STATUT / 00012;qualified / 00345;provisional");
        Qualified().ShouldBe((1, 2));
        Notices().ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private (long?, long?) Qualified()
    {
        var outcome = folder.Audit("ins-qualification").Report.Rules.Single().Outcome;
        return (outcome.Numerator, outcome.Denominator);
    }

    private IEnumerable<AuditMessage> Notices() =>
        folder
            .Audit("ins-qualification")
            .Report.Notices.Where(notice => notice.Code.StartsWith("zeros-", StringComparison.Ordinal));
}
