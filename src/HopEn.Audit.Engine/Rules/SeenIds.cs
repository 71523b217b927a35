using System.Text.Json;

namespace HopEn.Audit.Engine.Rules;

/// <summary>The ids that a query may see: numbers are drawn for these, and for no others.</summary>
internal sealed class SeenIds(ViewColumns columns)
{
    private readonly HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> views = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> alone = new(StringComparer.OrdinalIgnoreCase);
    private bool hasStar;

    /// <summary>Names of columns.</summary>
    /// <param name="statements">Syntax tree that DuckDB gives.</param>
    public IReadOnlySet<string> Of(JsonElement statements)
    {
        Walk(statements);
        // A star, or the name of a table alone, gives all the columns.
        if (hasStar || alone.Overlaps(views))
            named.UnionWith(views.SelectMany(view => columns.IdsOf(view)));
        return named;
    }

    private void Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Walk(item);
                break;
            case JsonValueKind.Object:
                // Counted or renamed, the columns of a view are no longer told by their names.
                hasStar |= Text(element, "class") is "STAR" or "POSITIONAL_REFERENCE";
                views.Add(Text(element, "table_name"));
                if (element.TryGetProperty("column_name_alias", out var renamed))
                {
                    views.Add(Text(element, "alias"));
                    hasStar |= renamed.ValueKind == JsonValueKind.Array && renamed.GetArrayLength() > 0;
                }

                if (
                    element.TryGetProperty("column_names", out var path)
                    && path.ValueKind == JsonValueKind.Array
                    && path.GetArrayLength() == 1
                )
                    alone.Add(path[0].GetString()!);
                foreach (var property in element.EnumerateObject())
                    Walk(property.Value);
                break;
            case JsonValueKind.String when IdCarriers.Ids.Contains(element.GetString()!):
                named.Add(element.GetString()!);
                break;
        }
    }

    private static string Text(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : string.Empty;
}
