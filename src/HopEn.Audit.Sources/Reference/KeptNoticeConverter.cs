using System.Text.Json;
using System.Text.Json.Serialization;
using HopEn.Audit.Model;

namespace HopEn.Audit.Sources.Reference;

/// <summary>Reads the notices of a manifest: those of earlier caches are sentences, and a cache is long to make again.</summary>
internal sealed class KeptNoticeConverter : JsonConverter<AuditMessage>
{
    public override AuditMessage? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? AuditMessage.Sentence(reader.GetString()!)
            : JsonSerializer.Deserialize(ref reader, KeptNoticeContext.Default.AuditMessage);

    public override void Write(Utf8JsonWriter writer, AuditMessage value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, KeptNoticeContext.Default.AuditMessage);
}

/// <summary>Serialisation of the notices, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AuditMessage))]
internal sealed partial class KeptNoticeContext : JsonSerializerContext;
