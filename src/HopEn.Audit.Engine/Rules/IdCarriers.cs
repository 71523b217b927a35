using System.Text.Json;

namespace HopEn.Audit.Engine.Rules;

/// <summary>What of a query carries an id, by name: an id joins, counts, and is a subject; nothing that is shown holds one.</summary>
/// <remarks>
/// A name that carries an id somewhere in the query carries it everywhere: what is refused in excess is written otherwise, and a
/// name says nothing of what it is in another place.
/// </remarks>
/// <param name="rows">Views that show ids: the name of one alone is its whole row, unless a column has it too.</param>
/// <param name="columns">The columns of all views.</param>
internal sealed class IdCarriers(IReadOnlySet<string> rows, IReadOnlySet<string> columns)
{
    /// <summary>Columns of the views that are ids, or say where a row stands.</summary>
    public static readonly IReadOnlySet<string> Ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "patient_id",
        "encounter_id",
        "ins_id",
        "document_id",
        "set_id",
        "row_id",
        "document_row",
    };

    private static readonly string[] Shown = ["detail", "site", "service", "period"];

    // How many there are, or whether, says nothing of which.
    private static readonly HashSet<string> Counting = new(StringComparer.OrdinalIgnoreCase)
    {
        "count",
        "count_star",
        "approx_count_distinct",
        "len",
        "length",
    };

    // Of these the first argument is given, the second only chooses.
    private static readonly HashSet<string> Choosing = new(StringComparer.OrdinalIgnoreCase)
    {
        "arg_min",
        "arg_max",
        "argmin",
        "argmax",
        "min_by",
        "max_by",
    };

    private static readonly string[] Answering =
    [
        "OPERATOR_NOT",
        "OPERATOR_IS_NULL",
        "OPERATOR_IS_NOT_NULL",
        "COMPARE_IN",
        "COMPARE_NOT_IN",
    ];

    private readonly HashSet<string> names = new(Ids, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> wholes = new(rows.Except(columns), StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of the answer that would show an id.</summary>
    /// <param name="statements">Syntax tree that DuckDB gives.</param>
    public IReadOnlyList<string> Of(JsonElement statements)
    {
        int known;
        do
        {
            known = names.Count + wholes.Count;
            Walk(statements);
        } while (names.Count + wholes.Count > known);
        return [.. Shown.Where(names.Contains)];
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
            Learn(element);
            foreach (var property in element.EnumerateObject())
                Walk(property.Value);
        }
    }

    private void Learn(JsonElement node)
    {
        switch (Text(node, "type"))
        {
            case "SELECT_NODE":
                foreach (var item in Items(node, "select_list").Where(Carries))
                    names.Add(Name(item));
                break;
            case "SET_OPERATION_NODE" when Branches(node) is [var first, .. var others]:
                foreach (var other in others)
                    Rename(Outputs(first), Outputs(other), Mentions(other) || Mentions(first));
                break;
            case "STAR":
                Replaced(node);
                break;
            case "SUBQUERY" when node.TryGetProperty("column_name_alias", out var given) && given.GetArrayLength() > 0:
                Rename(Texts(given), Outputs(node.GetProperty("subquery").GetProperty("node")), Mentions(node));
                break;
            case "PIVOT" when Mentions(node):
                names.UnionWith(Shown);
                break;
        }

        if (Text(node, "alias") is { Length: > 0 } alias && node.TryGetProperty("sample", out _) && Mentions(node))
            wholes.Add(alias);
        if (
            node.TryGetProperty("aliases", out var aliases)
            && aliases.ValueKind == JsonValueKind.Array
            && node.TryGetProperty("query", out var query)
        )
            Rename(Texts(aliases), Outputs(query.GetProperty("node")), Mentions(query));
        if (Text(node, "key") is { Length: > 0 } key && node.TryGetProperty("value", out var named) && Mentions(named))
            wholes.Add(key);
        // A whole table under other names.
        if (
            Text(node, "type") is "BASE_TABLE" or "TABLE_FUNCTION"
            && node.TryGetProperty("column_name_alias", out var renamed)
            && Mentions(node)
        )
            names.UnionWith(Texts(renamed).OfType<string>());
    }

    private void Rename(IReadOnlyList<string?> to, IReadOnlyList<string?> from, bool mentions)
    {
        // A star hides which column stands where.
        if (to.Contains(null) || from.Contains(null))
        {
            if (mentions)
                names.UnionWith(to.OfType<string>().Concat(to.Contains(null) ? Shown : []));
            return;
        }

        foreach (var (name, other) in to.Zip(from))
        {
            if (names.Contains(other!))
                names.Add(name!);
        }
    }

    private void Replaced(JsonElement star)
    {
        foreach (var one in Items(star, "replace_list").Where(one => one.TryGetProperty("value", out _)))
        {
            if (Carries(one.GetProperty("value")))
                names.Add(Text(one, "key"));
        }

        if (Items(star, "rename_list").Any())
            names.UnionWith(Shown);
    }

    private bool Carries(JsonElement expression)
    {
        if (expression.ValueKind == JsonValueKind.Array)
            return expression.EnumerateArray().Any(Carries);
        if (expression.ValueKind != JsonValueKind.Object)
            return false;
        switch (Text(expression, "class"))
        {
            case "COLUMN_REF":
                string[] path = [.. Items(expression, "column_names").Select(part => part.GetString()!)];
                return path.Any(names.Contains) || path.Length == 1 && wholes.Contains(path[0]);
            case "POSITIONAL_REFERENCE":
                return true;
            case "COMPARISON" or "CONJUNCTION" or "BETWEEN" or "CONSTANT":
                return false;
            case "OPERATOR" when Answering.Contains(Text(expression, "type")):
                return false;
            case "CASE":
                return Items(expression, "case_checks").Any(check => Carries(check.GetProperty("then_expr")))
                    || Carries(expression.GetProperty("else_expr"));
            case "SUBQUERY":
                return Text(expression, "subquery_type") == "SCALAR"
                    && Outputs(expression.GetProperty("subquery").GetProperty("node")) is var given
                    && (given.Contains(null) ? Mentions(expression) : given.Any(name => names.Contains(name!)));
            case "FUNCTION" or "WINDOW" when Counting.Contains(Text(expression, "function_name")):
                return false;
            case "FUNCTION" or "WINDOW" when Choosing.Contains(Text(expression, "function_name")):
                return Items(expression, "children").Take(1).Any(Carries);
            case "FUNCTION" or "WINDOW":
                return Items(expression, "children").Any(Carries);
            case "STAR":
                return expression.GetProperty("columns").GetBoolean();
            default:
                return expression.EnumerateObject().Any(property => Carries(property.Value));
        }
    }

    // Whether an id or a view that has some is named anywhere in it.
    private bool Mentions(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().Any(Mentions),
            JsonValueKind.Object => rows.Contains(Text(element, "table_name"))
                || wholes.Contains(Text(element, "table_name"))
                || Text(element, "class") == "COLUMN_REF" && Carries(element)
                || element.EnumerateObject().Any(property => Mentions(property.Value)),
            _ => false,
        };

    // The names of what a query gives, in order; null for those that a star gives.
    private static IReadOnlyList<string?> Outputs(JsonElement node) =>
        Text(node, "type") switch
        {
            "SELECT_NODE" =>
            [
                .. Items(node, "select_list").Select(item => Text(item, "class") == "STAR" ? null : Name(item)),
            ],
            "SET_OPERATION_NODE" when Branches(node) is [var first, ..] => Outputs(first),
            _ => [null],
        };

    private static JsonElement[] Branches(JsonElement node) =>
        node.TryGetProperty("left", out var left) ? [left, node.GetProperty("right")] : [.. Items(node, "children")];

    // A name that nothing gives is that of what it is computed of, and means nothing elsewhere.
    private static string Name(JsonElement item) =>
        Text(item, "alias") is { Length: > 0 } alias ? alias
        : Text(item, "class") == "COLUMN_REF" ? Items(item, "column_names").Last().GetString()!
        : Text(item, "class") == "CAST" && item.TryGetProperty("child", out var child) ? Name(child)
        : item.GetRawText();

    private static IEnumerable<JsonElement> Items(JsonElement node, string name) =>
        node.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
            : [];

    private static string?[] Texts(JsonElement items) => [.. items.EnumerateArray().Select(item => item.GetString())];

    private static string Text(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object
        && node.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : string.Empty;
}
