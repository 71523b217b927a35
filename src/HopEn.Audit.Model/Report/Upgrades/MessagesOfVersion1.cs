using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>Version 1.0 wrote sentences where messages stand now: they are kept as they were said.</summary>
/// <remarks>So did the drafts of 2.0: what is a message already is left as it is.</remarks>
internal static class MessagesOfVersion1
{
    /// <summary>Makes a message of each sentence of a report whose parts are grouped as in 2.0.</summary>
    public static void Wrap(JsonObject report)
    {
        Each([report], "notices");
        Each(report.Objects("visits", "last"), "warnings");
        Replace(report.Objects("rules", "outcome", "missing"), "message");
        Gather(report.Objects("rules", "outcome"), "reason", "reasons");
        Gather([.. report.Objects("score"), .. report.Objects("entities", "score")], "withheldBecause");
        Gather(report.Objects("programme"), "reason", "reasons");
        Gather(report.Objects("objectives"), "note", "notes");
        Gather(report.Objects("sources"), "dateOrigin", "dateOrigins");
        Replace(report.Objects("categories"), "reason");
        Replace(report.Objects("rules", "score"), "weightReason");
        Replace([.. report.Objects("waivers"), .. report.Objects("rules", "outcome", "waiver")], "note");
        Replace(report.Objects("assumptions"), "text");
        Replace(report.Objects("assumptions"), "origin");
        Replace(report.Objects("conformance", "faults"), "remedy");
    }

    // Sentences that were a list already.
    private static void Each(IEnumerable<JsonObject> holders, string key)
    {
        foreach (var holder in holders)
        {
            if (holder[key] is JsonArray sentences)
                holder[key] = new JsonArray([.. sentences.Select(Message)]);
        }
    }

    // One sentence, or none.
    private static void Replace(IEnumerable<JsonObject> holders, string key)
    {
        foreach (var holder in holders)
        {
            if (holder[key] is JsonValue)
                holder[key] = Message(holder[key]);
        }
    }

    // A sentence, or none, where several messages are read one after the other.
    private static void Gather(IEnumerable<JsonObject> holders, string key, string? list = null)
    {
        foreach (var holder in holders.Where(one => one[list ?? key] is not JsonArray))
            holder[list ?? key] = holder.Take(key) is { } sentence ? new JsonArray(Message(sentence)) : [];
    }

    private static JsonNode? Message(JsonNode? text) =>
        text is JsonValue
            ? new JsonObject { ["code"] = MessageCodes.Text, ["text"] = text.DeepClone() }
            : text?.DeepClone();
}
