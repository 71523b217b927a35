using HopEn.Audit.Demo;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests;

/// <summary>Interruptions, from the dossier to what a user sees.</summary>
public sealed class OutageAuditTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-outage-audit-");

    public OutageAuditTests() =>
        DemoDossier.Write(Dossier, new DemoOptions(20250731, 300, true), null, CancellationToken.None);

    private string Dossier => Path.Combine(root.FullName, "demo");

    [Fact]
    public async Task The_documents_to_send_again_are_listed_with_their_stays()
    {
        var (code, _, error) = await Terminal.Run(
            "worklist",
            Dossier,
            "outage-document-resend",
            "--output",
            "a-renvoyer.csv"
        );
        code.ShouldBe(0, error);
        var rows = File.ReadAllLines(Path.Combine(Dossier, "a-renvoyer.csv"));
        rows.Count(row =>
                row.Contains(";7000000099;", StringComparison.Ordinal)
                && row.Contains(
                    "Refusé pendant la fermeture du 17/05/2025, jamais renvoyé;dmp-",
                    StringComparison.Ordinal
                )
            )
            .ShouldBe(4);
        rows.Count(row =>
                row.Contains(";8197000001;7000000099;", StringComparison.Ordinal)
                && row.Contains("jamais envoyé;documents-", StringComparison.Ordinal)
            )
            .ShouldBe(2);
    }

    [Fact]
    public async Task A_closure_to_come_is_in_the_first_lines_in_the_calendar_and_in_the_list_for_alerts()
    {
        var output = Path.Combine(root.FullName, "rapports");
        var (_, shown, error) = await Terminal.Run(
            "audit",
            Dossier,
            "--output",
            output,
            "--format",
            "console",
            "--format",
            "json",
            "--format",
            "ics"
        );
        error.ShouldBeEmpty();
        // Only what may make the figures wrong is told before.
        shown
            .Split('\n')
            .SkipWhile(line => !line.Contains(", du ", StringComparison.Ordinal))
            .Take(6)
            .ShouldContain(line =>
                line.StartsWith(
                    "Interruption à venir\u202f: Opérateur MSSanté\u202f: samedi 6 septembre 2025",
                    StringComparison.Ordinal
                )
            );
        var calendar = File.ReadAllText(Path.Combine(output, "interruptions.ics"));
        calendar.ShouldContain("DTSTART:20250906T040000Z");
        calendar.ShouldContain("DTSTART:20250517T190000Z");
        ReportJson
            .Read(File.ReadAllText(Path.Combine(output, "report.json")))
            .Outages.Upcoming.ShouldHaveSingleItem()
            .Service.ShouldBe(OutageService.MailboxOperator);
    }

    [Fact]
    public async Task A_fault_in_the_list_of_the_hospital_stops_the_audit_with_its_line()
    {
        File.AppendAllText(Path.Combine(Dossier, "outages.yml"), "  - service: minitel\n    start: 2025-05-01\n");
        var (code, _, error) = await Terminal.Run(
            "audit",
            Dossier,
            "--output",
            Path.Combine(root.FullName, "rapports")
        );
        code.ShouldBe(6);
        error.ShouldContain("outages.yml, ligne");
        error.ShouldContain("«\u202fminitel\u202f» est inconnu");
        Directory.Exists(Path.Combine(root.FullName, "rapports")).ShouldBeFalse();
    }

    public void Dispose() => root.Delete(recursive: true);
}
