using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>
/// Version 1.0 grew for months without changing its number. What a report of those months lacks was not looked at then: it gets
/// the value that says so (nothing, or an empty list), never a figure.
/// </summary>
internal static class GapsOfVersion1
{
    private static readonly string[] Lists = ["indicators", "attestations", "entities"];
    private static readonly string[] ListsOfOutages = ["upcoming", "inPeriod", "feeds", "sources"];

    /// <summary>Adds the lists that did not exist yet. A single value that is absent is read as unknown without any help.</summary>
    public static void Fill(JsonObject report)
    {
        foreach (var list in Lists)
            report[list] ??= new JsonArray();
        report["outages"] ??= new JsonObject();
        foreach (var outages in report.Objects("outages"))
        {
            foreach (var list in ListsOfOutages)
                outages[list] ??= new JsonArray();
        }
    }
}
