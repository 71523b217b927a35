using System.Security.Cryptography;
using HopEn.Audit.Cda.Documents;
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
        foreach (
            var item in package
                ? Package(archive.Members(), member => Inside(place, member), depth)
                : Plain(archive, place, depth)
        )
            yield return item;
    }

    /// <summary>Opens a package that was unpacked in a folder: its files are those of the archive, each with its own path.</summary>
    /// <param name="root">Folder that holds IHE_XDM.</param>
    /// <param name="files">Its files.</param>
    public IEnumerable<OpenedItem> Unpacked(string root, IReadOnlyList<string> files) =>
        Package(
            files.Select((file, index) => Read(root, file, index + 1)),
            member => Place.File(files[member.Rank - 1]),
            1
        );

    /// <summary>Whether a path is that of the metadata of a package.</summary>
    public static bool IsMetadata(string name) =>
        name.Replace('\\', '/').Split('/') is [.., var folder, _, var file]
        && folder.Equals("IHE_XDM", StringComparison.OrdinalIgnoreCase)
        && file.Equals("METADATA.XML", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<OpenedItem> Plain(ZipReader archive, Place place, int depth)
    {
        foreach (var member in archive.Members())
        {
            walk.Checkpoint();
            var inside = Inside(place, member);
            var items = member.Fault is { } fault
                ? [OpenedItem.Failed(inside, fault.Code, fault.Message)]
                : walk.Bytes(member.Content, member.Name, inside, depth);
            foreach (var item in items)
                yield return item;
        }
    }

    // A package is read whole: what METADATA.XML says must be compared with all its files.
    private IEnumerable<OpenedItem> Package(IEnumerable<ZipMember> members, Func<ZipMember, Place> place, int depth)
    {
        var files = new List<ZipMember>();
        foreach (var member in members)
        {
            walk.Checkpoint();
            if (member.Fault is { } fault)
                yield return OpenedItem.Failed(place(member), fault.Code, fault.Message);
            else
                files.Add(member with { Name = member.Name.Replace('\\', '/') });
        }

        // Each METADATA.XML is a submission of its own: IHE_XDM/SUBSET01, IHE_XDM/SUBSET02…
        foreach (var metadata in files.Where(file => IsMetadata(file.Name)))
        {
            var package = Read(metadata, files);
            var folder = metadata.Name[..(metadata.Name.LastIndexOf('/') + 1)];
            var any = false;
            foreach (
                var file in files.Where(file =>
                    file.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && file != metadata
                )
            )
            {
                foreach (var item in walk.Bytes(file.Content, file.Name, place(file), depth))
                {
                    any = true;
                    yield return item with
                    {
                        Xdm = new XdmContext(package, package.Files.First(member => member.Name == file.Name)),
                    };
                }
            }

            if (!any)
                yield return OpenedItem.Failed(
                    place(metadata),
                    "no-document",
                    "Le paquet IHE_XDM ne contient aucun document CDA."
                ) with
                {
                    Xdm = new XdmContext(package, null),
                };
        }

        // The readable pages are part of the package; anything else beside it may be a document.
        foreach (
            var stray in files.Where(file =>
                !file.Name.Contains("IHE_XDM/", StringComparison.OrdinalIgnoreCase)
                && !Pages.Contains(file.Name, StringComparer.OrdinalIgnoreCase)
            )
        )
        {
            foreach (var item in walk.Bytes(stray.Content, stray.Name, place(stray), depth))
                yield return item;
        }
    }

    private ZipMember Read(string root, string file, int rank)
    {
        var name = Path.GetRelativePath(root, file).Replace('\\', '/');
        try
        {
            using var input = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var content = BoundedRead.All(input, CdaReader.Limits.MaxBytes, 0, walk.Budget, out var fault);
            return new ZipMember(
                name,
                rank,
                content,
                fault is null ? null : ("too-large", $"Le fichier n’est pas lu\u202f: {fault}.")
            );
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return new ZipMember(
                name,
                rank,
                ReadOnlyMemory<byte>.Empty,
                (
                    "unreadable",
                    "Le fichier ne peut pas être lu\u202f: vérifiez qu’il n’est pas ouvert ailleurs et que vous y avez accès."
                )
            );
        }
    }

    private static XdmSubmissionSet Read(ZipMember metadata, List<ZipMember> files)
    {
        XdmFile[] members =
        [
            .. files.Select(file => new XdmFile(
                file.Name,
                file.Content.Length,
                Sha1(file.Content.Span),
                IsDocument(file)
            )),
        ];
        try
        {
            return new XdmSubmissionSet(
                metadata.Name,
                members,
                XdmMetadataReader.Read(metadata.Content.ToArray()),
                null
            );
        }
        catch (XmlDocumentException fault)
        {
            return new XdmSubmissionSet(metadata.Name, members, [], fault.Message);
        }
    }

    private static bool IsDocument(ZipMember file) =>
        ContentSniffer.Sniff(file.Content.Span[..Math.Min(file.Content.Length, ContentSniffer.Head)], file.Name)
            == ContentKind.Xml
        && !CompanionSniffer.IsCompanion(file.Content.Span);

#pragma warning disable CA5350 // XDM defines its hash as SHA-1: it finds a file that changed, it protects nothing.
    private static string Sha1(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350

    private static Place Inside(Place place, ZipMember member) => place.Inside(member.Name, $"membre {member.Rank}");
}
