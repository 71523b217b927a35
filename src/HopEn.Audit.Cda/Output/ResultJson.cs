using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using HopEn.Audit.Cda.Checks;
using HopEn.Audit.Cda.Findings;
using HopEn.Audit.Cda.Opening;

namespace HopEn.Audit.Cda.Output;

/// <summary>
/// The results as JSON: an array with one object per document, then one per thing left aside. Keys and codes never change once
/// released.
/// </summary>
/// <remarks>What was left aside has no verdict, and says why under <c>leftAside</c>, a key that documents don't have.</remarks>
public static class ResultJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes the array, result after result, then what was left aside.</summary>
    public static void Write(Stream output, IEnumerable<DocumentResult> results, IEnumerable<SkippedItem> aside)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(aside);
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartArray();
        foreach (var result in results)
        {
            Write(writer, result);
            writer.Flush();
        }

        foreach (var item in aside)
            Write(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Code of an enumerated value: its name in kebab case.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static void Write(Utf8JsonWriter writer, SkippedItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("document", item.Shown);
        writer.WriteNull("sha256");
        writer.WriteNull("type");
        writer.WriteStartArray("templateIds");
        writer.WriteEndArray();
        writer.WriteNull("level");
        writer.WriteNull("verdict");
        writer.WriteStartObject("firedRules");
        writer.WriteEndObject();
        writer.WriteStartArray("findings");
        writer.WriteEndArray();
        writer.WriteString("leftAside", item.Reason);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DocumentResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("document", result.Document);
        writer.WriteString("sha256", result.Sha256);
        writer.WriteString("type", result.Type);
        writer.WriteStartArray("templateIds");
        foreach (var id in result.TemplateIds)
            writer.WriteStringValue(id);
        writer.WriteEndArray();
        if (result.Level is { } level)
            writer.WriteNumber("level", level);
        else
            writer.WriteNull("level");
        writer.WriteString("verdict", Code(result.Verdict));
        writer.WriteStartObject("firedRules");
        foreach (var (schematron, count) in result.FiredRules)
            writer.WriteNumber(schematron, count);
        writer.WriteEndObject();
        writer.WriteStartArray("findings");
        foreach (var finding in result.Findings)
            Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("layer", Code(finding.Layer));
        writer.WriteString("schematron", finding.Schematron);
        writer.WriteString("kind", Code(finding.Kind));
        writer.WriteString("role", Code(finding.Role));
        writer.WriteString("test", finding.Test);
        writer.WriteString("message", finding.Message);
        writer.WriteString("location", finding.Location);
        if (finding.Line is { } line)
            writer.WriteNumber("line", line);
        else
            writer.WriteNull("line");
        writer.WriteEndObject();
    }
}
