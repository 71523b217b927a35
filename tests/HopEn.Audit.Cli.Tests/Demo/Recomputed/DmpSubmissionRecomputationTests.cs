using System.Text;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

public sealed class DmpSubmissionRecomputationTests
{
    private static readonly string[] Tests = IndicatorRecomputationTests.Tests;

    private static readonly (string Block, Choices Choices)[] Blocks =
    [
        ("{excluded-recipients: [secretariat@medecins99.mssante.fr]}", new Choices(LeftOut: Tests)),
        (
            "{month: 2025-03, outside-act: included, transfers: separate}",
            new Choices(Month: "2025-03", Merge: false, Included: "HCE")
        ),
        (
            "{month: 2025-05, send-link: month, open-stay-units: [\"1101\", \"S101\"], "
                + "excluded-recipients: [secretariat@medecins99.mssante.fr]}",
            new Choices(Month: "2025-05", ByMonth: true, OpenUnits: ["1101", "S101"], LeftOut: Tests)
        ),
    ];

    [Theory]
    [InlineData(20250731, 0, true)]
    [InlineData(1, 1, true)]
    [InlineData(42, 2, true)]
    [InlineData(7, 0, false)]
    public void The_feeding_of_the_DMP_is_that_counted_by_hand_from_the_raw_files(
        int seed,
        int block,
        bool feedsTellTheDocument
    )
    {
        using var demo = new DemoAudit(seed, 1500);
        var choices = Blocks[block].Choices;
        Write(demo.Folder, Blocks[block].Block, feedsTellTheDocument);
        var report = demo.Run(5);
        var raw = new RawDemo(demo.Folder);
        var population = new Recomputation(raw, choices);
        var expected = new DmpSubmissionRecomputation(raw, population, choices);

        var identity = report.Rules.Single(rule => rule.Id == "ins-qualification");
        (identity.Outcome.Numerator, identity.Outcome.Denominator).ShouldBe(expected.Identity(population));
        Months(identity).ShouldBe(RatesByMonth(month => expected.Identity(population, month)));

        foreach (var family in DmpSubmissionRecomputation.Named)
        {
            var rule = report.Rules.Single(one => one.Id == "dmp-" + family);
            (rule.Outcome.Numerator, rule.Outcome.Denominator, rule.Outcome.NotConcerned).ShouldBe(
                expected.Family(family),
                family
            );
            Months(rule)
                .ShouldBe(
                    RatesByMonth(month =>
                        (expected.Family(family, month).Fed, expected.Family(family, month).Documents)
                    ),
                    family
                );
            var told = report.Feeding!.Families.Single(one => one.RuleId == rule.Id);
            (told.Fed, told.Documents, told.Opposed).ShouldBe(expected.Family(family), family);
            CountsByBox(told.Boxes).ShouldBe(CountsByBox(expected.Boxes(family)), family);
            told.Boxes.Sum(box => box.Documents).ShouldBe(told.Documents - told.Fed, family);
            ShouldBe(told.Services, expected.BoxesByService(family));
            ShouldBe(told.Types, expected.BoxesByType(family));
            ShouldBe(told.Delay, expected.Delays(family));
            foreach (var delay in told.Delays)
                ShouldBe(delay, expected.Delays(family, delay.Name));
            told.Delays.Sum(delay => delay.Documents).ShouldBe(told.Fed, family);
            if (family != "discharge")
                continue;
            var (fed, documents, _) = expected.Family(family, choices.Month);
            (told.Outlook!.Volume, told.Outlook.Lacking).ShouldBe(
                (documents, Math.Max(0, (long)Math.Ceiling(0.95m * documents) - fed))
            );
        }

        report
            .Feeding!.Rejections.Select(one => $"{one.Code} {one.Feeds}/{one.Recovered}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                expected
                    .Rejections()
                    .Select(one => $"{one.Key} {one.Value.Feeds}/{one.Value.Recovered}")
                    .Order(StringComparer.Ordinal)
            );

        var duty = report.Rules.Single(rule => rule.Id == "document-triple-duty");
        var counts = expected.TripleDuty();
        (duty.Outcome.Numerator, duty.Outcome.Denominator).ShouldBe((counts[3], counts.Sum()));
        new[] { "zero", "one", "two" }
            .Select(code => duty.Evidence.Details.SingleOrDefault(detail => detail.Code == code)?.Count ?? 0)
            .ShouldBe(counts[..3].Select(count => (long)count));
    }

