namespace HopEn.Audit.Sources.Inventory;

/// <summary>Puts together the sources of one software, so that the gap of a log is not hidden by another log.</summary>
/// <remarks>
/// Sources of the same label are one software. Those without a label are one when each starts where another ends (a layout that
/// changed in the year), and several when they run side by side.
/// </remarks>
internal static class SoftwareExtents
{
    // Exports of two halves of a year may share some days.
    private const int Overlap = 7;

    /// <summary>The extents of each software, of sources of one kind.</summary>
    public static IEnumerable<SourceExtent> Of(IReadOnlyList<(string File, SourceExtent Extent)> sources)
    {
        var labelled = sources
            .Where(one => one.Extent.System is not null)
            .GroupBy(one => one.Extent.System, StringComparer.Ordinal)
            .Select(group => SourceExtent.Together([.. group.Select(one => one.Extent)]));
        var chains = new List<(string File, SourceExtent Extent)>();
        foreach (var (file, extent) in sources.Where(one => one.Extent.System is null).OrderBy(one => one.Extent.First))
        {
            var before = chains.FindIndex(chain => chain.Extent.Last.AddDays(-Overlap) <= extent.First);
            if (before < 0)
                chains.Add((file, extent));
            else
                chains[before] = (chains[before].File, SourceExtent.Together([chains[before].Extent, extent]));
        }

        return labelled.Concat(
            chains.Select(chain => chains.Count == 1 ? chain.Extent : chain.Extent with { System = chain.File })
        );
    }
}
