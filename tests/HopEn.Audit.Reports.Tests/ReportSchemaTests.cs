using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using HopEn.Audit.Model;

namespace HopEn.Audit.Reports.Tests;

public sealed class ReportSchemaTests
{
    private static string SchemaPath =>
        Path.Combine(Repository.Root, "reports", "schema", $"report-{ReportJson.SchemaVersion}.schema.json");

    [Fact]
    public void The_published_schema_is_that_of_the_records()
    {
        var options = new JsonSerializerOptions(ReportJson.Options) { WriteIndented = true };
        var schema = options
            .GetJsonSchemaAsNode(
                typeof(AuditReport),
                new JsonSchemaExporterOptions
                {
                    TreatNullObliviousAsNonNullable = true,
                    TransformSchemaNode = Described,
                }
            )
            .AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "HopEn.Audit report " + ReportJson.SchemaVersion);
        var text = schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(SchemaPath)!);
            File.WriteAllText(SchemaPath, text);
        }

        File.ReadAllText(SchemaPath).ReplaceLineEndings("\n").ShouldBe(text.ReplaceLineEndings("\n"));
    }

    // The texts of the values that have a type of their own.
    private static readonly Dictionary<Type, string> Patterns = new()
    {
        [typeof(RuleId)] = "^[a-z0-9]+(-[a-z0-9]+)*$",
        [typeof(Finess)] = "^[0-9][0-9A-Z][0-9]{7}$",
        [typeof(Month)] = "^[0-9]{4}-(0[1-9]|1[0-2])$",
    };

    // A converter of ours says nothing of what it writes, and a list of such values nothing of what it holds.
    private static JsonNode Shaped(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        if (Shape(type) is { } shape)
            return shape;
        if (
            context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable
            && Shape(type.GenericTypeArguments[0]) is { } items
            && schema is JsonObject list
            && !list.ContainsKey("$ref")
        )
            list["items"] = items;
        return schema;
    }

    private static JsonObject? Shape(Type type)
    {
        var value = Nullable.GetUnderlyingType(type);
        if ((value ?? type) == typeof(Rate))
            return new JsonObject { ["type"] = Kind("number", value) };
        if (!Patterns.TryGetValue(value ?? type, out var pattern))
            return null;
        return new JsonObject { ["type"] = Kind("string", value), ["pattern"] = pattern };
    }

    private static JsonNode Kind(string name, Type? nullable) => nullable is null ? name : new JsonArray(name, "null");

    // What a key means is written once, in the documentation of the records.
    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = Shaped(context, node);
        if (context.PropertyInfo is not { } property || schema is not JsonObject described)
            return schema;
        var members = Documentation.Value.Descendants("member").ToLookup(member => member.Attribute("name")!.Value);
        var meaning = members["T:" + property.DeclaringType.FullName]
            .Elements("param")
            .FirstOrDefault(one =>
                string.Equals(
                    one.Attribute("name")!.Value,
                    property.AssociatedParameter?.Name,
                    StringComparison.OrdinalIgnoreCase
                )
            )
            ?? members[
                $"P:{property.DeclaringType.FullName}.{(property.AttributeProvider as System.Reflection.MemberInfo)?.Name}"
            ]
                .Elements("summary")
                .FirstOrDefault();
        if (meaning is not null)
            described.Insert(
                0,
                "description",
                string.Join(' ', meaning.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            );
        return described;
    }

    private static readonly Lazy<XDocument> Documentation = new(() =>
        XDocument.Load(Path.ChangeExtension(typeof(AuditReport).Assembly.Location, "xml"))
    );

    [Fact]
    public void Every_key_of_the_schema_says_what_it_means() =>
        JsonNode.Parse(File.ReadAllText(SchemaPath))!["properties"]!
            .AsObject()
            .Where(property => property.Value!["description"] is null)
            .Select(property => property.Key)
            .ShouldBeEmpty();

    [Fact]
    public async Task The_example_obeys_the_schema()
    {
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(SchemaPath);
        schema
            .Validate(File.ReadAllText(Path.Combine(Example.Folder, "report.json")))
            .Select(error => error.ToString())
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task The_schema_refuses_an_unknown_verdict()
    {
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(SchemaPath);
        var report = JsonNode.Parse(File.ReadAllText(Path.Combine(Example.Folder, "report.json")))!;
        report["rules"]![0]!["outcome"]!["verdict"] = "parfait";
        schema.Validate(report.ToJsonString()).ShouldNotBeEmpty();
    }

    [Fact]
    public void Codes_are_words_never_numbers()
    {
        string[] coded =
        [
            "verdict",
            "rawVerdict",
            "severity",
            "kind",
            "status",
            "targetStatus",
            "unit",
            "grade",
            "statusClass",
            "state",
        ];
        var found = new List<string>();
        void Walk(JsonNode? node, string key)
        {
            if (node is JsonObject record)
                foreach (var (name, value) in record)
                    Walk(value, name);
            else if (node is JsonArray list)
                foreach (var one in list)
                    Walk(one, key);
            else if (coded.Contains(key) && node is JsonValue code)
                found.Add(code.GetValueKind() == JsonValueKind.String ? "word" : $"{key} {code.ToJsonString()}");
        }

        Walk(JsonNode.Parse(ReportJson.Write(Example.Report)), string.Empty);
        found.Distinct().ShouldBe(["word"]);
    }

    [Fact]
    public void A_report_written_before_visits_were_told_is_still_read()
    {
        var older = JsonNode.Parse(ReportJson.Write(Example.Report))!.AsObject();
        older.Remove("visits").ShouldBeTrue();
        ReportJson.Read(older.ToJsonString()).Visits.ShouldBeNull();
    }

    [Fact]
    public void A_report_survives_its_json() =>
        ReportJson.Write(ReportJson.Read(ReportJson.Write(Example.Report))).ShouldBe(ReportJson.Write(Example.Report));
}
