using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>Version 1.0 wrote a file and a line side by side, under several names: they become an origin.</summary>
internal static class OriginsOfVersion1
{
    /// <summary>Gives an origin to whatever had a file and a line.</summary>
    public static void Gather(JsonObject report)
    {
        foreach (var evidence in report.Objects("rules", "evidence"))
            evidence["origin"] = Of(evidence.Take("file"), evidence.Take("line"));
        foreach (var fault in report.Objects("conformance", "faults"))
            fault["sample"] = Of(fault.Take("sampleFile"), fault.Take("sampleLine"));
        foreach (var declared in report.Objects("rules", "declared").Concat(report.Objects("objectives", "declared")))
        {
            declared["computedBy"] = declared.Take("origin");
            declared["origin"] = Of(declared.Take("file"), declared.Take("line"));
        }

        foreach (var rejection in report.Objects("rejections"))
        {
            var (file, lines) = (rejection.Take("file"), rejection.Take("lines") as JsonArray ?? []);
            rejection["samples"] = new JsonArray([.. lines.Select(line => Of(file?.DeepClone(), line?.DeepClone()))]);
            rejection["origin"] = Of(file, null);
        }
    }

    private static JsonObject? Of(JsonNode? file, JsonNode? line) =>
        file is null
            ? null
            : new JsonObject
            {
                ["kind"] = "file",
                ["file"] = file,
                ["line"] = line,
            };
}
