using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;
using HopEn.Audit.Sources.Discovery;
using HopEn.Audit.Sources.Reference;
using HopEn.Audit.Sources.Tables;

namespace HopEn.Audit.Sources.Inventory;

/// <summary>Looks at what a dossier has without loading it: columns of each source, and the days the dated ones cover.</summary>
/// <param name="dataset">Dataset to which what is there is declared; nothing is loaded into it.</param>
/// <param name="cancellation">Stops between two files.</param>
public sealed class SourceInventory(Dataset dataset, CancellationToken cancellation)
{
    private const string Outages = "outages";

    /// <summary>Looks at a dossier. A file that is announced but absent counts as missing: it is what a request is for.</summary>
    /// <param name="dossier">Dossier.</param>
    /// <param name="cache">Cache of public files; null without.</param>
    /// <exception cref="HopEnAuditException">A file is there and can't be read.</exception>
    public IReadOnlyList<SourceExtent> Look(Dossier dossier, ReferenceCache? cache)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var extents = new List<SourceExtent>();
        // Interruptions ship with the tool: an audit always knows some.
        dataset.Columns.Declare("outage", Outages, "service");
        var sources = dossier
            .Sources.Select(source =>
                (Source: source, Extents: Files(dossier, source).SelectMany(file => Look(source, file)).ToArray())
            )
            .Where(one => one.Extents.Length > 0)
            .ToArray();
        foreach (var kind in sources.GroupBy(one => one.Source.Kind))
            extents.AddRange(
                SoftwareExtents.Of([.. kind.Select(one => (one.Source.Files[0], SourceExtent.Together(one.Extents)))])
            );
        foreach (var entry in cache is null ? [] : ReferenceSupplement.Lacking(dossier, cache))
        {
            foreach (var table in entry.Tables)
                dataset.Columns.Declare(table.Table, entry.Kind, table.Columns);
        }

        return extents;
    }

    private static IReadOnlyList<SourceFile> Files(Dossier dossier, DossierSource source)
    {
        try
        {
            return SourceFiles.Of(dossier, source);
        }
        catch (SourceUnreadableException)
        {
            return [];
        }
    }

    private List<SourceExtent> Look(DossierSource source, SourceFile file)
    {
        cancellation.ThrowIfCancellationRequested();
        var extents = new List<SourceExtent>();
        if (!source.Kind.IsTabular)
        {
            foreach (var (name, columns) in source.Kind.Tables)
                dataset.Columns.Declare(name, source.Kind.Code, columns.Keys);
            return extents;
        }

        var tables = TableOpener.Open(
            file.Path,
            file.Name,
            TableFormat.Of(source),
            dataset.Options.TemporaryFolder,
            cancellation
        );
        foreach (var table in tables)
        {
            try
            {
                var positions = HeaderMatch.Match(table, source, dataset.Kinds);
                dataset.Columns.Declare(
                    source.Kind.Table,
                    TabularLoader.Provider(source.Kind, table.Name),
                    positions.Keys
                );
                if (Extent(source, table, positions) is { } extent)
                    extents.Add(extent);
            }
            finally
            {
                if (table.Fast?.Rewritten is { } copy)
                    File.Delete(copy);
            }
        }

        return extents;
    }

    private SourceExtent? Extent(DossierSource source, TableFile table, IReadOnlyDictionary<string, int> positions)
    {
        if (source.Kind.Days is not { } dated)
            return null;
        using var statistics = TableStatistics.Of(dataset, table, positions.Values, cancellation);
        return
            statistics.Days(
                positions[dated.Start],
                dated.End is { } name && positions.TryGetValue(name, out var end) ? end : null
            )
                is ({ } first, { } last)
            ? new SourceExtent(source.Kind, source.System, first, last)
            : null;
    }
}
