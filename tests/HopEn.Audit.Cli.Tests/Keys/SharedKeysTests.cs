using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Keys;

/// <summary>Numbers typed where there was none: what several persons share joins nothing.</summary>
public sealed class SharedKeysTests : IDisposable
{
    private const string Rule = "professional-message-patients";
    private readonly AuditFolder folder = new AuditFolder().Key("population: {month: 2025-03}");

    [Fact]
    public void A_stay_of_several_patients_joins_no_message_to_them()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;NDA;TYPE;ENTREE;SORTIE / 1;999999;consultation;01/03/2025; / 2;999999;consultation;02/03/2025; / "
                    + "3;999999;consultation;03/03/2025; / 4;70;consultation;04/03/2025;"
            )
            .With("send", "e.csv", Sends("1;999999", "4;70"));
        Figure().ShouldBe((2, 4));
        Notices().ShouldBe([AuditMessage.Of(MessageCodes.StaysShared, "Venues", 1, 3)]);
    }

    [Fact]
    public void A_newborn_and_its_mother_share_a_stay()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;NDA;TYPE;ENTREE;SORTIE / 1;70;inpatient;01/03/2025;04/03/2025 / 2;70;newborn;02/03/2025;04/03/2025"
            )
            .With("send", "e.csv", Sends("1;70"));
        folder.Audit(Rule).Report.Notices.ShouldNotContain(notice => notice.Code.StartsWith("stays-"));
    }

    [Fact]
    public void A_message_whose_patient_is_not_that_of_its_stay_is_the_patient_s()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;NDA;TYPE;ENTREE;SORTIE / 1;70;consultation;01/03/2025; / 2;71;consultation;20/03/2025;"
            )
            .With("send", "e.csv", Sends("2;70"));
        Figure().ShouldBe((0, 2));
        Notices().ShouldBe([AuditMessage.Of(MessageCodes.StaysContradicted, "Envois MSSanté", 1)]);
    }

    [Fact]
    public void A_patient_with_more_encounters_a_day_than_anybody_is_left_aside_and_counted()
    {
        var rows = Enumerable
            .Range(0, 25)
            .Select(i => $"999999;S{i};consultation;0{1 + i % 3}/03/2025;")
            .Append("4;70;consultation;04/03/2025;");
        folder
            .With("encounter", "v.csv", "IPP;NDA;TYPE;ENTREE;SORTIE / " + string.Join(" / ", rows))
            .With("send", "e.csv", Sends("999999;S1", "4;70"));
        Figure().ShouldBe((1, 1));
        var rejection = folder.Audit(Rule).Report.Rejections.Single();
        (rejection.Code, rejection.Count).ShouldBe((RejectCodes.SharedKey, 25));
    }

    [Fact]
    public void A_patient_with_three_matricules_is_several_persons()
    {
        folder
            .With(
                "encounter",
                "v.csv",
                "IPP;TYPE;ENTREE;SORTIE / 999999;consultation;01/03/2025; / 4;consultation;04/03/2025;"
            )
            .With(
                "identity",
                "i.csv",
                "IPP;STATUT;INS / 999999;qualified;279035121518989 / 999999;qualified;190079910006797 / "
                    + "999999;qualified;185057800608491 / 4;qualified;255081416802538"
            );
        var report = folder.Audit("ins-qualification").Report;
        (report.Rules.Single().Outcome.Numerator, report.Rules.Single().Outcome.Denominator).ShouldBe((1, 1));
        report.Rejections.Sum(rejection => rejection.Count).ShouldBe(4);
    }

    public void Dispose() => folder.Dispose();

    private static string Sends(params string[] keys) =>
        "IPP;NDA;DATE ENVOI;EXPEDITEUR;DESTINATAIRE;STATUT;FORMAT / "
        + string.Join(
            " / ",
            keys.Select(
                (key, i) => $"{key};{4 + i:00}/03/2025;ch@medecins99.mssante.fr;dr.x@medecins99.mssante.fr;accepted;cda"
            )
        );

    private (long?, long?) Figure()
    {
        var outcome = folder.Audit(Rule).Report.Rules.Single().Outcome;
        return (outcome.Numerator, outcome.Denominator);
    }

    private IEnumerable<AuditMessage> Notices() =>
        folder.Audit(Rule).Report.Notices.Where(notice => notice.Code.StartsWith("stays-", StringComparison.Ordinal));
}
