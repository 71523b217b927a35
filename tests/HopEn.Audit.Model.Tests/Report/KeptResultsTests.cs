using System.Text.Json;
using System.Text.Json.Nodes;

namespace HopEn.Audit.Model.Tests.Report;

/// <summary>
/// The shape of the report changed, its content did not: the last example of version 1.0, upgraded, is that of 2.0 before anything else was
/// judged.
/// </summary>
public sealed class KeptResultsTests
{
    private static AuditReport Before => ReportJson.Read(ReportCorpus.Read(ReportCorpus.Names[^1]));

    private static AuditReport After =>
        ReportJson.Read(
            ReportCorpus.Read(
                ReportCorpus.Drafts.Single(name => name.EndsWith("three-weightings", StringComparison.Ordinal))
            )
        );

    [Fact]
    public void Verdicts_and_figures_are_kept() =>
        After
            .Rules.Select(rule => $"{rule.Id} {Figures(rule.Outcome)} {Figures(rule.Score)}")
            .ShouldBe(Before.Rules.Select(rule => $"{rule.Id} {Figures(rule.Outcome)} {Figures(rule.Score)}"));

    [Fact]
    public void Series_and_findings_are_kept() =>
        After
            .Rules.Select(rule => $"{rule.Id} {Findings(rule.Evidence)}")
            .ShouldBe(Before.Rules.Select(rule => Hidden($"{rule.Id} {Findings(rule.Evidence)}")));

    // What is told is compared in its words, where words are.
    [Fact]
    public void Everything_else_is_kept_but_the_run_and_what_nobody_looked_at()
    {
        var (before, after) = (Whole(Before), Whole(After));
        foreach (var report in (JsonObject[])[before, after])
        {
            foreach (var key in (string[])["run", "evidenceFiles", "rejections"])
                report.Remove(key);
            foreach (var source in report["sources"]!.AsArray().Select(one => one!.AsObject()))
            foreach (var key in (string[])["rows", "rejected", "sha256"])
                source.Remove(key).ShouldBeTrue();
            // Compared above.
            foreach (var rule in report["rules"]!.AsArray().Select(one => one!.AsObject()))
                rule.Remove("evidence").ShouldBeTrue();
            Silence(report);
        }

        after.ToJsonString().ShouldBe(before.ToJsonString());
    }

    private static JsonObject Whole(AuditReport report) => JsonNode.Parse(ReportJson.Write(report))!.AsObject();

    // Units that only rows of patients tell are hidden since.
    private static string Hidden(string told) =>
        told.StartsWith("encounter-unit ", StringComparison.Ordinal)
            ? told.Replace("9998", "[\\u20261]", StringComparison.Ordinal)
                .Replace("S999", "[\\u20263]", StringComparison.Ordinal)
                .Replace("9999", "[\\u20262]", StringComparison.Ordinal)
            : told;

    // The demonstration lost some of its wrong rows since: the others moved, and pseudonyms are drawn in their order.
    private static string Findings<T>(T part)
    {
        var written = JsonSerializer.SerializeToNode(part, ReportJson.Options)!;
        foreach (var sample in written["samples"]!.AsArray().Select(one => one!.AsObject()))
        {
            sample.Remove("subject");
            (sample["origin"] as JsonObject)?.Remove("line");
        }

        return written.ToJsonString();
    }

    private static string Figures<T>(T part)
    {
        var written = JsonSerializer.SerializeToNode(part, ReportJson.Options)!;
        Silence(written);
        return written.ToJsonString();
    }

    // Keeps of messages that they are there: one sentence then may be several messages now. Their words are compared in Reports.
    private static void Silence(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            JsonNode?[] messages = [.. list.Where(IsMessage)];
            foreach (var message in messages)
                list.Remove(message);
            foreach (var one in list)
                Silence(one);
            if (messages.Length > 0)
                list.Add("told");
        }
        else if (node is JsonObject holder)
        {
            foreach (var (key, value) in holder.ToArray())
            {
                if (IsMessage(value))
                    holder[key] = "told";
                else
                    Silence(value);
            }
        }
    }

    private static bool IsMessage(JsonNode? node) =>
        node is JsonObject { Count: 3 } one
        && one.ContainsKey("code")
        && one.ContainsKey("parameters")
        && one.ContainsKey("text");
}
