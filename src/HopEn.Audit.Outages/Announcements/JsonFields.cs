using System.Text.Json;
using HopEn.Audit.Model;

namespace HopEn.Audit.Outages.Announcements;

/// <summary>The fields of an announcement in JSON, under the first of several names that holds something.</summary>
internal static class JsonFields
{
    /// <summary>The text of a field; null when none of the names holds one.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value) && Text(value) is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    /// <summary>The moment of a field; null when none of the names holds one that can be read.</summary>
    public static OutageMoment? Moment(JsonElement element, params ReadOnlySpan<string> names) =>
        WrittenDates.Moment(Text(element, names));

    /// <summary>The objects of a list; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object)
            : [];

    // Cachet 3 writes a date, or a status, as an object: { "human": …, "string": … }.
    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String or JsonValueKind.Number => value.ToString(),
            JsonValueKind.Object when value.TryGetProperty("string", out var text) => Text(text),
            JsonValueKind.Object when value.TryGetProperty("human", out var text) => Text(text),
            _ => null,
        };
}
