using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>Walks the JSON of a report without trusting its shape.</summary>
internal static class JsonPaths
{
    /// <summary>The objects at the end of a path of keys, through every element of the arrays met on the way.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        IEnumerable<JsonObject> found = Flat(node);
        foreach (var key in path)
            found = found.SelectMany(parent => Flat(parent[key]));
        return [.. found];
    }

    /// <summary>Takes a key out of its object, with its value: null when it is absent.</summary>
    public static JsonNode? Take(this JsonObject parent, string key)
    {
        var value = parent[key];
        parent.Remove(key);
        return value;
    }

    private static IEnumerable<JsonObject> Flat(JsonNode? node) =>
        node switch
        {
            JsonObject one => [one],
            JsonArray many => many.SelectMany(Flat),
            _ => [],
        };
}
