using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cda.Tests.CiSis;

/// <summary>Which volet judges a document that does not say it, or says half of it.</summary>
public sealed class VoletChoiceTests : IDisposable
{
    private const string Volet = "templateId root=\"1.2.250.1.213.1.1.1.29\"";
    private readonly OwnKit kit = new();
    private readonly Folder documents = new();

    [Fact]
    public void Without_a_version_the_one_whose_rules_accept_the_document_judges_it()
    {
        Version("2022.01", "true()").Version("2024.01", "false()");
        var result = Check(WithoutVersion());
        Ran(result).ShouldBe("LDL-SES_2022.01");
        Notice(result)
            .ShouldBe(
                "Le document ne dit pas quelle version du volet LDL-SES il suit\u202f: "
                    + "2022.01, dont les règles l’acceptent, est appliquée."
            );
    }

    [Fact]
    public void Of_two_versions_that_accept_it_the_most_recent_judges_it() =>
        Ran(Version("2022.01", "true()").Version("2024.01", "true()").Check(WithoutVersion()))
            .ShouldBe("LDL-SES_2024.01");

    [Fact]
    public void When_none_accepts_it_the_one_with_the_fewest_errors_judges_it_and_it_is_told()
    {
        Version("2021.01", "false()", "false()").Version("2022.01", "false()").Version("2024.01", "false()", "false()");
        var result = Check(WithoutVersion());
        Ran(result).ShouldBe("LDL-SES_2022.01");
        Notice(result).ShouldContain("aucune de celles du jeu officiel ne l’accepte\u202f: 2022.01, qui y trouve");
        result.Verdict.ShouldBe(Verdict.NonCompliant);
    }

    [Fact]
    public void A_version_whose_includes_are_absent_accepts_anything_and_so_is_not_chosen()
    {
        Version("2022.01", "true()");
        kit.With(
            "CI-SIS_LDL-SES_2024.01",
            OwnKit.Sound.Replace("<pattern>", "<include href='absent.sch'/><pattern>", StringComparison.Ordinal)
        );
        Ran(Check(WithoutVersion())).ShouldBe("LDL-SES_2022.01");
    }

    [Fact]
    public void Without_a_known_templateId_the_type_proposes_a_volet_and_accuses_of_nothing()
    {
        Version("2022.01", "false()");
        var result = Check(Unknown());
        Ran(result).ShouldBeNull();
        var finding = result.Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Role).ShouldBe((FindingKind.Notice, FindingRole.Info));
        finding.Message.ShouldEndWith(
            "\u202f; à en juger par son seul type, ce pourrait être le volet LDL-SES\u202f: "
                + "«\u202f--volet LDL-SES\u202f» de «\u202fhopen-audit cda\u202f» en exécute les règles."
        );
        result.Verdict.ShouldBe(Verdict.Compliant);
    }

    [Theory]
    [InlineData("LDL-SES")]
    [InlineData("ldl-ses_2022.01")]
    [InlineData("CI-SIS_LDL-SES_2022.01")]
    public void The_volet_that_is_asked_for_judges_every_document(string name)
    {
        Version("2022.01", "true()");
        var result = Check(Unknown(), name);
        Ran(result).ShouldBe("LDL-SES_2022.01");
        Notice(result).ShouldBe("Le volet LDL-SES_2022.01 est appliqué parce que --volet le demande.");
    }

    [Fact]
    public void The_volet_that_is_asked_for_goes_before_the_one_announced_which_is_told()
    {
        Version("2022.01", "true()");
        kit.With("CI-SIS_LDL-EES_2022.01", OwnKit.Sound);
        var result = Check(CdaFixtures.Letter, "LDL-EES");
        Ran(result).ShouldBe("LDL-EES_2022.01");
        Notice(result).ShouldEndWith("parce que --volet le demande\u202f; le document annonce LDL-SES.");
        Ran(Check(CdaFixtures.Letter, "LDL-SES")).ShouldBe("LDL-SES_2022.01");
    }

    [Fact]
    public void A_volet_that_the_kit_does_not_have_is_one_sentence_that_lists_those_it_has()
    {
        Version("2022.01", "true()").Version("2024.01", "true()");
        Should
            .Throw<UsageException>(() => Check(CdaFixtures.Letter, "LDL"))
            .Message.ShouldBe(
                "«\u202fLDL\u202f» n’est pas un volet de ce kit\u202f: --volet attend l’un de ceux-ci, avec ou sans sa version\u202f: "
                    + "LDL-SES_2022.01, LDL-SES_2024.01."
            );
    }

    public void Dispose()
    {
        kit.Dispose();
        documents.Dispose();
    }

    private VoletChoiceTests Version(string version, params string[] tests)
    {
        var asserts = string.Concat(tests.Select(test => $"""<assert test="{test}">.</assert>"""));
        kit.With(
            $"CI-SIS_LDL-SES_{version}",
            OwnKit.Sound.Replace("""<assert test="true()">.</assert>""", asserts, StringComparison.Ordinal)
        );
        return this;
    }

    private DocumentResult Check(string document, string? volet = null)
    {
        documents.Write("a.xml", document);
        var set = OfficialSet.Open(kit.Path);
        var asked = volet is null ? null : VoletNames.Find(set, volet);
        return documents.Check(new OfficialLayer(set, asked)).ShouldHaveSingleItem();
    }

    private static string WithoutVersion() =>
        CdaFixtures.Letter.Replace($"{Volet} extension=\"2022.01\"", Volet, StringComparison.Ordinal);

    private static string Unknown() =>
        CdaFixtures.Letter.Replace(Volet, "templateId root=\"1.2.3\"", StringComparison.Ordinal);

    private static string? Ran(DocumentResult result) =>
        result.FiredRules.Keys.SingleOrDefault(schema => schema.Contains("CI-SIS_LDL", StringComparison.Ordinal))
            is { } name
            ? VoletNames.Short(name.Split('/')[^1])
            : null;

    private static string Notice(DocumentResult result) =>
        result.Findings.Single(finding => finding.Kind == FindingKind.Notice).Message;
}
