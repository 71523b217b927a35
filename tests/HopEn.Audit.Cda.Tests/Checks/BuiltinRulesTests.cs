using System.Text.RegularExpressions;
using System.Xml.Linq;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Tests.CiSis;
using HopEn.Audit.Model;
using Xunit.Abstractions;

namespace HopEn.Audit.Cda.Tests.Checks;

public sealed class BuiltinRulesTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Rules, "cda");
    private static readonly BuiltinRules Rules = BuiltinRules.Load(Folder);
    private static readonly IReadOnlyDictionary<string, string> Tests = Directory
        .GetFiles(Folder, "*.sch")
        .SelectMany(file =>
            XDocument.Load(file).Descendants().Where(element => element.Name.LocalName is "assert" or "report")
        )
        .ToDictionary(
            element => element.Attribute("id")!.Value,
            element => Regex.Replace(element.Attribute("test")!.Value, @"\s+", " ").Trim(),
            StringComparer.Ordinal
        );

    public static TheoryData<string, string, string, bool> Cases
    {
        get
        {
            var data = new TheoryData<string, string, string, bool>();
            foreach (var (assertion, from, to) in BuiltinRuleCases.Letter)
                data.Add(assertion, from, to, false);
            foreach (var (assertion, from, to) in BuiltinRuleCases.Level1)
                data.Add(assertion, from, to, true);
            return data;
        }
    }

    public static TheoryData<string, string> Allowed
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (from, to) in BuiltinRuleCases.Allowed)
                data.Add(from, to);
            return data;
        }
    }

    [Fact]
    public void Every_assertion_has_a_case_that_breaks_it() =>
        Tests
            .Keys.Except(BuiltinRuleCases.Letter.Concat(BuiltinRuleCases.Level1).Select(one => one.Assertion))
            .ShouldBeEmpty();

    [Fact]
    public void The_invented_documents_conform_and_every_schema_met_them()
    {
        foreach (var document in new[] { CdaFixtures.Letter, CdaFixtures.Level1 })
        {
            var result = Check(document);
            result.Findings.ShouldBeEmpty();
            result.FiredRules.Count.ShouldBe(Rules.Schemas.Count);
            result
                .FiredRules.Where(one => one.Value == 0)
                .Select(one => one.Key)
                .Except(["unstructured-body", "narrative"])
                .ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_that_breaks_an_assertion_is_told_by_it(string assertion, string from, string to, bool level1)
    {
        var document = level1 ? CdaFixtures.Level1 : CdaFixtures.Letter;
        document.ShouldContain(from);
        var changed = document.Replace(from, to, StringComparison.Ordinal);
        // A change that opens <x> hides an element: close it where the element closed.
        if (to.Contains("<x>", StringComparison.Ordinal))
        {
            var hidden = Regex.Match(from, "<(\\w+)").Groups[1].Value;
            var close = changed.LastIndexOf($"</{hidden}>", StringComparison.Ordinal);
            changed = changed[..close] + "</x>" + changed[(close + hidden.Length + 3)..];
        }

        var finding = Check(changed)
            .Findings.FirstOrDefault(one => one.Test == Tests[assertion])
            .ShouldNotBeNull(assertion);
        finding.Layer.ShouldBe(FindingLayer.Builtin);
        finding.Line.ShouldNotBeNull();
        foreach (var identity in CdaFixtures.Identities)
            finding.Message.ShouldNotContain(identity);
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void What_is_allowed_is_not_told(string from, string to)
    {
        CdaFixtures.Letter.ShouldContain(from);
        Check(CdaFixtures.Letter.Replace(from, to, StringComparison.Ordinal)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void The_key_is_that_of_every_other_implementation()
    {
        foreach (var row in Vectors.Read("ins-keys.tsv"))
        {
            var valid = row[1] == "true";
            InsMatricule.IsValid(row[0]).ShouldBe(valid, row[0]);
            Check(CdaFixtures.Letter.Replace("285059912345654", row[0], StringComparison.Ordinal))
                .Findings.Any(one => one.Test == Tests["matricule-key"])
                .ShouldBe(!valid, row[0]);
        }
    }

    [Fact]
    public void The_key_of_a_finess_is_that_of_every_other_implementation()
    {
        foreach (var row in Vectors.Read("finess.tsv").Where(row => row[1].Length == 9 && row[2] is "ok" or "luhn"))
        {
            var findings = Check(
                CdaFixtures.Letter.Replace(
                    "extension=\"1990000010\"",
                    $"extension=\"1{row[1]}\"",
                    StringComparison.Ordinal
                )
            ).Findings;
            findings.Any(one => one.Test == Tests["custodian-finess-key"]).ShouldBe(row[2] == "luhn", row[1]);
        }
    }

    [Fact]
    public void Every_message_is_French_with_its_spaces_and_ends_with_a_full_stop()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.sch"))
        {
            foreach (
                var message in XDocument
                    .Load(file)
                    .Descendants()
                    .Where(element => element.Name.LocalName == "assert")
                    .Select(element => element.Value)
            )
            {
                message.ShouldEndWith(".");
                Regex.IsMatch(message, "[ \u00a0][:;?!»]|«[^\u202f]").ShouldBeFalse(message);
            }
        }
    }

    [Fact]
    public void A_rule_that_does_not_compile_is_refused_with_its_file()
    {
        var folder = Directory.CreateTempSubdirectory("hopen-rules-");
        try
        {
            File.WriteAllText(
                Path.Combine(folder.FullName, "a.sch"),
                "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><pattern>"
                    + "<rule context='/a'><assert test='count('>x</assert></rule></pattern></schema>"
            );
            Should
                .Throw<ConfigurationException>(() => BuiltinRules.Load(folder.FullName))
                .Message.ShouldContain("a.sch");
            File.WriteAllText(
                Path.Combine(folder.FullName, "a.sch"),
                "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><pattern>"
            );
            Should.Throw<HopEnAuditException>(() => BuiltinRules.Load(folder.FullName)).Message.ShouldContain("a.sch");
            File.WriteAllText(
                Path.Combine(folder.FullName, "a.sch"),
                "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><include href='a.sch'/></schema>"
            );
            Should.Throw<HopEnAuditException>(() => BuiltinRules.Load(folder.FullName)).Message.ShouldContain("a.sch");
            File.Delete(Path.Combine(folder.FullName, "a.sch"));
            Should
                .Throw<ConfigurationException>(() => BuiltinRules.Load(folder.FullName))
                .Message.ShouldContain("Aucune règle");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <remarks>
    /// Each was looked at: fictive FINESS and matricules, test OIDs, an offset +100, a birth in 2023 of a child seen in 2021,
    /// services later than their document, sections without title. None is a false alarm.
    /// </remarks>
    [CiSisFact]
    public void The_official_examples_break_what_is_really_odd_in_them_and_nothing_else()
    {
        var count = 0;
        var told = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(Path.Combine(CiSisData.Folder, "examples"), "*.xml"))
        {
            var document = CdaReader.Read(File.ReadAllBytes(file)).Document.ShouldNotBeNull(file);
            count++;
            foreach (
                var finding in new BuiltinLayer(Rules)
                    .Check(document, CancellationToken.None)
                    .Findings.Where(one => one.Role != FindingRole.Info)
            )
            {
                var id = Tests.FirstOrDefault(test => test.Value == finding.Test).Key ?? finding.Test!;
                told[id] = told.GetValueOrDefault(id) + 1;
            }
        }

        output.WriteLine(
            $"{count} official examples: " + string.Join(", ", told.Select(one => $"{one.Key} {one.Value}"))
        );
        count.ShouldBe(47);
        told.Select(one => $"{one.Key} {one.Value}")
            .ShouldBe([
                "birth-before-creation 2",
                "birth-before-service 2",
                "body-pdf-a 2",
                "custodian-finess-form 12",
                "custodian-finess-key 45",
                "date-form 2",
                "ins-oid-class 45",
                "matricule-birth 2",
                "matricule-key 4",
                "narrative-content 5",
                "replacement-missing 4",
                "section-label 4",
                "section-title 23",
                "service-before-creation 3",
            ]);
    }

    private static LayerResult Check(string document) =>
        new BuiltinLayer(Rules).Check(
            CdaReader.Read(CdaFixtures.Utf8(document)).Document.ShouldNotBeNull(),
            CancellationToken.None
        );
}
