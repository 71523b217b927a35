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
                .Select(Figures)
                .Append(JsonSerializer.Serialize(report.Indicators))
        );

    private static string Figures(RuleResult rule)
    {
        var (outcome, evidence) = (rule.Outcome, rule.Evidence);
        var details = evidence.Details.Select(detail => $"{detail.Code}:{detail.Count}");
        var months = evidence.Series.Select(point =>
            $"{point.Month}/{point.Site}:{point.Numerator}/{point.Denominator}"
        );
        var services = evidence.Services?.Worst.Select(point =>
            $"{point.Service}:{point.Numerator}/{point.Denominator}"
        );
        return $"{rule.Id} {outcome.RawVerdict} {outcome.Numerator}/{outcome.Denominator} {outcome.NotConcerned} {outcome.Bounds} "
            + $"{string.Join(',', details)} {string.Join(',', months)} {string.Join(',', services ?? [])}";
    }
}
