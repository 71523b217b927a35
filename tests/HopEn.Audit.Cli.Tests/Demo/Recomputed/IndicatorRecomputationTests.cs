using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

public sealed class IndicatorRecomputationTests
{
    internal static readonly Dictionary<string, (int Before, int After)> Windows = new()
    {
        ["chirurgie-ambulatoire"] = (30, 15),
        ["insuffisance-cardiaque"] = (10, 30),
        ["dialyse-conseil"] = (30, 30),
        ["maternite"] = (60, 20),
    };

    internal static readonly string[] Tests = ["secretariat@medecins99.mssante.fr"];

    private static readonly (string Block, Choices Choices)[] Blocks =
    [
        ("{excluded-recipients: [secretariat@medecins99.mssante.fr]}", new Choices(LeftOut: Tests)),
        ("{month: 2025-04}", new Choices(Month: "2025-04")),
        (
            "{send-link: month, month: 2025-03, transfers: separate}",
            new Choices(Month: "2025-03", ByMonth: true, Merge: false)
        ),
        (
            "{send-days-after: 5, session: included, hah: included, channel: app, month: 2025-05}",
            new Choices(Month: "2025-05", Days: 5, Included: "HCSD", App: true)
        ),
        (
            "{outside-act: included, unattached-mailbox: excluded, open-stay-units: [\"1101\", \"S101\"], month: 2025-07, "
                + "excluded-recipients: [secretariat@medecins99.mssante.fr]}",
            new Choices(Included: "HCE", Unattached: false, OpenUnits: ["1101", "S101"], LeftOut: Tests)
        ),
    ];

    public static IEnumerable<object[]> Cases =>
        from seed in new[] { 20250731, 1, 42 }
        from block in Enumerable.Range(0, Blocks.Length)
        where seed == 20250731 || block != 1
        select new object[] { seed, block };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_indicators_are_those_counted_by_hand_from_the_raw_files(int seed, int block)
    {
        using var demo = new DemoAudit(seed, 1500);
        var path = Path.Combine(demo.Folder, "dossier.yml");
        File.WriteAllLines(
            path,
            File.ReadAllLines(path)
                .Select(line =>
                    line.StartsWith("population:", StringComparison.Ordinal)
                        ? "population: " + Blocks[block].Block
                        : line
                )
        );
        var choices = Blocks[block].Choices;
        var report = demo.Run(5);
        var expected = new Recomputation(new RawDemo(demo.Folder), choices);

        var rule = report.Rules.Single(one => one.Id == "professional-message-patients");
        var months = rule
            .Evidence.Series.Where(point => point is { Site: null, Month: not null })
            .OrderBy(point => point.Month)
            .Select(point => $"{point.Month} {point.Numerator}/{point.Denominator}");
        months.ShouldBe(
            Enumerable
                .Range(1, 7)
                .Select(month => $"2025-{month:00}")
                .Select(month => (month, expected.Patients(month).ToArray()))
                .Where(pair => pair.Item2.Length > 0)
                .Select(pair => $"{pair.month} {pair.Item2.Count(expected.IsReached)}/{pair.Item2.Length}")
        );

        var indicator = report.Indicators.Single(one => one.RuleId == rule.Id);
        indicator.Month.ToString().ShouldBe(choices.Month);
        (indicator.Numerator, indicator.Denominator).ShouldBe((rule.Outcome.Numerator, rule.Outcome.Denominator));
        var patients = expected.Patients(choices.Month).ToArray();
        (indicator.Numerator, indicator.Denominator).ShouldBe(
            (patients.LongCount(expected.IsReached), patients.LongLength)
        );
        indicator.Uncertain.ShouldBe(expected.Uncertain());
        CountsByBox(indicator.Cascade.Boxes).ShouldBe(CountsByBox(expected.Boxes()));
        indicator.Cascade.Boxes.Sum(box => box.Patients).ShouldBe(indicator.Denominator - indicator.Numerator);
        var services = expected.BoxesByService();
        indicator.Cascade.Services.Count.ShouldBe(Math.Min(20, services.Count));
        foreach (var service in indicator.Cascade.Services)
            CountsByBox(service.Boxes).ShouldBe(CountsByBox(services[service.Name]), service.Name);
        (indicator.AtRisk!.Patients, indicator.AtRisk.UnknownPatients).ShouldBe(expected.Risk());
        indicator
            .Waterfall.Single(step => step.Code == "encounters")
            .Count.ShouldBe(
                expected.Month.Count(place =>
                    place.Venue.CountedOn is { } on && $"{on:yyyy-MM}" == choices.Month && place.End == place.Venue.Last
                )
            );
        foreach (var left in expected.Month.Where(place => place.Left is not null).GroupBy(place => place.Left!))
            indicator.Waterfall.Single(step => step.Code == left.Key).Count.ShouldBe(left.Count(), left.Key);
        indicator
            .Waterfall.Single(step => step.Code == "counted")
            .Count.ShouldBe(expected.Month.Count(place => place.Left is null));

        var citizen = report.Indicators.Single(one => one.RuleId == "citizen-message-patients");
        var (reached, eligible, pathways, lost) = expected.Citizen(Windows);
        (citizen.Numerator, citizen.Denominator).ShouldBe((reached, eligible));
        foreach (var pathway in citizen.Pathways.Where(pathway => pathway.Denominator > 0))
            (pathway.Numerator, pathway.Denominator, pathway.WithoutUsableIns!.Value).ShouldBe(
                (pathways[pathway.Id].Reached, pathways[pathway.Id].Eligible, pathways[pathway.Id].WithoutIns),
                pathway.Id
            );
        CountsByBox(citizen.Cascade.Boxes).ShouldBe(CountsByBox(lost));
        citizen.AllPatients.ShouldBe(patients.LongLength);
    }

    private static string CountsByBox(IEnumerable<CascadeBox> boxes) =>
        string.Join(
            ", ",
            boxes.OrderBy(box => box.Code, StringComparer.Ordinal).Select(box => $"{box.Code} {box.Patients}")
        );

    private static string CountsByBox(Dictionary<string, int> boxes) =>
        string.Join(
            ", ",
            boxes.OrderBy(box => box.Key, StringComparer.Ordinal).Select(box => $"{box.Key} {box.Value}")
        );
}
