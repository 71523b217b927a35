using System.Diagnostics;

namespace HopEn.Audit.EndToEnd;

public sealed class SignalTests : IDisposable
{
    private const string Rule = """
        /*
        id: stuck
        title: Titre
        failure-title: Échec
        category: ins
        severity: major
        kind: ratio
        status: sourced
        target: 1
        needs: [mailbox]
        unit: mailbox
        combine: all
        rationale: Parce que
        remedy: Corriger
        owner: Quelqu’un
        source: Un texte
        */
        SELECT mailbox_id AS subject, levenshtein(repeat('a', 3000000) || mailbox_id, repeat('b', 3000000)) > 0 AS conforming,
            NULL AS detail, row_id AS "row"
        FROM mailbox
        """;

    private const string Cases = """
        - case: "Bloque"
          given:
            mailbox:
              - {address: a@x, type: ORG}
          answers: {a@x: true}
        """;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("hopen-signals-");

    private string Rules => Path.Combine(root.FullName, "rules");

    public SignalTests()
    {
        Directory.CreateDirectory(Path.Combine(Rules, "c"));
        File.WriteAllText(Path.Combine(Rules, "pack.yml"), "version: test\n");
        File.WriteAllText(Path.Combine(Rules, "c", "stuck.sql"), Rule);
        File.WriteAllText(Path.Combine(Rules, "c", "stuck.cases.yml"), Cases);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    public async Task A_check_stuck_in_a_rule_ends_when_it_is_told_to(string signal)
    {
        if (OperatingSystem.IsWindows())
            return;
        var (code, _) = await Ended(signal, "rules", "check", "--rules", Rules);
        code.ShouldBe(130);
    }

    [Fact]
    public async Task An_audit_stuck_in_a_rule_ends_with_nothing_half_written()
    {
        if (OperatingSystem.IsWindows())
            return;
        var dossier = Path.Combine(root.FullName, "demo");
        Directory.CreateDirectory(dossier);
        File.WriteAllText(Path.Combine(dossier, "bal.csv"), "Adresse;Type\na@ch.mssante.fr;ORG\nb@ch.mssante.fr;ORG\n");
        File.WriteAllText(
            Path.Combine(dossier, "dossier.yml"),
            "version: 1\nestablishment: {name: CH, legal-entities: [\"990000010\"], sites: [\"990000028\"], legal-status: \"14\"}\n"
                + "period: {start: 2025-01-01, end: 2025-07-31}\nsources:\n  - {kind: mailbox, files: [bal.csv], date: 2025-08-04}\n"
        );
        File.Delete(Path.Combine(Rules, "c", "stuck.cases.yml"));
        // Without pack.yml the folder adds to the rules that are shipped: they have the programme of the period.
        File.Delete(Path.Combine(Rules, "pack.yml"));
        var output = Directory.CreateDirectory(Path.Combine(root.FullName, "rapports"));
        File.WriteAllText(Path.Combine(output.FullName, "report.json"), "ancien");
        var (code, error) = await Ended(
            "TERM",
            ["audit", dossier, "--rules", Rules, "--rule", "stuck", "--output", output.FullName, "--format", "json"]
        );
        code.ShouldBe(130);
        error.ShouldContain("rien n’a été écrit à moitié");
        output.GetFileSystemInfos().Select(one => one.Name).ShouldBe(["report.json"]);
        File.ReadAllText(Path.Combine(output.FullName, "report.json")).ShouldBe("ancien");
    }

    public void Dispose() => root.Delete(recursive: true);

    private static async Task<(int Code, string Error)> Ended(string signal, params string[] arguments)
    {
        using var process = Tool.Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await Task.Delay(TimeSpan.FromSeconds(4));
        process.HasExited.ShouldBeFalse();
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        await output;
        return (process.ExitCode, await error);
    }
}
