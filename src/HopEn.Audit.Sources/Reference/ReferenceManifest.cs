using System.Text.Json;
using System.Text.Json.Serialization;

namespace HopEn.Audit.Sources.Reference;

/// <summary>What the cache says of one kind of file, written last so that it never names a data file that isn't there.</summary>
/// <param name="Version">Version of this shape.</param>
/// <param name="Entry">The file.</param>
internal sealed record ReferenceManifest(int Version, ReferenceEntry Entry)
{
    /// <summary>Version written and read.</summary>
    public const int Current = 1;

    public static string Write(ReferenceEntry entry) =>
        JsonSerializer.Serialize(new ReferenceManifest(Current, entry), ReferenceJsonContext.Default.ReferenceManifest);

    // Earlier manifests name a kind FinessJson, not finess-json.
    /// <summary>Reads a manifest; null when it is damaged or of another version.</summary>
    public static ReferenceEntry? Read(string text)
    {
        try
        {
            return
                JsonSerializer.Deserialize(text, ReferenceJsonContext.Default.ReferenceManifest)
                    is { Version: Current, Entry: { Kind: not null, Tables: not null } entry }
                ? entry with
                {
                    Kind = JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Kind),
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Serialisation of the manifests, made at build time.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(KeptNoticeConverter)],
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(ReferenceManifest))]
internal sealed partial class ReferenceJsonContext : JsonSerializerContext;
