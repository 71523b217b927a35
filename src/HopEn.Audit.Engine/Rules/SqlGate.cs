using System.Text.Json;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Engine.Rules;

/// <summary>Lets through only queries that read our views: one SELECT, no file, no extension, no setting.</summary>
/// <remarks>
/// The check works on the syntax tree that DuckDB gives, before anything is bound: a table function such as
/// enable_logging acts, and can end the process, as soon as a query is described. A query that passes is then described
/// against an empty dataset, which tells unknown names and the types of the result.
/// </remarks>
public static class SqlGate
{
    // Besides those of the kinds of source.
    private static readonly string[] OwnViews =
    [
        "establishment",
        "perimeter",
        "setting",
        "source",
        "population",
        "eligible",
        "pathway",
        "document",
        "document_type",
        "outage",
        "closure_send",
        "closure_document",
        "validated_type",
        "type_list",
    ];

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

    /// <summary>
    /// Checks the queries of rules, whose headers are already valid; attestations, which ask nothing of the data, pass.
    /// </summary>
    /// <returns>The rules in their order, with the columns they answer, and what is wrong with them.</returns>
    public static (IReadOnlyList<Rule> Rules, IReadOnlyList<RuleFault> Faults) Check(
        IReadOnlyList<Rule> rules,
        SourceKinds kinds
    )
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.All(rule => rule.Question is not null))
            return (rules, []);
        using var dataset = Dataset.Open(
            new DatasetOptions(new byte[32], Path.GetTempPath(), null),
            new DateOnly(2025, 1, 1),
            kinds
        );
        var views = OwnViews
            .Concat(kinds.All.SelectMany(kind => kind.Views))
            .Concat(DatasetSchema.StandInViews(kinds))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var faults = new List<RuleFault>();
        return (
            [
                .. rules.Select(rule =>
                    rule.Question is null && IsKnown(rule, kinds, faults)
                        ? rule with
                        {
                            Answers = Check(rule, dataset, views, faults),
                        }
                        : rule
                ),
            ],
            faults
        );
    }

    private static bool IsKnown(Rule rule, SourceKinds kinds, List<RuleFault> faults)
    {
        bool IsUnknown(string name) => kinds.AskedFor(name) is null && !OwnViews.Contains(name);
        var unknown = rule
            .Needs.Where(need => need.Split('|').Select(one => one.Split('.')[0]).All(IsUnknown))
            .ToArray();
        faults.AddRange(
            unknown.Select(need =>
                Fault(
                    rule,
                    RuleFault.UnknownSource,
                    $"«\u202f{need}\u202f» n’est donné par aucune source que cette version lit\u202f: la règle sera non évaluable."
                )
            )
        );
        return unknown.Length == 0;
    }

    private static IReadOnlyList<string> Check(
        Rule rule,
        Dataset dataset,
        IReadOnlySet<string> views,
        List<RuleFault> all
    )
    {
        var (tree, syntaxFault) = Parse(rule, dataset);
        if (syntaxFault is not null)
        {
            all.Add(syntaxFault);
            return [];
        }

        var faults = new List<RuleFault>();
        using (tree)
        {
            var statements = tree!.RootElement.GetProperty("statements");
            if (statements.GetArrayLength() != 1)
                faults.Add(Fault(rule, "statements", "la règle doit contenir une seule requête SELECT."));
            var ctes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            CollectCtes(statements, ctes);
            Walk(statements, rule, new Readable(views, ctes), faults);
        }

        all.AddRange(faults.DistinctBy(fault => fault.Message));
        return faults.Count > 0 ? [] : AnswerColumns.Check(rule, dataset, all);
    }

    private static (JsonDocument? Tree, RuleFault? Fault) Parse(Rule rule, Dataset dataset)
    {
        var json = dataset.Scalar<string>($"SELECT json_serialize_sql({SqlLiteral.Text(rule.Sql)})");
        var tree = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 2000 });
        if (!tree.RootElement.GetProperty("error").GetBoolean())
            return (tree, null);
        var root = tree.RootElement;
        var message = root.TryGetProperty("error_message", out var text) ? text.GetString() : null;
        var position =
            root.TryGetProperty("position", out var at)
            && int.TryParse(at.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var offset)
                ? offset
                : 0;
        tree.Dispose();
        return (
            null,
            new RuleFault(
                rule.File,
                rule.SqlLine + rule.Sql.AsSpan(0, Math.Min(position, rule.Sql.Length)).Count('\n'),
                "sql",
                $"seule une requête SELECT bien formée est acceptée ({message})."
            )
        );
    }

    private static void CollectCtes(JsonElement element, HashSet<string> ctes)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                CollectCtes(item, ctes);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("cte_map", out var map) && map.TryGetProperty("map", out var entries))
            {
                foreach (var entry in entries.EnumerateArray())
                    ctes.Add(entry.GetProperty("key").GetString()!);
            }

            foreach (var property in element.EnumerateObject())
                CollectCtes(property.Value, ctes);
        }
    }

    private static void Walk(JsonElement element, Rule rule, Readable readable, List<RuleFault> faults)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, rule, readable, faults);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Refusal(element, readable) is { } refusal)
                faults.Add(Fault(rule, "sql-gate", refusal, element));
            foreach (var property in element.EnumerateObject())
                Walk(property.Value, rule, readable, faults);
        }
    }

    private static string? Refusal(JsonElement node, Readable readable)
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
                if (!qualified && (readable.Views.Contains(table) || readable.Ctes.Contains(table)))
                    return null;
                string[] parts = [Text(node, "catalog_name"), Text(node, "schema_name"), table];
                var written = string.Join('.', parts.Where(part => part.Length > 0));
                var views = string.Join(", ", readable.Views.Order(StringComparer.Ordinal));
                return $"«\u202f{written}\u202f» ne peut pas être lu\u202f: une règle ne lit que les vues {views} "
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

    private static RuleFault Fault(Rule rule, string code, string message, JsonElement? node = null)
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

    private sealed record Readable(IReadOnlySet<string> Views, IReadOnlySet<string> Ctes);
}
