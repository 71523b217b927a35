using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Schematron;
using HopEn.Audit.Cda.Xml;
using Xunit.Abstractions;

namespace HopEn.Audit.Cda.Tests.CiSis;

/// <summary>Every example and every mutant, against what Saxon reports: what fires, how often, and how many rules ran.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Documents = 188;

    [CiSisFact]
    public void Verdicts_and_fired_rules_are_those_of_Saxon()
    {
        var rows = CiSisData.Table("documents.tsv");
        var examples = CiSisData.Table("expected/examples.tsv");
        var mutants = CiSisData.Table("expected/mutants.tsv");
        var firedRules = CiSisData.Table("expected/fired-rules.tsv");
        (rows.Count, examples.Count, mutants.Count, firedRules.Count).ShouldBe(
            (Documents, 2, 814, 1120),
            "the official data are there but not whole"
        );

        var set = OfficialSet.Open(CiSisData.Folder);
        var masters = rows.Select(row => row[1])
            .Where(volet => volet.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Select(volet => set.Volet(volet).ShouldNotBeNull(volet))
            .ToList();
        List<SchematronSchema> all = [.. set.Common, .. masters];
        all.Count.ShouldBe(40);
        all.SelectMany(schema => schema.InvalidExpressions).ShouldBeEmpty();
        all.Where(schema => schema.MissingIncludes.Count > 0)
            .Select(schema => (schema.Name, schema.MissingIncludes.Count))
            .ShouldBe([("CI-SIS_BIO-CR-BIO_2023.01", 9)]);

        var firings = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var fired = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var errors = new ConcurrentBag<string>();
        Parallel.ForEach(
            rows,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            () => new SchematronRunner(),
            (row, _, runner) =>
            {
                var document = ClinicalDocumentTree
                    .Find(XmlTreeReader.ReadFile(Path.Combine(CiSisData.Folder, row[0])))
                    .ShouldNotBeNull();
                var result = runner.Run(document, row[1].Length > 0 ? [.. set.Common, set.Volet(row[1])!] : set.Common);
                foreach (var finding in result.Findings)
                    firings.AddOrUpdate(
                        Key(
                            row[0],
                            finding.Schematron,
                            finding.Kind == SchematronFindingKind.FailedAssert ? "failed-assert" : "successful-report",
                            finding.Test
                        ),
                        1,
                        (_, count) => count + 1
                    );
                foreach (var (schema, count) in result.FiredRules)
                    fired[Key(row[0], schema)] = count;
                foreach (
                    var fault in result.NotAssessed.Where(fault => fault.Reason != NotAssessedReason.MissingTerminology)
                )
                    errors.Add($"{row[0]} {fault}");
                return runner;
            },
            _ => { }
        );

        errors
            .Order(StringComparer.Ordinal)
            .Take(20)
            .ShouldBeEmpty("an error counted as no firing would look like agreement");
        var expected = examples
            .Concat(mutants)
            .ToDictionary(row => Key(row[..4]), row => Number(row[4]), StringComparer.Ordinal);
        var expectedFired = firedRules.ToDictionary(
            row => Key(row[..2]),
            row => Number(row[2]),
            StringComparer.Ordinal
        );
        Differences(expected, firings).ShouldBe("");
        Differences(expectedFired, fired).ShouldBe("");
        output.WriteLine(
            $"{rows.Count} documents, {expected.Values.Sum()} firings in {expected.Count} keys, "
                + $"{expectedFired.Values.Sum()} fired rules in {expectedFired.Count} runs compared with Saxon: 0 difference"
        );
    }

    private static string Key(params string[] parts) => string.Join('\t', parts);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Differences(
        IReadOnlyDictionary<string, int> expected,
        IReadOnlyDictionary<string, int> actual
    )
    {
        var text = new StringBuilder();
        var count = 0;
        foreach (var key in expected.Keys.Union(actual.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (wanted, found) = (expected.GetValueOrDefault(key), actual.GetValueOrDefault(key));
            if (wanted == found)
                continue;
            if (++count <= 20)
                text.Append(CultureInfo.InvariantCulture, $"{key}: Saxon {wanted}, here {found}\n");
        }

        return count == 0 ? "" : $"{count} differences\n{text}";
    }
}
