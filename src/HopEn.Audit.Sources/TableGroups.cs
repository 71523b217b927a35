using HopEn.Audit.Engine.Kinds;

namespace HopEn.Audit.Sources;

/// <summary>Which files can't be read side by side: those that fill a row table in common, directly or through another file.</summary>
internal static class TableGroups
{
    /// <summary>Positions of the files of each group, in their order.</summary>
    /// <param name="kinds">Kind of each file.</param>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<SourceKind> kinds)
    {
        var groups = new List<(HashSet<string> Tables, List<int> Files)>();
        for (var i = 0; i < kinds.Count; i++)
        {
            var tables = kinds[i].Tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
            var sharing = groups.Where(group => group.Tables.Overlaps(tables)).ToArray();
            groups.RemoveAll(sharing.Contains);
            tables.UnionWith(sharing.SelectMany(group => group.Tables));
            groups.Add((tables, [.. sharing.SelectMany(group => group.Files), i]));
        }

        return [.. groups.Select(group => group.Files.Order().ToArray())];
    }
}
