using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Schematron;

namespace HopEn.Audit.Cda.Tests.CiSis;

/// <summary>A kit of our own making with the five common schemas and one volet, and what a fault in it costs.</summary>
public sealed class BrokenKitTests : IDisposable
{
    private readonly OwnKit kit = new OwnKit().With("CI-SIS_LDL-SES_2022.01", OwnKit.Sound);

    [Fact]
    public void A_common_schema_with_a_syntax_error_is_one_sentence()
    {
        kit.With("profils/IHE", "<schema");
        Should
            .Throw<SchematronException>(() => OfficialSet.Open(kit.Path))
            .Message.ShouldBe("schematrons/profils/IHE.sch\u202f: ligne 1, ce fichier n’est pas du XML bien formé");
    }

    [Fact]
    public void A_volet_with_a_syntax_error_costs_its_own_rules_and_the_other_documents_go_on()
    {
        kit.With("CI-SIS_LDL-SES_2022.01", OwnKit.Sound[..^12]);
        using var documents = new Folder();
        documents.Write("a.xml", CdaFixtures.Letter);
        documents.Write("b.xml", CdaFixtures.Level1);
        var set = OfficialSet.Open(kit.Path);
        var results = documents.Check(new OfficialLayer(set));
        results.Count.ShouldBe(2);
        results.ShouldAllBe(result => result.FiredRules.Count == 5);
        var missing = results[0].Findings.ShouldHaveSingleItem();
        (missing.Role, missing.Test).ShouldBe((FindingRole.NotAssessable, "volet"));
        missing.Message.ShouldBe(
            "Non évaluable\u202f: les règles du volet LDL-SES ne peuvent pas être lues "
                + "(schematrons/CI-SIS_LDL-SES_2022.01.sch\u202f: ligne 1, ce fichier n’est pas du XML bien formé)."
        );
        results[1].Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_test_that_is_not_XPath_is_not_assessable_and_the_others_run()
    {
        kit.With(
            "CI-SIS_LDL-SES_2022.01",
            OwnKit.Sound.Replace(
                "<assert",
                "<assert test='1 +'>x</assert><report test='true()'>vu</report><assert",
                StringComparison.Ordinal
            )
        );
        using var documents = new Folder();
        documents.Write("a.xml", CdaFixtures.Letter);
        documents
            .Check(new OfficialLayer(OfficialSet.Open(kit.Path)))
            .ShouldHaveSingleItem()
            .Findings.Select(finding => finding.Role)
            .ShouldBe([FindingRole.Error, FindingRole.NotAssessable]);
    }

    [Fact]
    public void An_absent_terminology_is_told_by_the_name_people_know()
    {
        kit.With(
            "CI-SIS_LDL-SES_2022.01",
            OwnKit.Sound.Replace(
                "true()",
                "doc-available('2.16.840.1.113883.6.1.rdf') or true()",
                StringComparison.Ordinal
            )
        );
        using var documents = new Folder();
        documents.Write("a.xml", CdaFixtures.Letter);
        documents
            .Check(new OfficialLayer(OfficialSet.Open(kit.Path)))
            .ShouldHaveSingleItem()
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldBe("Non évaluable\u202f: terminologie LOINC (2.16.840.1.113883.6.1) absente.");
    }

    public void Dispose() => kit.Dispose();
}
