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

        // Each METADATA.XML is a submission of its own: IHE_XDM/SUBSET01, IHE_XDM/SUBSET02…
        var submissions = files.Where(file => XdmPackageLayout.IsMetadata(file.Name));
        foreach (var item in submissions.SelectMany(metadata => Submission(metadata, files, place, depth)))
            yield return item;

        // The readable pages are part of the package; anything else beside it may be a document.
        var others = files.Where(file => !XdmPackageLayout.IsPartOfPackage(file.Name));
        foreach (var item in others.SelectMany(file => contents.Bytes(file.Content, file.Name, place(file), depth)))
            yield return item;
    }

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
        Func<ZipMember, Place> place,
        int depth
    )
    {
        var submission = SubmissionReader.Read(metadata, files);
        var folder = metadata.Name[..(metadata.Name.LastIndexOf('/') + 1)];
        var any = false;
        foreach (var file in files.Where(file => file != metadata && IsIn(folder, file)))
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