    // One seed writes feeds whose export does not tell the document: they are then known by the stay and the type.
    private static void Write(string folder, string block, bool feedsTellTheDocument)
    {
        var path = Path.Combine(folder, "dossier.yml");
        var lines = File.ReadAllLines(path)
            .Select(line => line.StartsWith("population:", StringComparison.Ordinal) ? "population: " + block : line)
            .SelectMany(line =>
                line == "targets:" ? new[] { line, "  HOPEN2/P1.O2: {value: 0.95, source: Essai}" } : [line]
            );
        if (!feedsTellTheDocument)
        {
            lines = lines.Select(line =>
                line.Contains("Date alimentation", StringComparison.Ordinal)
                    ? line.Replace("document: Id document, ", string.Empty, StringComparison.Ordinal)
                    : line
            );
            var feeds = Path.Combine(folder, "dmp-gam.csv");
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            File.WriteAllText(
                feeds,
                File.ReadAllText(feeds, encoding).Replace("Id document", "Colonne libre", StringComparison.Ordinal),
                encoding
            );
            feeds = Path.Combine(folder, "dmp-sud.csv");
            File.WriteAllText(
                feeds,
                File.ReadAllText(feeds).Replace("Id document", "Colonne libre", StringComparison.Ordinal)
            );
        }

        File.WriteAllLines(path, lines.ToArray());
    }

    private static void ShouldBe(IReadOnlyList<DmpGroup> groups, Dictionary<string, Dictionary<string, int>> expected)
    {
        groups.Count.ShouldBe(Math.Min(20, expected.Count));
        foreach (var group in groups)
            CountsByBox(group.Boxes).ShouldBe(CountsByBox(expected[group.Name]), group.Name);
    }

    private static void ShouldBe(SubmissionDelay? delay, int[] days)
    {
        (delay is null).ShouldBe(days.Length == 0);
        if (delay is null)
            return;
        delay.Documents.ShouldBe(days.Length);
        delay.Median.ShouldBe((days[(days.Length - 1) / 2] + days[days.Length / 2]) / 2m);
        delay.NinetiethPercentile.ShouldBe(days[((days.Length * 9) + 9) / 10 - 1]);
        delay
            .Steps.Select(step => step.Documents)
            .ShouldBe(
                delay.Steps.Select(step =>
                    days.LongCount(day => day >= (step.From ?? int.MinValue) && day <= (step.To ?? int.MaxValue))
                )
            );
        delay.Steps.Sum(step => step.Documents).ShouldBe(days.Length);
    }

    private static IEnumerable<string> Months(RuleResult rule) =>
        rule
            .Evidence.Series.Where(point => point is { Site: null, Month: not null })
            .OrderBy(point => point.Month)
            .Select(point => $"{point.Month} {point.Numerator}/{point.Denominator}");

    private static IEnumerable<string> RatesByMonth(Func<string, (long Numerator, long Denominator)> figure) =>
        Enumerable
            .Range(1, 7)
            .Select(month => $"2025-{month:00}")
            .Select(month => (month, figure(month)))
            .Where(pair => pair.Item2.Denominator > 0)
            .Select(pair => $"{pair.month} {pair.Item2.Numerator}/{pair.Item2.Denominator}");

    private static string CountsByBox(IEnumerable<DmpBox> boxes) =>
        string.Join(
            ", ",
            boxes.OrderBy(box => box.Code, StringComparer.Ordinal).Select(box => $"{box.Code} {box.Documents}")
        );

    private static string CountsByBox(Dictionary<string, int> boxes) =>
        string.Join(
            ", ",
            boxes.OrderBy(box => box.Key, StringComparer.Ordinal).Select(box => $"{box.Key} {box.Value}")
        );
}
