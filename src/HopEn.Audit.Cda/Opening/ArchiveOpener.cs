using HopEn.Audit.Cda.Xdm;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens a ZIP: an IHE_XDM package when it holds its METADATA.XML, otherwise whatever its members are.</summary>
internal sealed class ArchiveOpener(ContentOpener contents) : IContainerOpener
{
    private readonly XdmPackageOpener packages = new(contents);

    public IEnumerable<OpenedItem> Open(Stream stream, Place place, int depth)
    {
        using var archive = ZipReader.Open(stream, contents.Budget, out var fault);
        if (archive is null)
        {
            yield return OpenedItem.Failed(place, fault.Code, fault.Message);
            yield break;
        }

        var items = archive.Names.Any(XdmPackageLayout.IsNamedMetadata)
            ? packages.Open(archive.Members(), member => Inside(place, member), depth)
            : archive.Members().SelectMany(member => Member(member, Inside(place, member), depth));
        foreach (var item in items)
            yield return item;
    }

    private IEnumerable<OpenedItem> Member(ZipMember member, Place place, int depth)
    {
        contents.Checkpoint();
        return member.Fault is { } fault
            ? [OpenedItem.Failed(place, fault.Code, fault.Message)]
            : contents.Bytes(member.Content, member.Name, place, depth);
    }

    private static Place Inside(Place place, ZipMember member) => place.Inside(member.Name, $"membre {member.Rank}");
}
