using System.Text.Json;

namespace HopEn.Audit.Model;

/// <summary>
/// The JSON form of an <see cref="OutageBulletin"/>, for alerts: camelCase keys, kebab-case codes,
/// moments with their offset.
/// </summary>
public static class OutageJson
{
    private static OutageJsonContext Context { get; } = new(CanonicalJson.NewOptions());

    /// <summary>Serialises a bulletin, indented, accents kept readable.</summary>
    public static string Write(OutageBulletin bulletin) => JsonSerializer.Serialize(bulletin, Context.OutageBulletin);

    /// <summary>Reads a bulletin.</summary>
    /// <exception cref="JsonException">The text isn't one.</exception>
    public static OutageBulletin Read(string json) =>
        JsonSerializer.Deserialize(json, Context.OutageBulletin) ?? throw new JsonException("The document is null.");
}
