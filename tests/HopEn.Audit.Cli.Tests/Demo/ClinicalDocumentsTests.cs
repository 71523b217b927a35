using System.Text;
using HopEn.Audit.Cli.Terminal;
using HopEn.Audit.Demo;
using HopEn.Audit.Model;
using HopEn.Audit.Reports;
using Spectre.Console;

namespace HopEn.Audit.Cli.Tests.Demo;

public sealed class ClinicalDocumentsTests
{
    [Fact]
    public void No_name_and_no_matricule_of_a_document_is_in_any_output()
    {
        using var demo = new DemoAudit();
        var report = demo.Run();
        var folder = Path.Combine(demo.Folder, "sortie");
        var written = new ReportWriter(Path.Combine(Repository.Root, "reports")).Write(
            report,
            folder,
            [ReportFormat.Json, ReportFormat.Html, ReportFormat.Csv],
            CancellationToken.None
        );
        var console = new StringWriter();
        ConsoleReport.Write(
            report,
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console), Ansi = AnsiSupport.No })
        );
        string[] outputs = [.. written.Select(File.ReadAllText), console.ToString()];
        outputs.Length.ShouldBe(4);
        var documents = Enumerable.Range(1, 60).Select(rank => new ClinicalDocument(rank, "990000010")).ToArray();
        string[] identities =
        [
            .. ClinicalDocument.Families,
            "GASTONIN",
            "ALBERTINE",
            "QUENOUILLARD",
            "899900012345",
            .. documents.Select(document => document.Matricule),
            .. documents.Select(document => document.Matricule[..13]),
        ];
        Encoding.UTF8.GetString(documents[0].Bytes()).ShouldContain(documents[0].Family);
        foreach (var output in outputs)
            identities.Where(identity => output.Contains(identity, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public void Conformance_counts_documents_by_type_month_and_layer_and_names_the_faults()
    {
        using var demo = new DemoAudit();
        var conformance = demo.Run().Conformance.ShouldNotBeNull();
        conformance.OfficialRun.ShouldBeFalse();
        conformance.WithoutCda.ShouldBe(2);
        (conformance.Documents - conformance.Conforming).ShouldBe(8);
        conformance.Types.Sum(type => type.Documents).ShouldBe(conformance.Documents);
        conformance.Types[0].Code.ShouldBe("11490-0");
        conformance
            .Months.Sum(month => month.Documents)
            .ShouldBe(conformance.Documents - 1, "the cut document has no date");
        conformance.Layers.Select(layer => layer.Code).ShouldBe(["opening", "xdm", "mail", "builtin"]);
        conformance.Layers.Single(layer => layer.Code == "xdm").ShouldBe(new ConformanceGroup("xdm", null, 5, 3));
        conformance.Faults.Count.ShouldBe(10);
        conformance.Faults.ShouldAllBe(fault =>
            ((FileOrigin)fault.Sample!).File.StartsWith("cda-", StringComparison.Ordinal)
            && fault.Remedy.Code.StartsWith("remedy-", StringComparison.Ordinal)
        );
        conformance
            .Faults.Where(fault => fault.Schematron == "ins")
            .Select(fault => (FileOrigin)fault.Sample!)
            .ShouldContain(sample => sample.File == "cda-export.zip!lettre-015.xml" && sample.Line > 1);
    }
}
