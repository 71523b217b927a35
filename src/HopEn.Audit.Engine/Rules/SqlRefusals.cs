using System.Text.Json;

namespace HopEn.Audit.Engine.Rules;

/// <summary>What a syntax tree of DuckDB reads or calls that a rule may not.</summary>
/// <param name="rule">The rule whose query it is.</param>
/// <param name="views">Views that it may read.</param>
internal sealed class SqlRefusals(Rule rule, IReadOnlySet<string> views)
{
    private static readonly HashSet<string> TableFunctions = ["range", "generate_series", "unnest"];

    private static readonly HashSet<string> HarmfulFunctions =
    [
        "getenv",
        "getvariable",
        "current_setting",
        "nextval",
        "currval",
        "query",
        "query_table",
        "error",
        "write_log",
        "read_text",
        "read_blob",
    ];

    private readonly HashSet<string> ctes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RuleFault> faults = [];

    /// <summary>The faults of the statements, each with its line.</summary>
    public IReadOnlyList<RuleFault> Of(JsonElement statements)
    {
        if (statements.GetArrayLength() != 1)
            faults.Add(Fault("statements", "la règle doit contenir une seule requête SELECT."));
        CollectCtes(statements);
        Walk(statements);
        return faults;
    }

    private void CollectCtes(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                CollectCtes(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("cte_map", out var map) && map.TryGetProperty("map", out var entries))
            {
                foreach (var entry in entries.EnumerateArray())
                    ctes.Add(entry.GetProperty("key").GetString()!);
            }

            foreach (var property in element.EnumerateObject())
                CollectCtes(property.Value);
        }
    }

    private void Walk(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Refusal(element) is { } refusal)
                faults.Add(Fault("sql-gate", refusal, element));
            foreach (var property in element.EnumerateObject())
                Walk(property.Value);
        }
    }

    private string? Refusal(JsonElement node)
    {
        var type =
            node.TryGetProperty("type", out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        switch (type)
        {
            case "BASE_TABLE":
                var table = node.GetProperty("table_name").GetString()!;
                var qualified = Text(node, "schema_name").Length > 0 || Text(node, "catalog_name").Length > 0;
                if (!qualified && (views.Contains(table) || ctes.Contains(table)))
                    return null;
                string[] parts = [Text(node, "catalog_name"), Text(node, "schema_name"), table];
                var written = string.Join('.', parts.Where(part => part.Length > 0));
                var readable = string.Join(", ", views.Order(StringComparer.Ordinal));
                return $"«\u202f{written}\u202f» ne peut pas être lu\u202f: une règle ne lit que les vues {readable} "
                    + "(«\u202fhopen-audit rules schema\u202f»).";
            case "TABLE_FUNCTION":
                var name = Text(node.GetProperty("function"), "function_name");
                return TableFunctions.Contains(name.ToLowerInvariant())
                    ? null
                    : $"la fonction de table «\u202f{name}\u202f» est interdite\u202f; seules {string.Join(", ", TableFunctions.Order())} sont permises.";
            case "SHOW_REF":
                return "DESCRIBE, SHOW et SUMMARIZE sont interdits.";
            case "FUNCTION" when HarmfulFunctions.Contains(Text(node, "function_name").ToLowerInvariant()):
                return $"la fonction «\u202f{Text(node, "function_name")}\u202f» est interdite dans une règle.";
            default:
                return null;
        }
    }

    private static string Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : string.Empty;

    private RuleFault Fault(string code, string message, JsonElement? node = null)
    {
        var line = rule.SqlLine;
        if (
            node is { } at
            && at.TryGetProperty("query_location", out var location)
            && location.TryGetInt64(out var offset)
            && offset > 0
            && offset < rule.Sql.Length
        )
        {
            line += rule.Sql.AsSpan(0, (int)offset).Count('\n');
        }

        return new RuleFault(rule.File, line, code, message);
    }
}
