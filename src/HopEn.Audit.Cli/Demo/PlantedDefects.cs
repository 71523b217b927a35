using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace HopEn.Audit.Cli.Demo;

/// <summary>The ground truth of the demonstration: what was planted where.</summary>
internal sealed class PlantedDefects
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly List<PlantedDefect> defects = [];
    private readonly List<PlantedRejection> rejections = [];

    public void Add(string rule, string subject, string? file, long? line) => defects.Add(new PlantedDefect(rule, subject, file, line));

    public void Reject(string code, string file, long line) => rejections.Add(new PlantedRejection(code, file, line));

    public void Write(string folder)
    {
        File.WriteAllText(
            Path.Combine(folder, "planted-defects.json"),
            JsonSerializer.Serialize(defects.OrderBy(d => d.Rule, StringComparer.Ordinal).ThenBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line), Json));
        File.WriteAllText(Path.Combine(folder, "planted-rejections.json"), JsonSerializer.Serialize(rejections, Json));
    }
}

/// <summary>A defect: the rule that must find it, whom it concerns, where it stands.</summary>
internal sealed record PlantedDefect(string Rule, string Subject, string? File, long? Line);

/// <summary>A row that must be rejected.</summary>
internal sealed record PlantedRejection(string Code, string File, long Line);
