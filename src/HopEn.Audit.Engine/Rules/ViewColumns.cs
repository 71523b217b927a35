using HopEn.Audit.Engine.Datasets;

namespace HopEn.Audit.Engine.Rules;

/// <summary>The columns of the views that rules read.</summary>
internal sealed class ViewColumns
{
    private readonly ILookup<string, string> ids;

    /// <summary>Reads them in the schema.</summary>
    public ViewColumns(Dataset dataset)
    {
        var columns = dataset.Query(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal",
            reader => (View: reader.GetString(0), Column: reader.GetString(1))
        );
        All = columns.Select(one => one.Column).ToHashSet(StringComparer.OrdinalIgnoreCase);
        ids = columns
            .Where(one => IdCarriers.Ids.Contains(one.Column))
            .ToLookup(one => one.View, one => one.Column, StringComparer.OrdinalIgnoreCase);
        Identified = ids.Select(view => view.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names of them all.</summary>
    public IReadOnlySet<string> All { get; }

    /// <summary>The views that show ids.</summary>
    public IReadOnlySet<string> Identified { get; }

    /// <summary>The ids that a view shows; none for what is no view.</summary>
    public IEnumerable<string> IdsOf(string view) => ids[view];
}
