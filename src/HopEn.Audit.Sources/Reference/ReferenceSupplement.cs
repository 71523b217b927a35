using HopEn.Audit.Engine.Datasets;
using HopEn.Audit.Engine.Dossiers;
using HopEn.Audit.Model;

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
    /// <exception cref="SourceUnreadableException">The cache is damaged.</exception>
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
                AuditMessage.Of(MessageCodes.CacheUsed, [.. taken.SelectMany(entry => Described(entry, cache))])
            );
        return taken;
    }

    /// <summary>
    /// What the cache has and the dossier lacks. A directory published in two forms is lacking when neither is there,
    /// and taken in the form that knows more.
    /// </summary>
    public static IReadOnlyList<ReferenceEntry> Lacking(Dossier dossier, ReferenceCache cache)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(cache);
        return
        [
            .. cache
                .Kinds.All.Where(kind => kind.IsPublic && kind.AskedAs is null)
                .Select(kind => cache.Kinds.All.Where(other => other.AskedAs == kind.Code).Prepend(kind).ToArray())
                .Where(forms => !dossier.Sources.Any(source => forms.Contains(source.Kind)))
                .Select(forms => forms.Select(cache.Find).OfType<ReferenceEntry>().FirstOrDefault())
                .OfType<ReferenceEntry>(),
        ];
    }

    private static object[] Described(ReferenceEntry entry, ReferenceCache cache) =>
        [cache.Kinds[entry.Kind].Label, entry.Date is { } date ? date : string.Empty, entry.Sha256[..12]];
}
