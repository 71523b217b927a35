using System.Text;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Opening;
using HopEn.Audit.Cda.Output;
using HopEn.Audit.Cda.Privacy;
using HopEn.Audit.Cda.Tests.CiSis;
using HopEn.Audit.Cda.Xml;
using Xunit.Abstractions;

namespace HopEn.Audit.Cda.Tests.Checks;

/// <summary>Nothing that identifies leaves, whatever the rules of others quote and whatever files are named.</summary>
public sealed class PrivacyTests(ITestOutputHelper output) : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void Names_of_files_that_show_the_patient_are_masked_and_the_hash_finds_them_again()
    {
        folder.Write("Troiville_Élodie.xml", CdaFixtures.Letter);
        folder.Write("285059912345654.xml", CdaFixtures.Letter);
        folder.Write(
            "archive.zip",
            CdaFixtures.Zip(
                ("sortie/TROIVILLE-ELODIE.xml", CdaFixtures.Utf8(CdaFixtures.Letter)),
                ("IPP0004242.xml", "<a"u8.ToArray())
            )
        );
        var results = folder.Check(new NoLayer());
        results.Count.ShouldBe(4);
        var places = results.Select(result => folder.Relative(result.Document)).ToArray();
        places[0].ShouldBe($"(nom masqué, empreinte {results[0].Sha256![..8]}).xml");
        places[1].ShouldBe($"(nom masqué, empreinte {results[1].Sha256![..8]}).xml");
        places[2].ShouldBe("archive.zip!membre 1");
        places[3].ShouldBe("archive.zip!membre 2");
        Leaks(Texts(results), CdaFixtures.Identities).ShouldBeEmpty();
    }

    [Fact]
    public void A_message_that_quotes_the_patient_is_masked()
    {
        var document = CdaReader.Read(CdaFixtures.Utf8(CdaFixtures.Letter)).Document!;
        var content = PatientContent.Read(document.Tree);
        content
            .Mask("Le patient TROIVILLE, né 19850514, matricule 285059912345654, 179037505607807 et ipp0004242.")
            .ShouldBe("Le patient …, né …, matricule …, … et ….");
        content.Mask("TROIVILLEDIEU n’est pas son nom.").ShouldBe("TROIVILLEDIEU n’est pas son nom.");
    }

    [Fact]
    public void No_finding_on_our_own_documents_quotes_them()
    {
        var rules = BuiltinRules.Load(Path.Combine(Repository.Rules, "cda"));
        var broken = BuiltinRuleCases.Letter.Aggregate(CdaFixtures.Letter, (document, one) =>
            document.Contains(one.From, StringComparison.Ordinal) && !one.To.Contains("<x>", StringComparison.Ordinal)
                ? document.Replace(one.From, one.To, StringComparison.Ordinal)
                : document
        );
        folder.Write(
            "a.eml",
            CdaFixtures.Mail(
                CdaFixtures.Xdm(broken, metadata =>
                    metadata.Replace("TROIVILLE", "AUTREVILLE", StringComparison.Ordinal)
                )
            )
        );
        var results = folder.Check(new BuiltinLayer(rules));
        results.Sum(result => result.Findings.Count).ShouldBeGreaterThan(20);
        Leaks(Texts(results), CdaFixtures.Identities.Append("AUTREVILLE")).ShouldBeEmpty();
    }

    [CiSisFact]
    public void No_finding_on_the_official_documents_quotes_a_name_or_a_matricule()
    {
        var rules = BuiltinRules.Load(Path.Combine(Repository.Rules, "cda"));
        var official = OfficialSet.Open(CiSisData.Folder);
        var run = new ConformanceRun(
            () => new DocumentChecker([new BuiltinLayer(rules), new OfficialLayer(official)]),
            jobs: 2
        );
        string[] folders = [Path.Combine(CiSisData.Folder, "examples"), Path.Combine(CiSisData.Folder, "mutants")];
        var files = DocumentOpener.Files(folders);
        var results = run.Run(
                new DocumentOpener().Open(files, new HashSet<string>(), CancellationToken.None),
                CancellationToken.None
            )
            .ToArray();
        results.Length.ShouldBe(188);
        var leaks = new List<string>();
        for (var i = 0; i < files.Count; i++)
        {
            var tree = ClinicalDocumentTree.Find(XmlTreeReader.ReadFile(files[i]))!;
            leaks.AddRange(
                Leaks(Texts([results[i] with { Document = string.Empty, TemplateIds = [] }]), Identities(tree))
                    .Select(leak => $"{Path.GetFileName(files[i])}: {leak}")
            );
        }

        output.WriteLine(
            $"{results.Length} documents, {results.Sum(result => result.Findings.Count)} findings: no name nor number of a patient"
        );
        leaks.ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Identities(XmlTree tree)
    {
        foreach (var role in tree.Path(tree.Root, "recordTarget", "patientRole"))
        {
            foreach (var id in tree.Children(role, "id").Select(id => tree.Value(id, "extension")))
                if (id.Length > 4)
                    yield return id;
            foreach (
                var name in tree.Path(role, "patient", "name")
                    .SelectMany(name => tree.Children(name, "family").Concat(tree.Children(name, "given")))
                    .Select(node => tree.StringValue(node).Trim())
            )
                if (name.Length > 2)
                    yield return name;
            foreach (var birth in tree.Path(role, "patient", "birthTime").Select(node => tree.Value(node, "value")))
                if (birth.Length > 6)
                    yield return birth;
        }
    }

    private static string Texts(IReadOnlyList<DocumentResult> results)
    {
        using var json = new MemoryStream();
        ResultJson.Write(json, results, []);
        using var svrl = new MemoryStream();
        Svrl.Write(svrl, results, []);
        return Encoding.UTF8.GetString(json.ToArray()) + Encoding.UTF8.GetString(svrl.ToArray());
    }

    // As a whole word: « ANNE » is in « année ».
    private static IEnumerable<string> Leaks(string text, IEnumerable<string> identities) =>
        identities
            .Distinct(StringComparer.Ordinal)
            .Where(identity =>
                System.Text.RegularExpressions.Regex.IsMatch(
                    text,
                    $@"(?<![\p{{L}}\d]){System.Text.RegularExpressions.Regex.Escape(identity)}(?![\p{{L}}\d])",
                    System.Text.RegularExpressions.RegexOptions.IgnoreCase
                )
            );
}
