using HopEn.Audit.Model;
using HopEn.Audit.Reports;

namespace HopEn.Audit.Cli.Tests;

public sealed class ExitCodesTests
{
    [Fact]
    public void A_failure_has_its_code()
    {
        ExitCodes.Of(new ConfigurationException("x")).ShouldBe(1);
        ExitCodes.Of(new OutputException("x")).ShouldBe(1);
        ExitCodes.Of(new InvalidOperationException("x")).ShouldBe(2);
        ExitCodes.Of(new SourceUnreachableException("x")).ShouldBe(5);
        ExitCodes.Of(new OperationCanceledException()).ShouldBe(130);
    }

    [Theory]
    [InlineData(Grade.Ready, Verdict.Compliant, 0)]
    [InlineData(Grade.ReadyWithWaivers, Verdict.Waived, 0)]
    [InlineData(Grade.NotReady, Verdict.NonCompliant, 3)]
    [InlineData(Grade.Undetermined, Verdict.NotAssessable, 4)]
    [InlineData(Grade.Undetermined, Verdict.NonCompliant, 3)]
    public void An_audit_that_ran_has_its_code_and_three_wins_over_four(Grade grade, Verdict verdict, int code)
    {
        var report = ReportJson.Read(
            File.ReadAllText(Path.Combine(Repository.Root, "reports", "example", "report.json"))
        );
        ExitCodes
            .Of(
                report with
                {
                    Score = report.Score with { Grade = grade },
                    Rules = [report.Rules[0] with { Verdict = verdict, Weight = 1 }],
                }
            )
            .ShouldBe(code);
    }
}
