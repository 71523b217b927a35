namespace HopEn.Audit.Cda.Xdm;

/// <summary>An IHE_XDM package: its files and what its METADATA.XML says of them.</summary>
/// <threadsafety>Safe: what is found on the way is found once, whoever asks.</threadsafety>
public sealed record XdmSubmissionSet
{
    private readonly Lazy<Dictionary<string, XdmFile>> byName;
    private readonly Lazy<Dictionary<XdmFile, XdmDocumentEntry>> entries;
    private readonly Lazy<IReadOnlyList<XdmDocumentEntry>> beside;

    /// <summary>Makes a package.</summary>
    public XdmSubmissionSet(
        string metadata,
        IReadOnlyList<XdmFile> members,
        IReadOnlyList<XdmDocumentEntry> objects,
        string? fault
    )
    {
        (Metadata, Files, DocumentEntries, Fault) = (metadata, members, objects, fault);
        byName = new(() =>
            members
                .DistinctBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(member => member.Name, StringComparer.OrdinalIgnoreCase)
        );
        entries = new(() =>
            objects
                .Select(entry => (entry, Member: FileOf(entry)))
                .Where(pair => pair.Member is not null)
                .DistinctBy(pair => pair.Member)
                .ToDictionary(pair => pair.Member!, pair => pair.entry)
        );
        beside = new(() => [.. objects.Where(entry => FileOf(entry) is not { IsDocument: true })]);
    }

    /// <summary>Name of METADATA.XML in the archive.</summary>
    public string Metadata { get; }

    /// <summary>All the files of the archive that could be unpacked.</summary>
    public IReadOnlyList<XdmFile> Files { get; }

    /// <summary>What METADATA.XML declares; empty when it can't be read.</summary>
    public IReadOnlyList<XdmDocumentEntry> DocumentEntries { get; }

    /// <summary>Why METADATA.XML can't be read; null when it can.</summary>
    public string? Fault { get; }

    /// <summary>The entries that lead to no document: to nothing, or to a file without a result of its own.</summary>
    public IReadOnlyList<XdmDocumentEntry> EntriesWithoutDocument => beside.Value;

    /// <summary>The file an entry points to: its URI is relative to the folder of METADATA.XML.</summary>
    public XdmFile? FileOf(XdmDocumentEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Uri(entry) is not { } uri)
            return null;
        var folder = Metadata[..(Metadata.LastIndexOf('/') + 1)];
        return byName.Value.GetValueOrDefault(folder + uri)
            ?? (Normalised(folder + uri) is { } name ? byName.Value.GetValueOrDefault(name) : null);
    }

    // « ./DOC0001.XML », « DOC%200001.XML »: relative URI of the same file (RFC 3986); one that leaves the package leads nowhere.
    private static string? Normalised(string path)
    {
        var kept = new List<string>();
        foreach (var part in System.Uri.UnescapeDataString(path).Replace('\\', '/').Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                kept.Add(part);
            else if (kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
            else
                return null;
        }

        return string.Join('/', kept);
    }

    /// <summary>The entry that points to a file; null when none does.</summary>
    public XdmDocumentEntry? EntryOf(XdmFile member) => entries.Value.GetValueOrDefault(member);

    // A long URI is cut into several values, each with its rank before a « | ».
    private static string? Uri(XdmDocumentEntry entry)
    {
        if (entry.Slots.GetValueOrDefault("URI") is not { Count: > 0 } values)
            return null;
        var parts = values.Select(value => value.Split('|', 2)).ToArray();
        return parts.All(part => part.Length == 2)
            ? string.Concat(parts.OrderBy(part => part[0], StringComparer.Ordinal).Select(part => part[1]))
            : values[0];
    }
}
