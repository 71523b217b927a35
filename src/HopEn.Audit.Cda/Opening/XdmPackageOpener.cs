using HopEn.Audit.Cda.Xdm;

namespace HopEn.Audit.Cda.Opening;

/// <summary>Opens an IHE_XDM package, in an archive or unpacked in a folder.</summary>
internal sealed class XdmPackageOpener(ContentOpener contents)
{
    /// <summary>Opens a package from its files. It is read whole: what METADATA.XML says must be compared with all of them.</summary>
    public IEnumerable<OpenedItem> Open(IEnumerable<ZipMember> members, Func<ZipMember, Place> place, int depth)
    {
        var files = new List<ZipMember>();
        foreach (var member in members)
        {
            contents.Checkpoint();
            if (member.Fault is { } fault)
                yield return OpenedItem.Failed(place(member), fault.Code, fault.Message);
            else
                files.Add(member with { Name = member.Name.Replace('\\', '/') });
        }

        // Each METADATA.XML is a submission of its own: IHE_XDM/SUBSET01, IHE_XDM/SUBSET02… A file is of the nearest.
        var submissions = files.Where(IsMetadata).ToArray();
        var folders = submissions.Select(Folder).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var ofFolder = files
            .Where(file => !submissions.Contains(file))
            .ToLookup(
                file => folders.Where(folder => IsIn(folder, file)).MaxBy(folder => folder.Length) ?? string.Empty,
                StringComparer.OrdinalIgnoreCase
            );
        foreach (
            var item in submissions.SelectMany(metadata =>
                Submission(metadata, files, [.. ofFolder[Folder(metadata)].Where(IsNoPage)], place, depth)
            )
        )
            yield return item;

        // The readable pages are part of the package; anything else may be a document.
        var others = files.Where(file =>
            !submissions.Contains(file)
            && (!IsNoPage(file) || !folders.Any(folder => IsIn(folder, file)))
            && !XdmPackageLayout.IsPage(file.Name)
        );
        foreach (var item in others.SelectMany(file => contents.Bytes(file.Content, file.Name, place(file), depth)))
            yield return item;

        // A page of the root, when METADATA.XML stands beside it, is no document of the submission.
        static bool IsNoPage(ZipMember file) => !XdmPackageLayout.IsPage(file.Name);
    }

    // A file so named which declares nothing is left to what its content is.
    private static bool IsMetadata(ZipMember file) =>
        XdmPackageLayout.IsMetadata(file.Name)
        || (XdmPackageLayout.IsNamedMetadata(file.Name) && CompanionSniffer.IsCompanion(file.Content.Span));

    private static string Folder(ZipMember metadata) => metadata.Name[..(metadata.Name.LastIndexOf('/') + 1)];

    /// <summary>Opens a package that was unpacked in a folder: its files are those of the archive, each with its own path.</summary>
    /// <param name="root">Folder that holds IHE_XDM.</param>
    /// <param name="files">Its files.</param>
    public IEnumerable<OpenedItem> Unpacked(string root, IReadOnlyList<string> files) =>
        Open(
            files.Select((file, index) => UnpackedFile.Read(root, file, index + 1, contents.Budget)),
            member => Place.File(files[member.Rank - 1]),
            1
        );

    private IEnumerable<OpenedItem> Submission(
        ZipMember metadata,
        List<ZipMember> files,
        IReadOnlyList<ZipMember> own,
        Func<ZipMember, Place> place,
        int depth
    )
    {
        var submission = SubmissionReader.Read(metadata, files);
        var any = false;
        foreach (var file in own)
        {
            var context = new XdmContext(submission, submission.Files.First(member => member.Name == file.Name));
            foreach (var item in contents.Bytes(file.Content, file.Name, place(file), depth))
            {
                any = true;
                yield return item with
                {
                    Xdm = context,
                };
            }
        }

        if (!any)
            yield return OpeningFailures.PackageWithoutDocument(place(metadata)) with
            {
                Xdm = new XdmContext(submission, null),
            };
    }

    private static bool IsIn(string folder, ZipMember file) =>
        file.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase);
}
