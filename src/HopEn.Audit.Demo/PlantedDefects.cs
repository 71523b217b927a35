using System.Text.Encodings.Web;
using System.Text.Json;

namespace HopEn.Audit.Demo;

/// <summary>The ledger of what was planted where.</summary>
internal sealed class PlantedDefects
{
    public const string DefectsFile = "planted-defects.json";
    public const string RejectionsFile = "planted-rejections.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<PlantedDefect> defects = [];
    private readonly List<PlantedRejection> rejections = [];

    public int DefectCount => defects.Count;

    public int RejectionCount => rejections.Count;

    public void Add(string rule, string subject, string? file, long? line, string note) =>
        defects.Add(new(rule, subject, file, line, note));

    public void Reject(string file, long line, string code) => rejections.Add(new(file, line, code));

    public void Write(string folder)
    {
        Write(
            Path.Combine(folder, DefectsFile),
            defects
                .OrderBy(d => d.Rule, StringComparer.Ordinal)
                .ThenBy(d => d.File, StringComparer.Ordinal)
                .ThenBy(d => d.Line)
                .ThenBy(d => d.Subject, StringComparer.Ordinal)
        );
        Write(
            Path.Combine(folder, RejectionsFile),
            rejections.OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line)
        );
    }

    private static void Write<T>(string path, IEnumerable<T> items)
    {
        using var writer = new TextFile(path, DemoEncodings.Utf8, "\n");
        writer.Append("[");
        var separator = string.Empty;
        foreach (var item in items)
        {
            writer.Append(separator);
            writer.End();
            writer.Append(JsonSerializer.Serialize(item, Json));
            separator = ",";
        }

        writer.End();
        writer.Append("]");
        writer.End();
    }
}
