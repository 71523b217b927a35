using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>
/// Reports first told P1.O7 under three hypotheses of weighting, of which two are one number: they become the raw figure and the weighted
/// one of the channel that was counted. What was not looked at then (the other channel, the other months) stays absent.
/// </summary>
internal static class FiguresOfDrafts
{
    private const string Plain = "aucune";

    private const string Weighing = "denominateur-x-taux";

    /// <summary>Whether a report tells P1.O7 that way.</summary>
    public static bool Holds(JsonObject report) =>
        report.Objects("indicators").Any(indicator => indicator.ContainsKey("weightings"));

    /// <summary>Gives its indicators their figures, in place.</summary>
    public static void Write(JsonObject report)
    {
        foreach (var indicator in report.Objects("indicators"))
        {
            var weightings = indicator.Objects("weightings").ToLookup(one => Text(one["strategy"]));
            var (plain, weighed) = (weightings[Plain].FirstOrDefault(), weightings[Weighing].FirstOrDefault());
            if (plain is not null)
                indicator["months"] = new JsonArray(Month(indicator, plain, weighed));
            indicator.Remove("weightings");
        }
    }

    private static JsonObject Month(JsonObject indicator, JsonObject plain, JsonObject? weighed) =>
        new()
        {
            ["month"] = indicator["month"]?.DeepClone(),
            ["figures"] = new JsonArray(
                new JsonObject
                {
                    ["channel"] = Channel(indicator),
                    ["isHeadline"] = true,
                    ["numerator"] = indicator["numerator"]?.DeepClone(),
                    ["denominator"] = indicator["denominator"]?.DeepClone(),
                    ["weightedDenominator"] = weighed?["denominator"]?.DeepClone(),
                    ["raw"] = plain["rate"]?.DeepClone(),
                    ["weighted"] = weighed?["rate"]?.DeepClone(),
                    ["verdict"] = plain["verdict"]?.DeepClone(),
                }
            ),
            ["equipment"] = weighed?["equipment"] is { } rate
                ? new JsonArray(
                    new JsonObject
                    {
                        ["department"] = null,
                        ["patients"] = indicator["denominator"]?.DeepClone(),
                        ["rate"] = rate.DeepClone(),
                        ["month"] = weighed["equipmentMonth"]?.DeepClone(),
                        ["source"] = weighed["equipmentSource"]?.DeepClone(),
                    }
                )
                : new JsonArray(),
        };

    private static string Channel(JsonObject indicator) =>
        indicator
            .Objects("choices")
            .Where(choice => Text(choice["key"]) == "channel")
            .Select(choice => Text(choice["value"]))
            .FirstOrDefault(value => value.Length > 0)
        ?? "tous";

    private static string Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty;
}
