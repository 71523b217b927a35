using System.Globalization;
using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;

namespace HopEn.Audit.Sources.Reference;

/// <summary>Gives a dossier the public files it lacks, from the cache. A source written in the dossier always wins.</summary>
public static class ReferenceSupplement
{
    /// <summary>Loads what the dossier lacks and the cache has; says so in the notices of the dataset.</summary>
    /// <param name="dossier">Dossier.</param>
    /// <param name="dataset">Dataset, its own sources already loaded.</param>
    /// <param name="cache">Cache.</param>
    /// <param name="cancellation">Interrupts DuckDB.</param>
    /// <returns>What was taken from the cache.</returns>
    /// <exception cref="Model.SourceUnreadableException">The cache is damaged.</exception>
    public static IReadOnlyList<ReferenceEntry> Load(
        Dossier dossier,
        Dataset dataset,
        ReferenceCache cache,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(dataset);
        var taken = Lacking(dossier, cache);
        var reader = new ReferenceReader(dataset, cache, cancellation);
        foreach (var entry in taken)
        {
            reader.Load(entry);
            foreach (var notice in entry.Notices)
                dataset.Notices.Add(notice);
        }

        if (taken.Count > 0)
            dataset.Notices.Add(
                $"Pris dans le cache partagé, faute d’être dans le dossier\u202f: {string.Join(", ", taken.Select(Described))}."
            );
        return taken;
    }

    /// <summary>What the cache has and the dossier lacks. FINESS is one directory published twice: one form is enough, and FINESS+ knows more.</summary>
    public static IReadOnlyList<ReferenceEntry> Lacking(Dossier dossier, ReferenceCache cache)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(cache);
        bool Has(params ReadOnlySpan<SourceKind> kinds)
        {
            foreach (var kind in kinds)
            {
                if (dossier.Sources.Any(source => source.Kind == kind))
                    return true;
            }

            return false;
        }

        var lacking = new List<ReferenceEntry?>();
        if (!Has(SourceKind.Directory))
            lacking.Add(cache.Find(SourceKind.Directory));
        if (!Has(SourceKind.FinessJson, SourceKind.FinessCsv))
            lacking.Add(cache.Find(SourceKind.FinessJson) ?? cache.Find(SourceKind.FinessCsv));
        if (!Has(SourceKind.Whitelist))
            lacking.Add(cache.Find(SourceKind.Whitelist));
        return [.. lacking.OfType<ReferenceEntry>()];
    }

    private static string Described(ReferenceEntry entry) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Kind.Label()}{(entry.Date is { } date ? $" du {date:dd/MM/yyyy}" : string.Empty)} (empreinte {entry.Sha256[..12]})"
        );
}
