using System.Security.Cryptography;
using HopEn.Audit.Cda.Xdm;
using HopEn.Audit.Cda.Xml;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Walks through a ZIP: an IHE_XDM package when it holds its METADATA.XML, otherwise whatever its members are.</summary>
internal sealed class ArchiveWalker(Walk walk)
{
    private static readonly string[] Pages = ["INDEX.HTM", "README.TXT"];

    public IEnumerable<OpenedItem> Open(Stream stream, Place place, int depth)
    {
        using var archive = ZipReader.Open(stream, walk.Budget, out var fault);
        if (archive is null)
        {
            yield return OpenedItem.Failed(place, fault.Code, fault.Message);
            yield break;
        }

        var package = archive.Names.Any(IsMetadata);
        foreach (var item in package ? Package(archive, place, depth) : Plain(archive, place, depth)) yield return item;
    }

    private static bool IsMetadata(string name) => name.Replace('\\', '/').Split('/') is [.., var folder, _, var file] && folder.Equals("IHE_XDM", StringComparison.OrdinalIgnoreCase) && file.Equals("METADATA.XML", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<OpenedItem> Plain(ZipReader archive, Place place, int depth)
    {
        foreach (var member in archive.Members())
        {
            walk.Checkpoint();
            var inside = Inside(place, member);
            var items = member.Fault is { } fault ? [OpenedItem.Failed(inside, fault.Code, fault.Message)] : walk.Bytes(member.Content, member.Name, inside, depth);
            foreach (var item in items) yield return item;
        }
    }

    // A package is read whole: what METADATA.XML says must be compared with all its files.
    private IEnumerable<OpenedItem> Package(ZipReader archive, Place place, int depth)
    {
        var files = new List<ZipMember>();
        foreach (var member in archive.Members())
        {
            walk.Checkpoint();
            if (member.Fault is { } fault) yield return OpenedItem.Failed(Inside(place, member), fault.Code, fault.Message);
            else files.Add(member with { Name = member.Name.Replace('\\', '/') });
        }

        // Each METADATA.XML is a submission of its own: IHE_XDM/SUBSET01, IHE_XDM/SUBSET02…
        foreach (var metadata in files.Where(file => IsMetadata(file.Name)))
        {
            var package = Read(metadata, files);
            var folder = metadata.Name[..(metadata.Name.LastIndexOf('/') + 1)];
            var any = false;
            foreach (var file in files.Where(file => file.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && file != metadata))
            {
                foreach (var item in walk.Bytes(file.Content, file.Name, Inside(place, file), depth))
                {
                    any = true;
                    yield return item with { Xdm = new XdmContext(package, package.Members.First(member => member.Name == file.Name)) };
                }
            }

            if (!any) yield return OpenedItem.Failed(Inside(place, metadata), "no-document", "Le paquet IHE_XDM ne contient aucun document CDA.") with { Xdm = new XdmContext(package, null) };
        }

        // The readable pages are part of the package; anything else beside it may be a document.
        foreach (var stray in files.Where(file => !file.Name.Contains("IHE_XDM/", StringComparison.OrdinalIgnoreCase) && !Pages.Contains(file.Name, StringComparer.OrdinalIgnoreCase)))
        {
            foreach (var item in walk.Bytes(stray.Content, stray.Name, Inside(place, stray), depth)) yield return item;
        }
    }

    private static XdmPackage Read(ZipMember metadata, List<ZipMember> files)
    {
        XdmMember[] members = [.. files.Select(file => new XdmMember(file.Name, file.Content.Length, Sha1(file.Content.Span)))];
        try
        {
            return new XdmPackage(metadata.Name, members, XdmMetadataReader.Read(metadata.Content.ToArray()), null);
        }
        catch (XmlDocumentException fault)
        {
            return new XdmPackage(metadata.Name, members, [], fault.Message);
        }
    }

#pragma warning disable CA5350 // XDM defines its hash as SHA-1: it finds a file that changed, it protects nothing.
    private static string Sha1(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350

    private static Place Inside(Place place, ZipMember member) => place.Inside(member.Name, $"membre {member.Rank}");
}
