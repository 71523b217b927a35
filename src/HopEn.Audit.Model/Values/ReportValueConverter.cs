using System.Text.Json;
using System.Text.Json.Serialization;

namespace HopEn.Audit.Model;

/// <summary>Writes a value as its text, and refuses a text of another shape with one sentence.</summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed class ReportValueConverter<T> : JsonConverter<T>
    where T : struct, IReportValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (T.TryParse(text, out var value))
            return value;
        var found = text ?? reader.TokenType.ToString();
        throw new UnreadableReportException(
            $"il contient «\u202f{found}\u202f», alors que la valeur attendue est {T.Expected}."
        );
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.Equals(default(T)))
            throw new InvalidOperationException($"A {typeof(T).Name} that was never given can not be written.");
        writer.WriteStringValue(value.ToString());
    }
}
