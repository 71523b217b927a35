using HopEn.Audit.Model.Supervision;

namespace HopEn.Audit.Model.Tests.Supervision;

public sealed class ExitCodesTests
{
    [Theory]
    [InlineData(ErrorCode.Usage, 1)]
    [InlineData(ErrorCode.Unexpected, 2)]
    [InlineData(ErrorCode.SourceUnreadable, 5)]
    [InlineData(ErrorCode.ConfigurationInvalid, 6)]
    [InlineData(ErrorCode.OutputNotWritable, 7)]
    [InlineData(ErrorCode.SourceUnavailable, 8)]
    [InlineData(ErrorCode.Cancelled, 130)]
    public void A_failure_has_its_code(ErrorCode code, int exit) => ExitCodes.Of(code).ShouldBe(exit);

    [Fact]
    public void Every_failure_has_a_code_of_its_own() =>
        Enum.GetValues<ErrorCode>().Select(ExitCodes.Of).ShouldBeUnique();

    [Fact]
    public void An_exception_says_which_failure_it_is()
    {
        ExitCodes.CodeOf(new UsageException("x")).ShouldBe(ErrorCode.Usage);
        ExitCodes.CodeOf(new InvalidOperationException("x")).ShouldBe(ErrorCode.Unexpected);
        ExitCodes.CodeOf(new SourceUnreadableException("x")).ShouldBe(ErrorCode.SourceUnreadable);
        ExitCodes.CodeOf(new ConfigurationException("x")).ShouldBe(ErrorCode.ConfigurationInvalid);
        ExitCodes.CodeOf(new OutputException("x")).ShouldBe(ErrorCode.OutputNotWritable);
        ExitCodes.CodeOf(new SourceUnavailableException("x")).ShouldBe(ErrorCode.SourceUnavailable);
        ExitCodes.CodeOf(new OperationCanceledException()).ShouldBe(ErrorCode.Cancelled);
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
                    Rules =
                    [
                        report.Rules[0] with
                        {
                            Outcome = report.Rules[0].Outcome with { Verdict = verdict },
                            Score = report.Rules[0].Score with { Weight = 1 },
                        },
                    ],
                }
            )
            .ShouldBe(code);
    }
}
