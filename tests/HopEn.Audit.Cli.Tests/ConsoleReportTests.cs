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
        var missing = new MissingData(
            "identity",
            "oid",
            AuditMessage.Sentence("Il manque la colonne « OID de l’INS ».")
        );
        ConsoleReport.Write(
            report with
            {
                Score = report.Score with
                {
                    Value = null,
                    Uncapped = null,
                    WithheldBecause = [AuditMessage.Sentence("9 obligation(s) vérifiée(s) sur 24.")],
                    Coverage = 0.4m,
                    Grade = Grade.Undetermined,
                },
                Rules =
                [
                    .. report.Rules.Select(rule =>
                        rule with
                        {
                            Outcome = rule.Outcome with
                            {
                                Verdict = Verdict.NotAssessable,
                                RawVerdict = Verdict.NotAssessable,
                                Missing = [missing],
                            },
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
    public void What_is_reserved_is_to_confirm_and_does_not_fail()
    {
        using var console = new TestConsole();
        console.Profile.Width = 120;
        var rule = Example.Rules.First(one => one.Outcome.Verdict == Verdict.Compliant);
        var reserved = Judged(rule, Verdict.Reservation, Rate.From(1));
        ConsoleReport.Write(
            Example with
            {
                Rules = [reserved with { Outcome = reserved.Outcome with { IsReserved = true } }],
            },
            console
        );
        console.Output.ShouldNotContain("Ce qui échoue");
        console.Output.ShouldContain(
            "À confirmer\u202f: ces résultats reposent sur des fichiers qui ont perdu trop de lignes\n  ≈ "
                + rule.Identity.Title
        );
    }

    [Fact]
    public void A_comparison_says_what_changed()
    {
        using var console = new TestConsole();
        console.Profile.Width = 120;
        var before = Example;
        var after = before with
        {
            Run = before.Run with { Tool = before.Run.Tool with { RulePackHash = "other" } },
            Score = before.Score with { Uncapped = 57.9m },
            Rules =
            [
                .. before
                    .Rules.Skip(1)
                    .Select(
                        (rule, i) =>
                            i == 0 ? Judged(rule, Verdict.NonCompliant, Rate.Of(1, 2))
                            : i == 1 ? Judged(rule, Verdict.NotAssessable, null)
                            : i == 2 ? Judged(rule, Verdict.Compliant, Rate.From(1))
                            : rule
                    ),
            ],
        };
        ConsoleComparison.Write(ReportComparer.Compare(before, after), console);
        Snapshot.Match(console.Output, "comparison");
    }

    private static RuleResult Judged(RuleResult rule, Verdict verdict, Rate? rate) =>
        rule with
        {
            Outcome = rule.Outcome with { Verdict = verdict, Rate = rate },
        };
}
