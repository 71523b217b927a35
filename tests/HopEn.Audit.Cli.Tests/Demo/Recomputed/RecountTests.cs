using System.Diagnostics;
using System.Text.Json.Nodes;
using HopEn.Audit.Model;

namespace HopEn.Audit.Cli.Tests.Demo.Recomputed;

/// <summary>P1.O1 to P1.O8 counted again in Python (tests/recount) from the files of the demonstration, in all its months.</summary>
public sealed class RecountTests
{
    [PythonFact]
    public void Another_language_counts_the_same_from_the_files()
    {
        using var demo = new DemoAudit(seed: 20250731, encounters: 6000);
        var report = demo.Run(evidence: 5);
        var counted = Recounted(demo.Folder);

        OfPeriod(report, "ins-qualification").ShouldBe(Pair(counted["P1.O1"]!["period"]));
        OfMonths(report, "ins-qualification").ShouldBe(Months(counted["P1.O1"]!));
        foreach (var (family, own) in counted["families"]!.AsObject())
        {
            OfPeriod(report, "dmp-" + family).ShouldBe(Pair(own!["period"]), family);
            OfMonths(report, "dmp-" + family).ShouldBe(Months(own!), family);
            var stays = report.Feeding!.Families.Single(one => one.RuleId == "dmp-" + family).Stays!;
            $"{stays.Encounters} {stays.Described} {stays.Fed}".ShouldBe(Numbers(own!["stays"]), family);
        }

        Professional(report.Indicators.Single(one => one.Objective == "HOPEN2/P1.O7"), counted["P1.O7"]!);
        OfMonths(report, "citizen-message-patients").ShouldBe(Months(counted["P1.O8"]!));
        foreach (var beside in report.Indicators.Single(one => one.Objective == "HOPEN2/P1.O8").Beside)
            $"{beside.Numerator}/{beside.Denominator}".ShouldBe(
                Pair(counted["P1.O8"]!["beside"]![beside.Code]),
                beside.Code
            );
    }

    private static void Professional(IndicatorResult indicator, JsonNode counted)
    {
        indicator.Months.Count.ShouldBe(counted["months"]!.AsObject().Count);
        foreach (var month in indicator.Months)
        {
            month.Figures.Count.ShouldBe(2);
            foreach (var figure in month.Figures)
            {
                var own = counted["months"]![month.Month.ToString()]![figure.Channel]!;
                var named = $"{month.Month} {figure.Channel}";
                $"{figure.Numerator}/{figure.Denominator}".ShouldBe(Pair(own["counts"]), named);
                ((double)figure.Weighted!.Value).ShouldBe((double)own["weighted"]!, 0.000001, named);
                $"{figure.RawLacking} {figure.WeightedLacking}".ShouldBe(Numbers(own["lacking"]), named);
            }
        }

        indicator.Beside.Count.ShouldBe(counted["beside"]!.AsObject().Count);
        foreach (var beside in indicator.Beside)
            beside.Numerator.ShouldBe((long)counted["beside"]![beside.Code]!, beside.Code);
    }

    private static JsonNode Recounted(string folder)
    {
        using var python = Process.Start(
            new ProcessStartInfo("python3")
            {
                ArgumentList = { "-B", Path.Combine(Repository.Root, "tests", "recount", "recount.py"), folder },
                RedirectStandardOutput = true,
            }
        )!;
        var text = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        python.ExitCode.ShouldBe(0);
        return JsonNode.Parse(text)!;
    }

    private static string OfPeriod(AuditReport report, string rule)
    {
        var outcome = report.Rules.Single(one => one.Id == rule).Outcome;
        return $"{outcome.Numerator}/{outcome.Denominator}";
    }

    private static string[] OfMonths(AuditReport report, string rule) =>
        [
            .. report
                .Rules.Single(one => one.Id == rule)
                .Evidence.Series.Where(point => point is { Month: not null, Site: null })
                .OrderBy(point => point.Month)
                .Select(point => $"{point.Month} {point.Numerator}/{point.Denominator}"),
        ];

    private static string[] Months(JsonNode counted) =>
        [.. counted["months"]!.AsObject().Select(month => $"{month.Key} {Pair(month.Value)}")];

    private static string Pair(JsonNode? counts) => $"{counts![0]}/{counts[1]}";

    private static string Numbers(JsonNode? counts) => string.Join(' ', counts!.AsArray().Select(one => $"{one}"));
}
