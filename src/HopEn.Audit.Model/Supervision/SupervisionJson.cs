using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HopEn.Audit.Model.Supervision;

/// <summary>Writes and reads what a supervised run and its parent say to each other.</summary>
public static class SupervisionJson
{
    private static readonly SupervisionContext Lines = new(Options(indented: false));
    private static readonly SupervisionContext Files = new(Options(indented: true));

    /// <summary>One line, without its end.</summary>
    public static string Line(SupervisionEvent told) => JsonSerializer.Serialize(told, Lines.SupervisionEvent);

    /// <summary>The event of a line.</summary>
    /// <exception cref="JsonException">The line is none, or of a kind this version doesn't know.</exception>
    public static SupervisionEvent ReadLine(string line) => JsonSerializer.Deserialize(line, Lines.SupervisionEvent)!;

    /// <summary>The text of result.json.</summary>
    public static string Write(RunResult result) => JsonSerializer.Serialize(result, Files.RunResult) + "\n";

    /// <summary>The result of a text of result.json.</summary>
    /// <exception cref="JsonException">The text is none.</exception>
    public static RunResult Read(string text) => JsonSerializer.Deserialize(text, Files.RunResult)!;

    private static JsonSerializerOptions Options(bool indented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            Converters =
            {
                new KebabCaseEnumConverter<RunStep>(),
                new KebabCaseEnumConverter<WarningCode>(),
                new KebabCaseEnumConverter<ErrorCode>(),
            },
        };
}

[JsonSerializable(typeof(SupervisionEvent))]
[JsonSerializable(typeof(RunResult))]
internal sealed partial class SupervisionContext : JsonSerializerContext;
