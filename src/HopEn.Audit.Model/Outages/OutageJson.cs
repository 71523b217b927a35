using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace HopEn.Audit.Model;

/// <summary>
/// The JSON form of an <see cref="OutageBulletin"/>, for alerts: camelCase keys, kebab-case codes,
/// moments with their offset.
/// </summary>
public static class OutageJson
{
    private static OutageJsonContext Context { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
                UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
                RespectNullableAnnotations = true,
                RespectRequiredConstructorParameters = true,
                Converters =
                {
                    new KebabCaseEnumConverter<OutageService>(),
                    new KebabCaseEnumConverter<OutageNature>(),
                    new KebabCaseEnumConverter<OutageConfidence>(),
                    new KebabCaseEnumConverter<OutageUse>(),
                    new KebabCaseEnumConverter<OutageSourceState>(),
                    new KebabCaseEnumConverter<RuleStatus>(),
                },
            }
        );

    /// <summary>Serialises a bulletin, indented, accents kept readable.</summary>
    public static string Write(OutageBulletin bulletin) => JsonSerializer.Serialize(bulletin, Context.OutageBulletin);

    /// <summary>Reads a bulletin.</summary>
    /// <exception cref="JsonException">The text isn't one.</exception>
    public static OutageBulletin Read(string json) =>
        JsonSerializer.Deserialize(json, Context.OutageBulletin) ?? throw new JsonException("The document is null.");
}
