using System.Text.Json;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Demo;

public sealed class RewrittenDemoTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Another_writing_of_the_same_exports_changes_no_figure(int seed)
    {
        using var demo = new DemoAudit(seed: seed, encounters: 1500);
        PlantedRejections.Remove(demo);
        var before = Figures(demo.Run(evidence: 0));
        RewrittenDemo.Rewrite(demo.Folder, seed);
        Figures(demo.Run(evidence: 0)).ShouldBe(before);
    }

    // A rule that counts files counts one that was split as many times.
    private static string Figures(AuditReport report) =>
        string.Join(
            '\n',
            report
                .Rules.Where(rule => rule.Identity.Unit != Unit.Source)
                .Select(rule =>
                    $"{rule.Id} {rule.Outcome.RawVerdict} {rule.Outcome.Numerator}/{rule.Outcome.Denominator} {rule.Outcome.NotConcerned} {rule.Outcome.Bounds} {string.Join(',', rule.Evidence.Details.Select(detail => $"{detail.Code}:{detail.Count}"))} {string.Join(',', rule.Evidence.Series.Select(point => $"{point.Month}/{point.Site}:{point.Numerator}/{point.Denominator}"))} {string.Join(',', rule.Evidence.Services?.Worst.Select(point => $"{point.Service}:{point.Numerator}/{point.Denominator}") ?? [])}"
                )
                .Append(JsonSerializer.Serialize(report.Indicators))
        );
}
