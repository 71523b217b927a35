using System.Text.Json;
using System.Text.Json.Nodes;

namespace HopEn.Audit.Model;

/// <summary>The canonical JSON form of an <see cref="AuditReport"/>: camelCase keys, kebab-case codes, invariant numbers.</summary>
public static class ReportJson
{
    /// <summary>Version of the shape written by this assembly.</summary>
    public const string SchemaVersion = "2.0";

    /// <summary>Serialises a report, indented, accents kept readable.</summary>
    public static string Write(AuditReport report) => JsonSerializer.Serialize(report, Context.AuditReport);

    /// <summary>Reads a report of this version or of any earlier one.</summary>
    /// <exception cref="JsonException">The text isn't a report, or is damaged.</exception>
    /// <exception cref="UnreadableReportException">The version is newer, unknown or absent.</exception>
    public static AuditReport Read(string json)
    {
        if (JsonNode.Parse(json, documentOptions: Strict) is not JsonObject report)
            throw new JsonException("The document is no object.");
        if (ReportUpgrader.VersionOf(report) != SchemaVersion)
            ReportUpgrader.ToCurrent(report);
        else if (DraftsOfVersion2.Holds(report))
            DraftsOfVersion2.Finish(report);
        else
            // The text itself, when nothing of it changes: a fault then has its line.
            return JsonSerializer.Deserialize(json, Context.AuditReport)!;
        return report.Deserialize(Context.AuditReport)!;
    }

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The options of the shape, for those who publish its schema.</summary>
    public static JsonSerializerOptions Options => Context.Options;

    private static ReportJsonContext Context { get; } = new(CanonicalJson.NewOptions());
}
