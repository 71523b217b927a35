namespace HopEn.Audit.Cda.Xdm;

/// <summary>An IHE_XDM package: its files and what its METADATA.XML says of them.</summary>
/// <param name="Metadata">Name of METADATA.XML in the archive.</param>
/// <param name="Members">All the files of the archive that could be unpacked.</param>
/// <param name="Objects">What METADATA.XML declares; empty when it can't be read.</param>
/// <param name="Fault">Why METADATA.XML can't be read; null when it can.</param>
public sealed record XdmPackage(string Metadata, IReadOnlyList<XdmMember> Members, IReadOnlyList<XdmObject> Objects, string? Fault)
{
    /// <summary>The file an entry points to: its URI is relative to the folder of METADATA.XML.</summary>
    public XdmMember? Resolve(XdmObject entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (Uri(entry) is not { } uri) return null;
        var folder = Metadata[..(Metadata.LastIndexOf('/') + 1)];
        return Members.FirstOrDefault(member => member.Name.Equals(folder + uri, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The entry that points to a file; null when none does.</summary>
    public XdmObject? EntryOf(XdmMember member) => Objects.FirstOrDefault(entry => Resolve(entry) == member);

    // A long URI is cut into several values, each with its rank before a « | ».
    private static string? Uri(XdmObject entry)
    {
        if (entry.Slots.GetValueOrDefault("URI") is not { Count: > 0 } values) return null;
        var parts = values.Select(value => value.Split('|', 2)).ToArray();
        return parts.All(part => part.Length == 2) ? string.Concat(parts.OrderBy(part => part[0], StringComparer.Ordinal).Select(part => part[1])) : values[0];
    }
}
