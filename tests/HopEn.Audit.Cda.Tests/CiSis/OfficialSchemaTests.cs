using System.Collections.Concurrent;
using HopEn.Audit.Cda.CiSis;
using HopEn.Audit.Cda.Documents;
using HopEn.Audit.Cda.Schema;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Tests.CiSis;

public sealed class OfficialSchemaTests
{
    [CiSisFact]
    public void Every_example_is_valid_and_most_mutants_are_not()
    {
        var schema = CdaSchema.Load(OfficialSet.Open(CiSisData.Folder).XmlSchema.ShouldNotBeNull());
        var invalid = new ConcurrentBag<string>();
        var messages = new ConcurrentBag<string>();
        var tolerated = new ConcurrentBag<string>();
        Parallel.ForEach(CiSisData.Table("documents.tsv"), new ParallelOptions { MaxDegreeOfParallelism = 8 }, row =>
        {
            var result = schema.Validate(
                ClinicalDocumentTree
                    .Find(XmlTreeReader.ReadFile(Path.Combine(CiSisData.Folder, row[0])))
                    .ShouldNotBeNull()
            );
            if (!result.IsValid)
                invalid.Add(row[0]);
            foreach (var finding in result.Findings)
                messages.Add($"{finding.Code}: {finding.Message}");
            if (result.Tolerated.Count > 0)
                tolerated.Add(row[0]);
        });
        invalid.Where(document => document.StartsWith("examples/", StringComparison.Ordinal)).ShouldBeEmpty();
        invalid.Count.ShouldBeGreaterThan(141 / 2);
        messages
            .Where(message => message.StartsWith("invalid:", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ShouldBeEmpty("every sentence of the validator met so far has its French one");
        tolerated
            .Where(document => document.StartsWith("examples/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ShouldBe(["examples/CARD-F-PRC-AVK_2022.01.xml", "examples/CARD-F-PRC-TAP_2022.01.xml"]);
    }
}
