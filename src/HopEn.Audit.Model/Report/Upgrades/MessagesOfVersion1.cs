using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>Version 1.0 wrote sentences where messages stand now: they are kept as they were said.</summary>
internal static class MessagesOfVersion1
{
    /// <summary>Makes a message of each sentence.</summary>
    public static void Wrap(JsonObject report)
    {
        if (report["notices"] is JsonArray notices)
            report["notices"] = new JsonArray([.. notices.Select(Sentence)]);
    }

    private static JsonNode? Sentence(JsonNode? text) =>
        text is null ? null : new JsonObject { ["code"] = MessageCodes.Text, ["text"] = text.DeepClone() };
}
