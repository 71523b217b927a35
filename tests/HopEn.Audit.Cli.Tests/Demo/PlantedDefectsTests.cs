using HopEn.Audit.Cli.Tests.Demo.Recomputed;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Demo;

public sealed class PlantedDefectsTests
{
    private sealed record Defect(string Rule, string Subject, string? File, long? Line);

    private sealed record Rejected(string Code, string File, long Line);

    internal static readonly string[] Indicators = ["professional-message-patients", "citizen-message-patients"];

    [Theory]
    [InlineData(20250731, 20000, true)]
    [InlineData(1, 3000, true)]
    [InlineData(42, 3000, true)]
    [InlineData(-5, 1, true)]
    [InlineData(77, 3000, false)]
    public void Every_planted_defect_is_found_by_its_rule_and_nothing_else_is(
        int seed,
        int encounters,
        bool withApplicativeMailbox
    )
    {
        using var demo = new DemoAudit(seed, encounters, withApplicativeMailbox);
        var report = demo.Run();
        var planted = demo.Truth<Defect>("planted-defects.json")
            .Select(d => Place(d.Rule, d.File is null ? d.Subject : null, d.File, d.Line))
            .Concat(UnreachedPatients(demo.Folder))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var found = report
            .Rules.SelectMany(rule =>
                rule.Evidence.Samples.Select(e =>
                    e.Origin is FileOrigin origin
                        ? Place(rule.Id, null, origin.File, origin.Line)
                        : Place(rule.Id, e.Subject, null, null)
                )
            )
            .Order(StringComparer.Ordinal)
            .ToArray();
        planted.Except(found).ShouldBeEmpty("planted and not found");
        found.Except(planted).ShouldBeEmpty("found and not planted");
        found.Length.ShouldBe(planted.Length);
    }

    [Fact]
    public void Every_unreadable_row_is_rejected_with_its_line_and_no_other()
    {
        using var demo = new DemoAudit();
        var report = demo.Run();
        var planted = demo.Truth<Rejected>("planted-rejections.json")
            .Select(r => $"{r.Code} {r.File}:{r.Line}")
            .Order(StringComparer.Ordinal);
        var found = report
            .Rejections.SelectMany(r => r.Samples.OfType<FileOrigin>().Select(row => $"{r.Code} {row.File}:{row.Line}"))
            .Order(StringComparer.Ordinal);
        found.ShouldBe(planted);
    }

    [Fact]
    public void Every_rule_runs_on_the_demonstration_without_error()
    {
        using var demo = new DemoAudit();
        demo.Run()
            .Rules.Where(rule => rule.Outcome.RawVerdict is Verdict.Error or Verdict.NotAssessable)
            .Select(rule => $"{rule.Id}: {rule.Outcome.Reason()}")
            .ShouldBeEmpty();
    }

    // Nobody is planted as not reached: it follows from the defects of several files, and the ground truth is the recount of these files.
    private static IEnumerable<string> UnreachedPatients(string folder)
    {
        var recount = new Recomputation(new RawDemo(folder), new Choices(LeftOut: IndicatorRecomputationTests.Tests));
        return recount
            .RowsOfUnreached()
            .Select(at => $"{Indicators[0]} {null}{at}")
            .Concat(
                recount
                    .RowsOfUnreachedByCitizen(IndicatorRecomputationTests.Windows)
                    .Select(at => $"{Indicators[1]} {null}{at}")
            );
    }

    private static string Place(string rule, string? subject, string? file, long? line) =>
        $"{rule} {subject}{file}:{line}";
}
