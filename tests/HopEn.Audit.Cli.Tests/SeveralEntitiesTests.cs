using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

public sealed class SeveralEntitiesTests : IDisposable
{
    private const string Two =
        "{name: Groupe, legal-entities: [\"990000010\", \"990000101\"], "
        + "sites: [{finess: \"990000028\", ej: \"990000010\"}, {finess: \"990000119\", ej: \"990000101\"}], "
        + "legal-status: \"14\", sun-es: true}";
    private readonly AuditFolder folder = new();

    [Fact]
    public void Each_entity_has_its_result_and_a_patient_of_both_counts_once_in_the_whole()
    {
        folder
            .Of(Two)
            .With(
                "encounter",
                "v.csv",
                "IPP;TYPE;ENTREE;FINESS;SORTIE / "
                    + "1;consultation;01/03/2025;990000028; / "
                    + "1;consultation;02/03/2025;990000119; / "
                    + "2;consultation;02/03/2025;990000119; / "
                    + "3;consultation;03/03/2025;;"
            )
            .With("identity", "i.csv", "IPP;STATUT / 1;qualified / 2;provisional / 3;qualified");
        var outcome = folder.Audit("ins-qualification");
        Counts(outcome.Report).ShouldBe((2, 3));
        outcome.Parts.Select(Counts).ShouldBe([(1, 1), (1, 2)]);
        outcome.Report.Entities.Select(entity => (string)entity.Entity.Finess).ShouldBe(["990000010", "990000101"]);
        outcome
            .Report.Entities.Select(entity => (entity.Rules[0].Numerator, entity.Rules[0].Denominator))
            .ShouldBe([(1L, 1L), (1L, 2L)]);
        outcome.Parts.Select(part => (string)part.Subject.FinessPmsi).ShouldBe(["990000010", "990000101"]);
    }

    [Fact]
    public void A_patient_of_both_entities_has_another_pseudonym_in_each_and_in_the_whole()
    {
        folder
            .Of(Two)
            .With(
                "encounter",
                "v.csv",
                "IPP;TYPE;ENTREE;FINESS;SORTIE / 1;consultation;01/03/2025;990000028; / 1;consultation;02/03/2025;990000119;"
            )
            .With("identity", "i.csv", "IPP;STATUT / 1;provisional");
        var outcome = folder.Audit("ins-qualification");
        AuditReport[] reports = [outcome.Report, .. outcome.Parts];
        reports.Length.ShouldBe(3);
        reports
            .Select(report => report.Rules[0].Evidence.Samples.ShouldHaveSingleItem().Subject)
            .Distinct()
            .Count()
            .ShouldBe(3);
    }

    [Fact]
    public void A_mailbox_of_one_entity_is_no_fault_of_the_other()
    {
        folder
            .Of(Two)
            .With(
                "mailbox",
                "b.csv",
                "ADRESSE BAL;TYPE;FINESS / a@x.mssante.fr;ORG;990000028 / b@x.mssante.fr;ORG;990000119 / c@x.mssante.fr;ORG;990000200"
            )
            .With("finess-csv", "f.csv", "finess;etalab;94;2025-08-01");
        var outcome = folder.Audit("mailbox-outside-perimeter");
        Counts(outcome.Report).ShouldBe((2, 3));
        outcome.Parts.Select(Counts).ShouldBe([(1, 1), (1, 1)]);
    }

    [Fact]
    public void Rows_of_other_establishments_in_a_shared_file_are_left_out_and_counted()
    {
        folder
            .With(
                "mailbox",
                "b.csv",
                "ADRESSE BAL;TYPE;FINESS / a@x.mssante.fr;ORG;990000028 / c@x.mssante.fr;ORG;990000200 / d@x.mssante.fr;ORG;",
                "perimetre: groupe"
            )
            .With(
                "encounter",
                "v.csv",
                "IPP;TYPE;ENTREE;FINESS;SORTIE / 1;consultation;01/03/2025;990000028; / 2;consultation;02/03/2025;990000200;",
                "perimetre: groupe"
            )
            .With(
                "identity",
                "i.csv",
                "IPP;STATUT;MATRICULE INS / 1;qualified;279035121518989 / 2;qualified;999",
                "perimetre: groupe"
            );
        var report = folder.Audit("mailbox-finess-form", "ins-matricule-form").Report;
        report
            .Sources.ToDictionary(source => source.File, source => source.OutOfScope)
            .ShouldBe(
                new Dictionary<string, long>
                {
                    ["b.csv"] = 1,
                    ["v.csv"] = 1,
                    ["i.csv"] = 1,
                }
            );
        report.Rules.Select(rule => (rule.Outcome.Numerator, rule.Outcome.Denominator)).ShouldBe([(1L, 2L), (1L, 1L)]);
    }

    [Fact]
    public void A_site_that_no_entity_owns_is_told()
    {
        folder
            .Of(Two.Replace(", ej: \"990000101\"", string.Empty, StringComparison.Ordinal))
            .With("encounter", "v.csv", "IPP;TYPE;ENTREE;FINESS;SORTIE / 1;consultation;01/03/2025;990000119;");
        folder
            .Audit("encounter-unit")
            .Report.Notices.Worded()
            .ShouldContain(notice =>
                notice.Contains("990000119", StringComparison.Ordinal)
                && notice.Contains("«\u202fej\u202f»", StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task Each_entity_has_a_folder_of_its_own()
    {
        folder
            .Of(Two)
            .With("encounter", "v.csv", "IPP;TYPE;ENTREE;FINESS;SORTIE / 1;consultation;01/03/2025;990000028;")
            .With("identity", "i.csv", "IPP;STATUT / 1;qualified")
            .Save();
        var (_, output, error) = await Terminal.Run("audit", folder.Path, "--output", Path.Combine(folder.Path, "r"));
        error.ShouldNotContain("inattendue");
        output.ShouldContain("990000101");
        foreach (var part in new[] { "report.json", "ej-990000010/report.html", "ej-990000101/findings.csv" })
            File.Exists(Path.Combine(folder.Path, "r", part)).ShouldBeTrue(part);
        File.ReadAllText(Path.Combine(folder.Path, "r", "report.html")).ShouldContain("ej-990000010/");
    }

    public void Dispose() => folder.Dispose();

    private static (long, long) Counts(AuditReport report) =>
        (report.Rules.Single().Outcome.Numerator, report.Rules.Single().Outcome.Denominator);
}
