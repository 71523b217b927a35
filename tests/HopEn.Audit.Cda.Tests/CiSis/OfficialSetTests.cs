using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;
using HopEn.Audit.Model;
using Xunit.Abstractions;

namespace HopEn.Audit.Cda.Tests.CiSis;

public sealed class OfficialSetTests(ITestOutputHelper output)
{
    [CiSisFact]
    public void The_volet_of_an_example_is_chosen_by_its_templateId()
    {
        var set = OfficialSet.Open(CiSisData.Folder);
        var selector = new OfficialSelector(set, new SchematronRunner());
        var wrong = new List<string>();
        var compared = 0;
        foreach (
            var row in CiSisData
                .Table("documents.tsv")
                .Where(row => row[0].StartsWith("examples/", StringComparison.Ordinal))
        )
        {
            var selection = selector.Select(
                ClinicalDocumentTree.Find(XmlTreeReader.ReadFile(Path.Combine(CiSisData.Folder, row[0])))!
            );
            compared++;
            if ((selection.Volet ?? "") != row[1])
                wrong.Add(
                    $"{Path.GetFileName(row[0])}: {row[1]} expected, {selection.Volet} chosen, {selection.Notice}"
                );
        }

        output.WriteLine($"{compared} examples, differences explained:\n{string.Join('\n', wrong)}");

        // What no templateId can tell: the model of contents, which carries the root of the VSM without a version,
        // and an unstructured report that has rules of its own.
        wrong.Select(line => line.Split(':')[0]).ShouldBe(["01_Modèles_contenus_CDA.xml", "TLM-CR_2022.01.xml"]);
    }

    [CiSisFact]
    public void A_kit_is_found_from_itself_from_its_schematrons_and_from_a_folder_around_it()
    {
        OfficialSet.Open(CiSisData.Folder).Common.Count.ShouldBe(5);
        var inner = OfficialSet.Open(Path.Combine(CiSisData.Folder, "schematrons"));
        inner
            .Common.Select(schema => schema.Name)
            .ShouldContain("profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin");
        inner.XmlSchema.ShouldNotBeNull();
        inner.Volets.Count.ShouldBe(59);
    }

    [CiSisFact]
    public void The_structure_of_the_set_is_the_one_counted()
    {
        var set = OfficialSet.Open(CiSisData.Folder);
        set.Common.Select(schema => (schema.Name.Split('/')[^1], schema.RuleCount))
            .ShouldBe([
                ("IHE", 250),
                ("terminologie", 15),
                ("CI-SIS_ModelesDeContenusCDA", 158),
                ("ASIP-STRUCT-MIN-StrucMin", 766),
                ("CI-SIS_Modeles_ANS", 70),
            ]);
        set.Volets.Select(volet => set.Volet(volet)!).SelectMany(schema => schema.InvalidExpressions).ShouldBeEmpty();
    }

    [CiSisFact]
    public void A_message_quotes_no_name_or_identifier_of_the_patient()
    {
        var set = OfficialSet.Open(CiSisData.Folder);
        var runner = new SchematronRunner();
        var selector = new OfficialSelector(set, runner);
        var messages = 0;
        foreach (
            var row in CiSisData.Table("documents.tsv").Where(row => row[0].Contains("/m0_", StringComparison.Ordinal))
        )
        {
            var document = ClinicalDocumentTree.Find(XmlTreeReader.ReadFile(Path.Combine(CiSisData.Folder, row[0])))!;
            var secrets = Secrets(document);
            secrets.ShouldNotBeEmpty();
            foreach (var finding in runner.Run(document, selector.Select(document).Schemas).Findings)
            {
                messages++;
                secrets
                    .Where(secret => finding.Message.Contains(secret, StringComparison.OrdinalIgnoreCase))
                    .ShouldBeEmpty(finding.Message);
            }
        }

        messages.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void A_folder_that_is_no_kit_is_refused_in_one_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("hopen-audit-cda-").FullName;
        Should
            .Throw<ConfigurationException>(() => OfficialSet.Open(folder))
            .Message.ShouldContain("--ci-sis attend le dossier du kit");
        Should
            .Throw<ConfigurationException>(() => OfficialSet.Open(Path.Combine(folder, "absent")))
            .Message.ShouldContain("introuvable");
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData("1.2.250.1.213.1.1.1.55", "2024.01", "CI-SIS_BIO-CR-BIO_2024.01")]
    [InlineData("1.2.250.1.213.1.1.1.13", "201310", "CI-SIS_VSM_1.4_2022.01")]
    [InlineData("1.2.250.1.213.1.1.1.13", "2023.01", "CI-SIS_VSM_2023.01")]
    [InlineData("1.2.250.1.213.1.1.1.2.1.4", "2022.01", "CI-SIS_CARD-F-PRC-PSC_2022.01")]
    public void The_table_leads_from_a_templateId_and_its_extension_to_a_master(
        string root,
        string extension,
        string master
    ) => VoletTable.Find(root, extension).ShouldNotBeNull().Master.ShouldBe(master);

    [Fact]
    public void A_templateId_that_is_no_volet_leads_nowhere() =>
        VoletTable.Find("1.2.250.1.213.1.1.1.1", null).ShouldBeNull();

    /// <summary>Names, matricules and birth date of the patient, long enough not to be met by chance.</summary>
    private static HashSet<string> Secrets(XmlTree document)
    {
        var secrets = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var node = 0; node < document.Count; node++)
        {
            if (document.Kind(node) != NodeKind.Element)
                continue;
            if (document.LocalName(node) is "family" or "given")
                secrets.Add(document.StringValue(node).Trim());
            if (document.LocalName(node) == "birthTime")
                secrets.Add(document.AttributeValue(node, "value") ?? "");
            if (document.LocalName(node) == "id" && document.LocalName(document.Parent(node)) == "patientRole")
                secrets.Add(document.AttributeValue(node, "extension") ?? "");
        }

        secrets.RemoveWhere(secret => secret.Length < 4);
        return secrets;
    }
}
