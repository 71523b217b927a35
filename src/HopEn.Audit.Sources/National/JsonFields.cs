using System.Globalization;
using System.Text.Json;

namespace HopEn.Audit.Sources.National;

/// <summary>
/// Reads fields of FINESS+ whatever the schema version: names differ by case and underscores, codes are strings or
/// <c>{code, system}</c>, strings are padded with spaces.
/// </summary>
internal static class JsonFields
{
    /// <summary>A property by name, case and underscores ignored.</summary>
    public static JsonElement? Field(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (element.TryGetProperty(name, out var exact))
            return exact;
        foreach (var property in element.EnumerateObject())
        {
            if (
                string.Equals(
                    property.Name.Replace("_", string.Empty, StringComparison.Ordinal),
                    name,
                    StringComparison.OrdinalIgnoreCase
                )
            )
                return property.Value;
        }

        return null;
    }

    /// <summary>A text or code; null when absent or blank.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Field(name) is { } value ? Text(value) : null;

    /// <summary>A date; null when absent or unreadable.</summary>
    public static DateOnly? Date(this JsonElement element, string name) =>
        element.Text(name) is { Length: >= 10 } text
        && DateOnly.TryParseExact(
            text[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    /// <summary>The elements of an array; none when it is absent.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
                ? text.Trim()
                : null,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object => value.Text("code"),
            JsonValueKind.Array => value.EnumerateArray().Select(Text).FirstOrDefault(text => text is not null),
            _ => null,
        };
}
