using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>
/// The first reports wrote some codes as numbers: their rank in the enumerations of those days, which are kept here as they were.
/// </summary>
internal static class CodesOfVersion1
{
    private static readonly string[] Verdicts =
    [
        "compliant",
        "reservation",
        "non-compliant",
        "not-assessable",
        "not-applicable",
        "to-attest",
        "declared",
        "waived",
        "error",
    ];

    private static readonly string[] FirstUnits =
    [
        "patient",
        "identity",
        "encounter",
        "mailbox",
        "service",
        "site",
        "source",
        "document",
    ];

    // Pathways and messages came with the indicators, before the establishment.
    private static readonly string[] UnitsBeforeIndicators = [.. FirstUnits, "establishment"];
    private static readonly string[] UnitsWithIndicators = [.. FirstUnits, "pathway", "message", "establishment"];

    private static readonly string[] Grades = ["ready", "ready-with-waivers", "not-ready", "undetermined"];
    private static readonly string[] Severities = ["blocking", "major", "minor", "information"];
    private static readonly string[] Kinds = ["ratio", "attestation", "information"];
    private static readonly string[] Statuses = ["sourced", "assumed"];
    private static readonly string[] Classes = ["undetermined", "public", "private-non-profit", "private-for-profit"];
    private static readonly string[] Waivers = ["applied", "expired", "insufficient", "not-needed"];

    /// <summary>Writes every code as its word.</summary>
    public static void Spell(JsonObject report)
    {
        Spell(report.Objects("subject"), "statusClass", Classes);
        Spell(report.Objects("waivers"), "state", Waivers);
        Spell(report.Objects("rules", "waiver"), "state", Waivers);
        Spell(report.Objects("categories"), "verdict", Verdicts);
        Spell(report.Objects("objectives"), "verdict", Verdicts);
        Spell(report.Objects("objectives"), "targetStatus", Statuses);
        Spell(report.Objects("entities", "rules"), "verdict", Verdicts);
        Spell(report.Objects("indicators", "weightings"), "verdict", Verdicts);
        Spell(report.Objects("indicators", "sensitivity"), "verdict", Verdicts);
        foreach (
            var card in (IEnumerable<JsonObject>)[.. report.Objects("score"), .. report.Objects("entities", "score")]
        )
        {
            Spell([card], "grade", Grades);
            Spell(card.Objects("counts"), "verdict", Verdicts);
        }

        var rules = report.Objects("rules");
        Spell(rules, "verdict", Verdicts);
        Spell(rules, "rawVerdict", Verdicts);
        Spell(rules, "severity", Severities);
        Spell(rules, "kind", Kinds);
        Spell(rules, "status", Statuses);
        Spell(rules, "unit", report.ContainsKey("indicators") ? UnitsWithIndicators : UnitsBeforeIndicators);
    }

    private static void Spell(IEnumerable<JsonObject> holders, string key, string[] words)
    {
        foreach (var holder in holders)
        {
            if (
                holder[key] is JsonValue value
                && value.TryGetValue<int>(out var rank)
                && rank >= 0
                && rank < words.Length
            )
                holder[key] = words[rank];
        }
    }
}
