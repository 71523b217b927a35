using System.Text.RegularExpressions;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

/// <summary>An audit whose dossier names a copy of the official kit.</summary>
public sealed class OfficialKitAuditTests : IDisposable
{
    // A dossier follows no link that leads out of it.
    private void CopyKit()
    {
        foreach (
            var file in Directory.EnumerateFiles(OfficialKitFactAttribute.Folder, "*", SearchOption.AllDirectories)
        )
        {
            var copy = Path.Combine(folder.Path, "kit", Path.GetRelativePath(OfficialKitFactAttribute.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private readonly AuditFolder folder = new();
    private readonly DirectoryInfo output = Directory.CreateTempSubdirectory("hopen-kit-audit-");

    [OfficialKitFact]
    public async Task Official_findings_are_in_the_report_with_their_rule_their_remedy_and_the_line_of_an_example()
    {
        CopyKit();
        folder
            .With("cda", "lettre.xml", string.Empty)
            .With("cda", "synthese.xml", string.Empty)
            .Key("ci-sis: kit")
            .Save();
        Copy("m0_LDL-SES_2022.01.xml", "lettre.xml");
        Copy("m0_VSM_1.4_2022.01.xml", "synthese.xml");
        var conformance = await Conformance(ExitCodes.NotMet);
        conformance.OfficialRun.ShouldBeTrue();
        conformance.Layers.Select(layer => layer.Code).ShouldBe(["opening", "xsd", "builtin", "official"]);
        conformance
            .Layers.Single(layer => layer.Code == "official")
            .ShouldSatisfyAllConditions(layer => layer.Documents.ShouldBe(2), layer => layer.Conforming.ShouldBe(0));
        var official = conformance.Faults.Where(fault => fault.Layer == "official").ToArray();
        official.ShouldNotBeEmpty();
        official.ShouldAllBe(fault =>
            fault.Schematron != null
            && fault.Test != null
            && fault.Remedy.Code.Length > 0
            && ((FileOrigin)fault.Sample!).Line > 0
        );
        official
            .Select(fault => fault.Schematron!)
            .ShouldContain("profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin");
    }

    [Fact]
    public async Task A_kit_without_its_XML_schema_says_so_and_shows_no_document_as_valid_against_it()
    {
        foreach (
            var master in new[]
            {
                "profils/IHE",
                "profils/terminologies/schematron/terminologie",
                "profils/CI-SIS_ModelesDeContenusCDA",
                "profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin",
                "profils/CI-SIS_Modeles_ANS",
            }
        )
        {
            var file = Path.Combine(folder.Path, "kit", "schematrons", master + ".sch");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(
                file,
                """
                <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
                <pattern><rule context="/*"><assert test="true()">.</assert></rule></pattern></schema>
                """
            );
        }

        folder.With("cda", "a.xml", "<ClinicalDocument xmlns='urn:hl7-org:v3'/>").Key("ci-sis: kit").Save();
        var conformance = await Conformance(ExitCodes.LowCoverage);
        conformance.Layers.Select(layer => layer.Code).ShouldBe(["opening", "builtin", "official"]);
        Report()
            .Notices.Worded()
            .ShouldContain(notice => notice.Contains("Le kit donné n’a pas de schéma XML", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        folder.Dispose();
        output.Delete(recursive: true);
    }

    // The documents of the kit are of no period of ours: theirs becomes the middle of it.
    private void Copy(string mutant, string name)
    {
        var text = File.ReadAllText(Path.Combine(OfficialKitFactAttribute.Folder, "mutants", mutant));
        File.WriteAllText(
            Path.Combine(folder.Path, name),
            new Regex("<effectiveTime value=\"[^\"]*\"").Replace(
                text,
                "<effectiveTime value=\"20250612133000+0200\"",
                1
            )
        );
    }

    private async Task<ConformanceResult> Conformance(int expected)
    {
        var (code, _, error) = await Terminal.Run(
            "audit",
            folder.Path,
            "--output",
            output.FullName,
            "--format",
            "json"
        );
        code.ShouldBe(expected, error);
        return Report().Conformance!;
    }

    private AuditReport Report() => ReportJson.Read(File.ReadAllText(Path.Combine(output.FullName, "report.json")));
}
