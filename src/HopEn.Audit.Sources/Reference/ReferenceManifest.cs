using System.Text.Json;
using System.Text.Json.Serialization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Reference;

/// <summary>What the cache says of one kind of file, written last so that it never names a data file that isn't there.</summary>
/// <param name="Version">Version of this shape.</param>
/// <param name="Entry">The file.</param>
internal sealed record ReferenceManifest(int Version, ReferenceEntry Entry)
{
    /// <summary>Version written and read.</summary>
    public const int Current = 1;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["date de modification du fichier"] = DateCodes.FileTime,
        ["horodatage du nom du fichier"] = DateCodes.FileName,
        ["première ligne du fichier"] = DateCodes.FirstLine,
        ["champ generatedAt"] = DateCodes.GeneratedAt,
        ["élément DateDeGeneration"] = DateCodes.Generation,
    };

    public static string Write(ReferenceEntry entry) =>
        JsonSerializer.Serialize(new ReferenceManifest(Current, entry), ReferenceJsonContext.Default.ReferenceManifest);

    // Earlier manifests name a kind FinessJson, not finess-json, and where a day comes from in words.
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
                    DateOrigin = entry.DateOrigin is { } origin ? Words.GetValueOrDefault(origin, origin) : null,
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
