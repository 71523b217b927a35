using HopEn.Audit.Cli.Terminal;
using HopEn.Audit.Model;
using Spectre.Console.Testing;

namespace HopEn.Audit.Cli.Tests;

public sealed class ConsoleReportTests
{
    private static AuditReport Example =>
        ReportJson.Read(File.ReadAllText(Path.Combine(Repository.Root, "reports", "example", "report.json")));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_result_is_readable(int width)
    {
        using var console = new TestConsole();
        console.Profile.Width = width;
        ConsoleReport.Write(Example, console);
        Snapshot.Match(console.Output, $"console-{width}");
    }

    [Fact]
    public void What_is_missing_is_told_instead_of_a_score()
    {
        using var console = new TestConsole();
        console.Profile.Width = 100;
        var report = Example;
        var missing = new MissingData("identity", "oid", "Il manque la colonne « OID de l’INS ».");
        ConsoleReport.Write(
            report with
            {
                Score = report.Score with
                {
                    Value = null,
                    WithheldBecause = "9 obligation(s) vérifiée(s) sur 24.",
                    Coverage = 0.4m,
                    Grade = Grade.Undetermined,
                },
                Rules =
                [
                    .. report.Rules.Select(rule =>
                        rule with
                        {
                            Verdict = Verdict.NotAssessable,
                            RawVerdict = Verdict.NotAssessable,
                            Missing = [missing],
                        }
                    ),
                ],
                ActionPlan = [],
            },
            console
        );
        Snapshot.Match(console.Output, "console-missing");
    }

    [Fact]
    public void A_comparison_says_what_changed()
    {
        using var console = new TestConsole();
        console.Profile.Width = 120;
        var before = Example;
        var after = before with
        {
            Tool = before.Tool with { RulePackHash = "other" },
            Score = before.Score with { Value = 92.1m },
            Rules =
            [
                .. before
                    .Rules.Skip(1)
                    .Select(
                        (rule, i) =>
                            i == 0 ? rule with { Verdict = Verdict.NonCompliant, Rate = 0.5m }
                            : i == 1 ? rule with { Verdict = Verdict.NotAssessable, Rate = null }
                            : i == 2 ? rule with { Verdict = Verdict.Compliant, Rate = 1 }
                            : rule
                    ),
            ],
        };
        ConsoleComparison.Write(ReportComparer.Compare(before, after), console);
        Snapshot.Match(console.Output, "comparison");
    }
}
