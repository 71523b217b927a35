using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Tests;

/// <summary>A version that was published never changes: those who read it relied on it.</summary>
public sealed class PublishedSchemasTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "reports", "schema");

    [Fact]
    public void The_schema_of_a_published_version_does_not_change()
    {
        var pinned = File.ReadAllLines(Path.Combine(Folder, "SHAPES"))
            .Select(line => line.Split("  ", 2))
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Folder, "*.schema.json"))
        {
            var name = Path.GetFileName(path);
            pinned
                .GetValueOrDefault(name)
                .ShouldBe(
                    Shape(path),
                    $"{name} has another shape than the one pinned in SHAPES. "
                        + "If this version is released, raise ReportJson.SchemaVersion, add an upgrade from it in Report/Upgrades, "
                        + "and publish the new schema beside it (UPDATE_SNAPSHOTS=1). "
                        + "If it is not released yet, write its new hash in SHAPES."
                );
        }

        pinned
            .Keys.Order(StringComparer.Ordinal)
            .ShouldBe(
                Directory.GetFiles(Folder, "*.schema.json").Select(Path.GetFileName).Order(StringComparer.Ordinal)!
            );
    }

    [Fact]
    public void The_version_that_is_written_is_published() =>
        File.Exists(Path.Combine(Folder, $"report-{ReportJson.SchemaVersion}.schema.json")).ShouldBeTrue();

    // What a key means may be said better; its shape may not move.
    private static string Shape(string path)
    {
        var schema = JsonNode.Parse(File.ReadAllText(path))!;
        Strip(schema);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schema.ToJsonString())));
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var one in list)
                Strip(one);
        }
        else if (node is JsonObject schema)
        {
            if (schema["description"] is JsonValue)
                schema.Remove("description");
            foreach (var (_, one) in schema)
                Strip(one);
        }
    }
}
