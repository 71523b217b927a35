using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>
/// From 1.0, a flat report, to 2.0: the run and the parts of a rule are groups, a row tells where it comes from by an origin, and
/// what is told to the reader is a message.
/// </summary>
internal sealed class UpgradeTo2 : IReportUpgrade
{
    private static readonly (string Group, string[] Keys)[] Groups =
    [
        (
            "identity",
            [
                "title",
                "category",
                "objective",
                "severity",
                "kind",
                "status",
                "unit",
                "rationale",
                "remedy",
                "owner",
                "resources",
                "source",
            ]
        ),
        (
            "outcome",
            [
                "verdict",
                "rawVerdict",
                "numerator",
                "denominator",
                "notConcerned",
                "rate",
                "bounds",
                "declared",
                "measure",
                "target",
                "tolerance",
                "missing",
                "reason",
                "waiver",
            ]
        ),
        ("score", ["weight", "weightReason", "earned", "gain", "blocks"]),
    ];

    public string From => "1.0";

    public string To => "2.0";

    public void Apply(JsonObject report)
    {
        CodesOfVersion1.Spell(report);
        GapsOfVersion1.Fill(report);
        OriginsOfVersion1.Gather(report);
        LabelsOfVersion1.Write(report);
        FiguresOfDrafts.Write(report);
        report["run"] = new JsonObject
        {
            ["id"] = report.Take("runId"),
            ["generatedAt"] = report.Take("generatedAt"),
            ["tool"] = report.Take("tool"),
        };
        foreach (var rule in report.Objects("rules"))
            Gather(rule);
        MessagesOfVersion1.Wrap(report);
    }

    private static void Gather(JsonObject rule)
    {
        foreach (var (name, keys) in Groups)
        {
            var group = new JsonObject();
            foreach (var key in keys.Where(rule.ContainsKey))
                group[key] = rule.Take(key);
            rule[name] = group;
        }

        rule["evidence"] = new JsonObject
        {
            ["series"] = rule.Take("series"),
            ["services"] = rule.Take("services"),
            ["details"] = rule.Take("details"),
            ["samples"] = rule.Take("evidence"),
            ["total"] = rule.Take("evidenceTotal"),
        };
    }
}
