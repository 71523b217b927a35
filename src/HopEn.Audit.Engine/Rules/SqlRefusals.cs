using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace HopEn.Audit.Engine.Rules;

/// <summary>What a syntax tree of DuckDB reads or calls that a rule may not.</summary>
/// <param name="rule">The rule whose query it is.</param>
/// <param name="views">Views that it may read.</param>
internal sealed class SqlRefusals(Rule rule, IReadOnlySet<string> views)
{
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create("/\\.:*?");

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

    private readonly List<RuleFault> faults = [];

    /// <summary>The faults of the statements, each with its line.</summary>
    public IReadOnlyList<RuleFault> Of(JsonElement statements)
    {
        if (statements.GetArrayLength() != 1)
            faults.Add(Fault("statements", "la règle doit contenir une seule requête SELECT."));
        Walk(statements, ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase));
        return faults;
    }

    // A name given by WITH counts in the query that it precedes and in those of the names after it, never outside: DuckDB would take the
    // same name elsewhere for a file.
    private void Walk(JsonElement element, ImmutableHashSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, names);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Refusal(element, names) is { } refusal)
                faults.Add(Fault("sql-gate", refusal, element));
            var within = Given(element, names);
            foreach (var property in element.EnumerateObject())
            {
                // The first part of a recursive query, and what CTE_NODE names, do not know the name yet.
                if (property.Name != "cte_map")
                    Walk(property.Value, property.Name is "left" or "query" ? names : within);
            }
        }
    }

    private ImmutableHashSet<string> Given(JsonElement node, ImmutableHashSet<string> names)
    {
        if (node.TryGetProperty("cte_map", out var map) && map.TryGetProperty("map", out var entries))
        {
            foreach (var entry in entries.EnumerateArray())
            {
                Walk(entry.GetProperty("value"), names);
                names = names.Add(Named(entry.GetProperty("key").GetString()!, node));
            }
        }

        var own = Text(node, "cte_name") is { Length: > 0 } name ? name : Text(node, "ctename");
        return own.Length > 0 ? names.Add(Named(own, node)) : names;
    }

    private string Named(string name, JsonElement node)
    {
        if (name.AsSpan().ContainsAny(PathCharacters))
            faults.Add(
                Fault("sql-gate", $"«\u202f{name}\u202f» ressemble à un fichier\u202f: une règle n’en lit aucun.", node)
            );
        return name;
    }

    private string? Refusal(JsonElement node, ImmutableHashSet<string> names)
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
                var isPath = table.AsSpan().ContainsAny(PathCharacters);
                if (!qualified && !isPath && (views.Contains(table) || names.Contains(table)))
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
